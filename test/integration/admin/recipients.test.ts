import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressHash } from '../../../functions/model/address.ts';
import { alertId } from '../../../functions/model/run.ts';
import { claimAlert } from '../../../functions/store/alerts.ts';
import { confirmRecipient, readRecipients, unsubscribe } from '../../../functions/store/recipients.ts';
import { readSuppressions, suppress } from '../../../functions/store/suppressions.ts';
import { yardstick } from '../../support/command.ts';
import { localHost } from '../../support/local-host.ts';
import { path } from '../../support/sample-programme.ts';
import { stackOutputs } from '../../support/stack-outputs.ts';

const ID = 'mobile-reputation';
const local = localHost([ID]);
const folder = mkdtempSync(join(tmpdir(), 'yardstick-recipients-'));
const programme = join(folder, 'programme.yaml');
const file = (name: string, lines: readonly string[]) => {
  const place = join(folder, name);
  writeFileSync(place, `id,name,email,locale,scopes,reports,expires\n${lines.join('\n')}\n`);
  return place;
};
const recipients = (...args: string[]) =>
  yardstick('recipients', ...args, '--programme', programme, '--table', local.host.tableName);
const suppressed = (...args: string[]) => yardstick('suppress', ...args, '--table', local.host.tableName);
const inAYear = DateTime.now().setZone('Asia/Shanghai').plus({ years: 1 }).toISODate();
const stored = () => readRecipients(local.table, ID);

stackOutputs(() => ({ TableName: local.host.tableName }));

beforeAll(async () => {
  const sample = readFileSync(path('templates/programmes', `${ID}.yaml`), 'utf8');
  writeFileSync(programme, `${sample}\nmail: { allowedDomains: [example.com] }\n`);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
});

describe('yardstick recipients', () => {
  test('imports a file, adds one, lists them, and finds the table by its stack', async () => {
    const csv = file('good.csv', [
      'li,李娜,li@example.com,zh-CN,*,*,',
      'bo,Bo,bo@Example.COM,en,company,monthly,2027-06-30',
    ]);
    expect(await recipients('import', csv)).toMatchObject({ code: 0, stdout: expect.stringContaining('2 recipients') });
    const more = ['--id', 'ed', '--name', 'Ed', '--email', 'ed@example.com', '--locale', 'en', '--scopes', 'company'];
    expect(await recipients('add', ...more, '--reports', '*')).toMatchObject({ code: 0, stderr: '' });
    const listed = await yardstick('recipients', 'list', '--programme', programme, '--stack', 'yardstick-dev');
    expect(listed.stdout.trim().split('\n')).toEqual([
      `bo  Bo    bo@Example.COM  en     company                             monthly  confirmed until ${inAYear}  ends 2027-06-30`,
      `ed  Ed    ed@example.com  en     company                             monthly  confirmed until ${inAYear}`,
      `li  李娜  li@example.com  zh-CN  company;plan-prepaid;plan-contract  monthly  confirmed until ${inAYear}`,
    ]);
  });

  test('refuses what is wrong with row, column and reason, and stores nothing of the file', async () => {
    const csv = file('bad.csv', [
      'new,New,new@example.com,en,company,monthly,',
      'a,A,a@example.org,en,company,monthly,',
      'b,B,b@example.com,en,nowhere,monthly,',
      'c,C,c@example.com,en,company,monthly,next year',
    ]);
    const { code, stderr } = await recipients('import', csv);
    expect(code).toBe(2);
    expect(stderr).toContain('row 3, column email: is in none of the allowed domains: example.com');
    expect(stderr).toContain('row 4, column scopes: there is no scope "nowhere"');
    expect(stderr).toContain('row 5, column expires: write a date, for example 2027-06-30');
    expect((await stored()).map((r) => r.id)).toEqual(['bo', 'ed', 'li']);
    const outside = ['--id', 'x', '--name', 'X', '--email', 'x@evil.example', '--locale', 'en', '--scopes', 'company'];
    expect(await recipients('add', ...outside, '--reports', '*')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--email: is in none of the allowed domains'),
    });
  });

  test('an import leaves unsubscriptions and others alone; removing is by id', async () => {
    await unsubscribe(local.table, ID, 'bo', 'monthly');
    await recipients('import', file('again.csv', ['bo,Bo Two,bo@example.com,en,company,monthly,']));
    expect((await stored()).find((r) => r.id === 'bo')).toEqual({
      id: 'bo',
      name: 'Bo Two',
      email: 'bo@example.com',
      locale: 'en',
      scopes: ['company'],
      reports: ['monthly'],
      confirmed: expect.any(String),
      unsubscribed: ['monthly'],
    });
    // The same file again confirms nobody: else a nightly import would keep everyone for ever.
    await confirmRecipient(local.table, ID, 'bo', '2026-01-15');
    await recipients('import', file('again.csv', ['bo,Bo Two,bo@example.com,en,company,monthly,']));
    expect((await stored()).find((r) => r.id === 'bo')?.confirmed).toBe('2026-01-15');
    expect(await recipients('remove', 'bo', '--yes')).toMatchObject({ code: 0 });
    expect(await recipients('remove', 'bo', '--yes')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no recipient "bo"'),
    });
    expect((await stored()).map((r) => r.id)).toEqual(['ed', 'li']);
  });

  test('confirms those it names, or all, and nobody where one id is unknown', async () => {
    const long = '2020-05-01';
    for (const id of ['ed', 'li']) await confirmRecipient(local.table, ID, id, long);
    const listed = await recipients('list');
    expect(listed.stdout).toMatch(/^ed .* NOT CONFIRMED since 2020-05-01: gets no mail$/m);
    expect(await recipients('confirm', 'ed', 'bo')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no recipient "bo"'),
    });
    expect((await stored()).map((r) => r.confirmed)).toEqual([long, long]);
    expect(await recipients('confirm', 'ed')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 recipient'),
    });
    expect((await stored()).find((r) => r.id === 'li')?.confirmed).toBe(long);
    expect(await recipients('confirm')).toMatchObject({ code: 2, stderr: expect.stringContaining('--all') });
    expect(await recipients('confirm', '--all')).toMatchObject({ code: 0 });
    expect((await recipients('list')).stdout.match(new RegExp(`confirmed until ${inAYear}`, 'g'))).toHaveLength(2);
  });

  test('says what it needs to be told', async () => {
    expect((await yardstick('recipients', 'list', '--programme', programme)).stderr).toContain('--stack yardstick-dev');
    expect((await recipients('import')).stderr).toContain('recipients import FILE');
  });
});

describe('yardstick suppress', () => {
  const since = '2026-11-03T00:00:00.000Z';
  const address = addressHash('li@example.com');
  const alert = { programme: ID, id: alertId('bounce', address) };

  test('lists who is not reached and why, and clears an address in any spelling', async () => {
    await suppress(local.table, { address, cause: 'bounce', since, programme: ID, reason: 'Permanent, General' });
    await claimAlert(local.table, alert, since, since);
    const { stdout } = await suppressed('list', '--programme', programme);
    expect(stdout.trim()).toBe('2026-11-03  bounce  li  Permanent, General');
    expect(await suppressed('clear', 'LI@Example.com', '--yes')).toMatchObject({ code: 0 });
    expect(await readSuppressions(local.table)).toEqual([]);
    // The owner is told again should it bounce again.
    expect(await claimAlert(local.table, alert, since, since)).toBe(true);
    expect(await suppressed('clear', 'li@example.com', '--yes')).toMatchObject({ code: 2 });
  });
});
