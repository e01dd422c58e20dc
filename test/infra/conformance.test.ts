import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { MOTO, startMoto } from './moto.ts';
import { onPath } from './programs.ts';

const there = onPath(MOTO);

/** What stands in for AWS on this machine ignores much of it; moto, for one, keeps to it. */
describe.skipIf(!there)(`moto${there ? '' : ' (skipped: not on the PATH; pip install "moto[server]")'}`, () => {
  test('stands the suites of npm run test:aws: time to live, versions, locks, a month on the built bundles', async () => {
    const moto = await startMoto(60_000);
    try {
      const args = ['--endpoint', moto.endpoint, '--services', 'dynamodb,s3,ses', 'test/aws'];
      const suites = spawn(process.execPath, ['test/aws/run.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
      const [said] = await Promise.all([text(suites.stdout), suites.stderr.resume(), once(suites, 'exit')]);
      expect(suites.exitCode, said).toBe(0);
      expect(stripVTControlCharacters(said)).toMatch(/Test Files +4 passed/);
    } finally {
      await moto.stop();
    }
  }, 900_000);

  test('says how it is used when it is not told an address', async () => {
    const asked = spawn(process.execPath, ['test/aws/run.ts'], { stdio: ['ignore', 'ignore', 'pipe'] });
    const [said] = await Promise.all([text(asked.stderr), once(asked, 'exit')]);
    expect([asked.exitCode, said]).toEqual([2, expect.stringContaining('npm run test:aws -- --endpoint URL')]);
  });
});
