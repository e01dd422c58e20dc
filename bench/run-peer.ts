import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * Runs a peer, a file of `peers/`, in a process of its own: the packages of bench/ are known to nothing outside it.
 * @param input given to it as JSON, its first argument.
 * @param youngMegabytes Most that V8 may take for new objects, as half of it: more is quicker, less is smaller.
 * @param oldMegabytes Most that it may take for those that stay; as much as the machine lets it, if undefined.
 * @returns what it wrote, as JSON.
 */
export async function runPeer(file: URL, input: unknown, youngMegabytes = 64, oldMegabytes?: number): Promise<unknown> {
  const heap = [
    `--max-semi-space-size=${youngMegabytes}`,
    ...(oldMegabytes === undefined ? [] : [`--max-old-space-size=${oldMegabytes}`]),
  ];
  const args = ['--expose-gc', ...heap, fileURLToPath(file), JSON.stringify(input)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout);
}
