import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Host } from '../../infra/local/host.ts';
import { publishHost } from '../../infra/local/served.ts';

/** Lets the commands of a test file reach its host by `--stack local`. @returns a folder for what they write. */
export function servedAs(host: () => Host): string {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-served-'));
  beforeAll(() => {
    process.env.YARDSTICK_LOCAL_HOST = join(folder, 'host.json');
    publishHost({ environment: host().sdkSettings, outputs: host().outputs() });
  });
  afterAll(() => {
    delete process.env.YARDSTICK_LOCAL_HOST;
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
