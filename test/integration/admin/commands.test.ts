import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { LOAD } from '../../../infra/local/commands/dispatch.ts';
import { COMMANDS } from '../../../infra/local/commands/help.ts';
import { yardstick } from '../../support/command.ts';
import { localHost } from '../../support/local-host.ts';
import { addReaders, october, reader, sendAnswers } from '../../support/sample-month.ts';
import { path } from '../../support/sample-programme.ts';
import { servedAs } from '../../support/served.ts';

const local = localHost(['mobile-reputation']);
servedAs(() => local.host);
const FILE = path('templates/programmes/mobile-reputation.yaml');
const HERE = ['--programme', FILE, '--stack', 'local'];
const MONTH = [...HERE, '--period', '2026-10'];
const RUN = [...MONTH, '--report', 'monthly'];

const schemas = JSON.parse(readFileSync(path('schemas/commands.schema.json'), 'utf8'));
const fits = (name: string, answer: unknown): true | string => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  return ajv.validate(schemas[name], answer) || ajv.errorsText();
};

beforeAll(async () => {
  await sendAnswers(local);
  await addReaders(local, [reader('li'), reader('dead', 'bounce@example.com')]);
  await local.host.run(october);
});

describe('--json', () => {
  const reading: [string, string[]][] = [
    ['help', []],
    ['check', [FILE]],
    ['schedule', ['--programme', FILE]],
    ['runs', HERE],
    ['runs', ['show', ...RUN]],
    ['editions', [...MONTH, '--links']],
    ['deliveries', MONTH],
    ['recipients', ['list', ...HERE]],
    ['clients', ['list', '--stack', 'local']],
    ['suppress', ['list', ...HERE]],
    ['findings', HERE],
    ['actions', ['list', ...HERE]],
    ['doctor', ['--stack', 'local']],
  ];
  test.each(reading)('%s: the only thing on stdout, and as its schema says', async (name, args) => {
    const { code, stdout } = await yardstick(name, ...args, '--json');
    expect([code, fits(name, JSON.parse(stdout))]).toEqual([0, true]);
  });

  test('errors are JSON too, with the exit code that they have without it', async () => {
    const { code, stdout, stderr } = await yardstick('runs', '--json');
    expect([code, fits('error', JSON.parse(stdout))]).toEqual([2, true]);
    expect(stderr).toContain('--programme is needed');
    expect(await yardstick('nonsense', '--json')).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('bad-input'),
    });
  });
});

describe('nothing is mailed, erased or let in without a yes', () => {
  const asking: [string, string[]][] = [
    ['runs', ['retry', ...RUN]],
    ['runs', ['revise', ...RUN]],
    ['release', ['--reason', 'x', ...RUN]],
    ['approve', RUN],
    ['resend', ['--recipient', 'dead', ...MONTH]],
    ['test-send', ['--scope', 'company', '--locale', 'en', '--to', 'a@example.com', ...RUN]],
    ['recipients', ['remove', 'li', ...HERE]],
    ['clients', ['revoke', 'test', '--stack', 'local']],
    ['suppress', ['clear', 'bounce@example.com', '--stack', 'local']],
  ];
  test.each(asking)('%s %s', async (name, args) => {
    const mails = local.host.mails().length;
    const { code, stderr } = await yardstick(name, ...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining('not confirmed')]);
    expect(local.host.mails()).toHaveLength(mails);
  });
});

describe('yardstick runs start', () => {
  const start = (period: string, report: string) =>
    yardstick('runs', 'start', '--report', report, '--period', period, ...HERE, '--yes');
  test.each([
    ['a run that there is', '2026-10', 'monthly', 'is incomplete; see runs show'],
    ['a period that is not over', '2999-01', 'monthly', '2999-01 is not over'],
    ['a report that there is not', '2026-10', 'weekly', 'has no report "weekly"'],
  ])('refuses %s', async (_, period, report, reason) => {
    const mails = local.host.mails().length;
    expect(await start(period, report)).toMatchObject({ code: 2, stderr: expect.stringContaining(reason) });
    expect(local.host.mails()).toHaveLength(mails);
  });
});

describe('help', () => {
  test('tells of every command, in 80 columns, with examples that name it', async () => {
    expect(COMMANDS.map(({ name }) => name).sort()).toEqual(Object.keys(LOAD).sort());
    const overview = (await yardstick('help')).stdout;
    for (const { name, examples } of COMMANDS) {
      expect(overview).toContain(`  ${name} `);
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) expect(example.split(' ')[0]).toBe(name);
    }
    expect(overview.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('on a command may be asked for either way', async () => {
    const [one, other] = [await yardstick('help', 'runs'), await yardstick('runs', '--help')];
    expect(one).toEqual(other);
    expect(one).toMatchObject({ code: 0, stdout: expect.stringContaining('runs show --report monthly') });
    expect(one.stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

test('a deployment that is not there is said so', async () => {
  const { code, stderr } = await yardstick('runs', '--programme', FILE, '--stack', 'nowhere', '--region', 'eu-west-1');
  expect([code, stderr]).toEqual([2, expect.stringContaining('--stack nowhere')]);
});
