import { spawn } from 'node:child_process';

/** Comes with Python's `moto[server]`. */
export const MOTO = 'moto_server';

/** A moto server of our own, on a free port of the loopback; it keeps everything in memory. */
export interface Moto {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/** Starts `moto_server` and waits for its address. @throws {Error} with its last words if it does not come up. */
export async function startMoto(milliseconds: number): Promise<Moto> {
  const child = spawn(MOTO, ['-H', '127.0.0.1', '-p', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
  };
  let words = '';
  const started = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      words += chunk.toString('utf8');
      const endpoint = /http:\/\/127\.0\.0\.1:\d+/.exec(words)?.[0];
      if (endpoint) resolve(endpoint);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`moto_server ended: ${words}`)));
    setTimeout(() => reject(new Error(`moto_server said no address: ${words}`)), milliseconds).unref();
  });
  try {
    return { endpoint: await started, stop };
  } catch (error) {
    if (child.exitCode === null && child.pid !== undefined) await stop();
    throw error;
  }
}
