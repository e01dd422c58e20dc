import { fork } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Found, foundSchema, rowOf, type SectionResult } from './results.ts';

/** Longest that a section may take, milliseconds; what has not ended by then hangs. */
const LONGEST = { quick: 10 * 60_000, full: 60 * 60_000 };
const PROCESS = fileURLToPath(new URL('./section-process.ts', import.meta.url));
const SHOWN = 2000;

/** @throws {Error} with what the section's process wrote last, if it ends without findings. */
function findingsOf(file: URL, size: keyof typeof LONGEST): Promise<Found> {
  const { promise, resolve, reject } = Promise.withResolvers<Found>();
  const child = fork(PROCESS, [file.href, size], {
    execArgv: ['--expose-gc', '--max-semi-space-size=64'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    timeout: LONGEST[size],
    killSignal: 'SIGKILL',
  });
  let written = '';
  child.stderr?.on('data', (text) => {
    written = (written + text).slice(-SHOWN);
  });
  child.on('message', (message) => {
    const found = foundSchema.safeParse(message);
    if (found.success) resolve(found.data);
    else reject(found.error);
  });
  child.on('error', reject);
  child.on('close', (code, signal) => reject(new Error(`ended with ${signal ?? code}: ${written.trim()}`)));
  return promise;
}

/** Runs a section in a process of its own. One that fails is a result too: the others go on. */
export async function runSection(file: URL, size: 'quick' | 'full'): Promise<SectionResult> {
  const started = performance.now();
  const id = basename(file.pathname, '.ts');
  const seconds = () => (performance.now() - started) / 1000;
  try {
    const { measures, notes } = await findingsOf(file, size);
    return { id, seconds: seconds(), rows: measures.map(rowOf), notes, failure: null };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { id, seconds: seconds(), rows: [], notes: [], failure };
  }
}
