import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';

const HERE = new URL('./', import.meta.url);

const changedAt = async (path: string): Promise<number> =>
  (await stat(new URL(path, HERE)).catch(() => undefined))?.mtimeMs ?? 0;

/** Installs what Yardstick is measured against, unless that has been done since the lockfile changed. */
export async function installPeers(): Promise<void> {
  if ((await changedAt('node_modules/.package-lock.json')) >= (await changedAt('package-lock.json'))) return;
  execFileSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { cwd: HERE, stdio: 'inherit' });
}
