import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addClient } from '../../functions/admin/clients.ts';
import { dynamoClient } from '../../functions/runtime/clients.ts';
import { usageKeys } from '../../infra/local/commands/usage-keys.ts';
import { type Host, startHost } from '../../infra/local/host.ts';
import { publishHost } from '../../infra/local/served.ts';
import { blockOf, readText, shellCommands } from '../support/readme.ts';
import { REPOSITORY } from '../support/sample-programme.ts';
import { stackOutputs } from '../support/stack-outputs.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const README = readText('README.md');
/** What is sent for October 2026 is neither sealed nor of a far future. */
const NOW = Date.UTC(2026, 10, 15);

/** What is run elsewhere: the file that runs it, and what it says there. */
const ELSEWHERE: Readonly<Record<string, readonly [file: string, words: string]>> = {
  'npm ci && npm run demo': ['.ci/run', 'npm run demo'],
  'npm ci && npm test': ['.ci/run', 'npm test'],
  'npx vitest run test/unit/scoring': ['.ci/run', 'npm test'],
  'npx cdk synth --quiet': ['package.json', 'cdk synth --quiet'],
  'npm run bench': ['test/unit/bench/run-bench.test.ts', 'bench/run-bench.ts'],
  'npx cdk bootstrap': ['test/infra/moto.test.ts', 'CreateStackCommand'],
  'npx cdk deploy': ['test/infra/moto.test.ts', 'CreateStackCommand'],
  'npm run yardstick -- serve --programme my-survey.yaml': ['test/integration/local/serve.test.ts', "'serve'"],
};

/** A person answers yes; here nobody can be asked. */
const asks = (command: string): boolean => /-- (?:runs start|test-send|import moved)/.test(command);

const folder = mkdtempSync(join(tmpdir(), 'yardstick-readme-'));
const started: { host?: Host } = {};
const host = (): Host => started.host ?? expect.fail('the host has not started');
stackOutputs(() => host().outputs());

/** Runs a line as a shell does, in a folder that looks like the repository. */
function shell(
  command: string,
  args: readonly string[] = ['-c', command],
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(args[0] === '-c' ? 'sh' : command, args, { cwd: folder, env: process.env });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
      });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

const answers = Array.from({ length: 240 }, (_, n) => ({
  id: `a-${n}`,
  operator: n % 2 === 0 ? 'us' : 'them',
  answeredAt: `2026-10-${String(1 + (n % 28)).padStart(2, '0')}`,
  segments: { city: n % 4 < 2 ? 'north' : 'south' },
  answers: { q1: 1 + (n % 5), q2: 1 + ((n * 3) % 5) },
}));

beforeAll(async () => {
  for (const entry of readdirSync(REPOSITORY))
    if (entry !== 'out') symlinkSync(join(REPOSITORY, entry), join(folder, entry));
  const programme = join(folder, 'my-survey.yaml');
  writeFileSync(programme, blockOf(README, 'yaml'));
  writeFileSync(join(folder, 'answers.csv'), 'id,operator,answeredAt,city,q1,q2\nf-1,us,2026-10-20,north,4,5\n');
  started.host = await startHost({ programmeFiles: [programme], logLevel: 'SILENT', now: () => NOW });
  const clients = {
    table: { client: dynamoClient(), name: host().tableName },
    usageKeys: usageKeys(host().usagePlanId),
  };
  const credential = await addClient(clients, {
    id: 'readme',
    programmes: ['my-survey'],
    expires: '2999-01-01T00:00:00Z',
  });
  Object.assign(process.env, {
    API: host().apiUrl,
    CREDENTIAL: credential,
    YARDSTICK_LOCAL_HOST: join(folder, 'host.json'),
  });
  publishHost({ environment: host().sdkSettings, outputs: host().outputs() });
  const sent = await fetch(`${host().apiUrl}/v1/programmes/my-survey/responses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${credential}` },
    body: JSON.stringify({ responses: answers }),
  });
  expect(sent.status).toBe(200);
});
afterAll(async () => {
  await started.host?.close();
  for (const name of ['API', 'CREDENTIAL', 'YARDSTICK_LOCAL_HOST']) delete process.env[name];
  rmSync(folder, { recursive: true, force: true });
});

describe('every command of the README', () => {
  test.each(shellCommands(README))('%s', async (command) => {
    const elsewhere = ELSEWHERE[command];
    if (elsewhere !== undefined) {
      expect(readText(elsewhere[0])).toContain(elsewhere[1]);
      return;
    }
    const { code, output } = await shell(asks(command) ? `${command} --yes` : command);
    expect([code, output]).toEqual([0, expect.not.stringContaining('✗')]);
    if (command.includes('runs start')) {
      await host().runsEnded();
      await host().mailEventsTaken();
      expect(
        host()
          .mails()
          .map((mail) => mail.destinations),
      ).toEqual([['li@example.com']]);
    }
    if (command.includes('runs show')) expect(output).toContain('monthly of my-survey for 2026-10: sent');
    if (command.startsWith('curl')) expect(output).toContain('"created":1');
  });
});

describe('every example of the README', () => {
  test('in Node stores a response', async () => {
    writeFileSync(join(folder, 'send.mjs'), blockOf(README, 'js'));
    expect(await shell(process.execPath, ['send.mjs'])).toMatchObject({
      code: 0,
      output: expect.stringContaining('created: 1'),
    });
  });

  test.skipIf(spawnSync('python3', ['--version']).status !== 0)('in Python stores a response', async () => {
    writeFileSync(join(folder, 'send.py'), blockOf(README, 'python'));
    expect(await shell('python3', ['send.py'])).toMatchObject({
      code: 0,
      output: expect.stringContaining("'created': 1"),
    });
  });
});
