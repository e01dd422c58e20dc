import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { yardstick } from '../support/command.ts';
import { path } from '../support/sample-programme.ts';

const PROGRAMME = path('templates/programmes/mobile-reputation.yaml');
const good = readFileSync(path('test/fixtures/corp-rep.csv'), 'utf8');
const lines = good.trimEnd().split('\n');
const header = lines[0] ?? '';
const columns = header.split(',');

/** The 344 answers with one cell changed; rows counted as a spreadsheet does. */
function withCell(row: number, column: string, value: string): string {
  const changed = lines.map((line, i) => {
    if (i !== row - 1) return line;
    const cells = line.split(',');
    cells[columns.indexOf(column)] = value;
    return cells.join(',');
  });
  return changed.join('\n');
}

async function attempt(content: string | Buffer | undefined, change: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-'));
  const responses = join(folder, 'answers.csv');
  if (content !== undefined) writeFileSync(responses, content);
  const options = { programme: PROGRAMME, responses, period: '2026-10', out: join(folder, 'out'), ...change };
  const ended = await yardstick('run', ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]));
  return { ...ended, wrote: existsSync(join(folder, 'out')), folder };
}

describe.concurrent('input that cannot be used ends with 2, says where, and nothing is written or mailed', () => {
  test.each([
    ['an unknown column', `${header},colour\n${lines[1]},red\n`, /answers\.csv, row 1, column colour: .+/],
    [
      'a value off the scale',
      withCell(17, 'qual_3', '9'),
      /answers\.csv, row 17, column qual_3: 9 is not on the scale 1 to 7/,
    ],
    ['no number', withCell(17, 'qual_3', 'good'), /answers\.csv, row 17, column qual_3: write a whole number/],
    [
      'an unknown operator',
      withCell(300, 'serviceprovider', '7'),
      /answers\.csv, row 300, column serviceprovider: there is no operator "7"/,
    ],
    [
      'an id twice with other answers',
      `${good.trimEnd()}\n${withCell(2, 'qual_1', '1').split('\n')[1]}\n`,
      /answers\.csv, row (2|346), column id: another one with this id/,
    ],
    [
      'neither UTF-8 nor GB18030',
      Buffer.concat([Buffer.from(`${header}\n`), Buffer.from([0xff, 0xfe, 0x00])]),
      /answers\.csv, row 2: is neither UTF-8 nor GB18030/,
    ],
    ['an empty file', '', /answers\.csv: is empty/],
    ['a missing file', undefined, /answers\.csv: there is no such file/],
  ])('%s', async (_, content, message) => {
    const ended = await attempt(content);
    expect(ended.stderr).toMatch(message);
    expect(ended.stderr).toContain('Nothing was scored or sent.');
    expect(ended.code).toBe(2);
    expect(ended.wrote).toBe(false);
  });

  test('the programme file: every fault at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yardstick-'));
    const programme = join(folder, 'p.yaml');
    const text = readFileSync(PROGRAMME, 'utf8')
      .replace('Asia/Shanghai', 'Asia/Nowhere')
      .replace('children: [cusa]', 'children: [cusb]');
    writeFileSync(programme, text);
    const ended = await attempt(good, { programme });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/p\.yaml: timezone: .*IANA/);
    expect(ended.stderr).toMatch(/p\.yaml: indicators\[7\]\.children: there is no item or indicator "cusb"/);
  });

  test.each([
    ['a month that is none', { period: '2026-13' }, /--period 2026-13: write a month/],
    ['a month before the programme', { period: '2025-12' }, /--period 2025-12: the programme .* begins with 2026-01/],
    ['an option that is none', { colour: 'red' }, /--colour/],
    ['recipients that are not there', { recipients: 'no-such.csv' }, /no-such\.csv: there is no such file/],
  ])('%s', async (_, change, message) => {
    const ended = await attempt(good, change);
    expect(ended.stderr).toMatch(message);
    expect(ended.code).toBe(2);
    expect(ended.wrote).toBe(false);
  });

  test('answers and recipients: row and column of each fault, of all files at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yardstick-'));
    const recipients = join(folder, 'r.csv');
    writeFileSync(
      recipients,
      'id,name,email,locale,scopes,reports\nli,Li,li(at)example.com,fr,company,monthly\nwu,Wu,wu@example.com,en,mars,monthly\n',
    );
    const ended = await attempt(withCell(17, 'qual_3', '9'), { recipients });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/answers\.csv, row 17, column qual_3: 9 is not on the scale/);
    expect(ended.stderr).toMatch(/r\.csv, row 2, column email: /);
    expect(ended.stderr).toMatch(/r\.csv, row 2, column locale: /);
    expect(ended.stderr).toMatch(/r\.csv, row 3, column scopes: there is no scope "mars"/);
  });
});

test('a sample that falls short is held: 3, the quota named, no mail', async () => {
  const ended = await attempt(`${lines.slice(0, 60).join('\n')}\n`);
  expect(ended.code).toBe(3);
  expect(ended.stderr).toMatch(/held by the gate/);
  expect(ended.stderr).toMatch(/operator P1: \d+ of 100 responses, \d+ short/);
  expect(readFileSync(join(ended.folder, 'out/2026-10/ledger.ndjson'), 'utf8')).toBe('');
});
