import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';

/** Name under which commands know the host that `yardstick serve` runs on this machine. */
export const LOCAL = 'local';

const servedSchema = z.object({
  pid: z.int(),
  /** Settings of the AWS SDK that lead to the host. */
  environment: z.record(z.string(), z.string()),
  /** Outputs of its stack. */
  outputs: z.record(z.string(), z.string()),
});
type Served = z.infer<typeof servedSchema>;

/** Where a host says how it is reached; YARDSTICK_LOCAL_HOST names another file, for a second one. */
const file = (): string =>
  process.env.YARDSTICK_LOCAL_HOST ?? join(import.meta.dirname, '../../node_modules/.cache/yardstick/local-host.json');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The host that runs on this machine; undefined if none does. */
export function servedHost(): Served | undefined {
  if (!existsSync(file())) return undefined;
  const served = servedSchema.parse(JSON.parse(readFileSync(file(), 'utf8')));
  return isAlive(served.pid) ? served : undefined;
}

/** Says how this process's host is reached. @returns what takes it back. */
export function publishHost(host: Omit<Served, 'pid'>): () => void {
  const path = file();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ ...host, pid: process.pid }), { mode: 0o600 });
  return () => rmSync(path, { force: true });
}
