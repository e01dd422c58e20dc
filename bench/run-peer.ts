import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * Runs a peer, a file of `peers/`, in a process of its own: the packages of bench/ are known to nothing outside it.
 * @param input given to it as JSON, its first argument.
 * @param youngMegabytes Most that V8 may take for new objects, as half of it: more is quicker, less is smaller.
 * @returns what it wrote, as JSON.
 */
export async function runPeer(file: URL, input: unknown, youngMegabytes = 64): Promise<unknown> {
  const args = ['--expose-gc', `--max-semi-space-size=${youngMegabytes}`, fileURLToPath(file), JSON.stringify(input)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout);
}
