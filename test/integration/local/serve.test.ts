import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { yardstick } from '../../support/command.ts';
import { path, REPOSITORY } from '../../support/sample-programme.ts';

const FILE = path('templates/programmes/mobile-reputation.yaml');
const folder = mkdtempSync(join(tmpdir(), 'yardstick-serve-'));
const file = join(folder, 'host.json');
process.env.YARDSTICK_LOCAL_HOST = file;
afterAll(() => {
  delete process.env.YARDSTICK_LOCAL_HOST;
  rmSync(folder, { recursive: true, force: true });
});

test('serves until it is stopped: others reach it, its credential sends, one host at a time, nothing is left', async () => {
  const command = [path('infra/local/yardstick.ts'), 'serve', '--programme', FILE, '--json'];
  const child = spawn(process.execPath, command, { cwd: REPOSITORY });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
  let said = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.endsWith('}\n')) resolve();
    });
  });
  const { apiUrl, credential } = JSON.parse(said);
  const sent = await fetch(`${apiUrl}/v1/programmes/mobile-reputation/responses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${credential}` },
    body: JSON.stringify({ responses: [] }),
  });
  expect(sent.status).not.toBe(401);
  const listed = await yardstick('clients', 'list', '--stack', 'local', '--json');
  expect(JSON.parse(listed.stdout)).toMatchObject([{ id: 'local' }]);
  const second = await yardstick('serve', '--programme', FILE);
  expect([second.code, second.stderr]).toEqual([2, expect.stringContaining('a host runs already')]);
  child.kill('SIGTERM');
  expect(await ended).toBe('SIGTERM');
  expect(existsSync(file)).toBe(false);
  const gone = await yardstick('clients', 'list', '--stack', 'local');
  expect([gone.code, gone.stderr]).toEqual([2, expect.stringContaining('start one with yardstick serve')]);
});
