import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Scores, scoresSchema } from '../../functions/model/scores.ts';
import { type Ended, yardstick } from '../support/command.ts';
import { path } from '../support/sample-programme.ts';

const folder = mkdtempSync(join(tmpdir(), 'yardstick-'));
const samples = path('templates/programmes');
const run = (period: string): Promise<Ended> =>
  yardstick(
    ...['run', '--programme', join(samples, 'gansu-telecom.yaml'), '--period', period, '--out', folder],
    ...['--responses', join(samples, 'gansu-telecom.responses.csv')],
  );

const row: (values: Record<string, string>) => number | null = ({ C11 }) => (C11 ? Number(C11) : null);

describe('a quarter of the shipped sample', () => {
  let ended: Ended;
  let scores: Scores;
  beforeAll(async () => {
    ended = await run('2026-Q3');
    scores = scoresSchema.parse(JSON.parse(readFileSync(join(folder, '2026-Q3', 'scores.json'), 'utf8')));
  });

  test('runs the quarterly report and not the monthly one', () => {
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('✓ quarterly: sent');
    expect(ended.stdout).not.toContain('monthly');
    expect(readdirSync(join(folder, '2026-Q3', 'reports')).sort()).toEqual([
      'quarterly.company.en.pdf',
      'quarterly.company.zh-CN.pdf',
    ]);
  });

  test('scores the answers of its three months together', () => {
    const rows: Record<string, string>[] = parse(readFileSync(join(samples, 'gansu-telecom.responses.csv')), {
      columns: true,
    });
    const own = rows.filter(
      ({ operator, answeredAt = '' }) =>
        operator === 'gansu-mobile' && ['2026-07', '2026-08', '2026-09'].includes(answeredAt.slice(0, 7)),
    );
    const codes = own.flatMap((values) => row(values) ?? []);
    const company = scores.scopes.find(({ scope }) => scope === 'company')?.operators[0];
    const node = company?.nodes.find(({ indicator }) => indicator === 'C11');
    expect(scores.period).toBe('2026-Q3');
    expect(company?.n).toBe(own.length);
    expect(node?.n).toBe(codes.length);
    const mean = codes.reduce((sum, code) => sum + (code - 1) * 25, 0) / codes.length;
    expect(Math.abs((node?.value ?? 0) - mean)).toBeLessThan(1e-9);
  });

  test('is set beside the quarters before', () => {
    const own = scores.trend.filter(
      (t) => t.scope === 'company' && t.operator === 'gansu-mobile' && t.brand === null && t.indicator === 'index',
    );
    expect(own.map(({ period }) => period)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
    const changes = scores.scopes[0]?.operators[0]?.changes ?? [];
    expect(new Set(changes.map(({ period, against }) => `${against} ${period}`))).toEqual(
      new Set(['previous 2026-Q2']),
    );
    const index = changes.find(({ indicator }) => indicator === 'index');
    const [then, now] = own.slice(-2);
    expect(index?.difference).toBeCloseTo((now?.value ?? 0) - (then?.value ?? 0), 9);
  });
});

test('a period that no report covers is refused, with the reports there are', async () => {
  const { code, stderr } = await run('2026-H1');
  expect(code).toBe(2);
  expect(stderr).toContain(
    '--period 2026-H1: no report of gansu-telecom covers a half; its reports: monthly (month), quarterly (quarter), board (month), gaps (month), hotline (month), follow-up (month), audits (month)',
  );
  expect(stderr).toContain('Nothing was scored or sent.');
});

test('a period that is none is refused', async () => {
  const { code, stderr } = await run('2026-Q5');
  expect(code).toBe(2);
  expect(stderr).toContain('--period 2026-Q5: write a month as YYYY-MM');
});
