import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Scores } from '../../functions/model/scores.ts';
import { yardstick } from '../support/command.ts';

const named = (id: string) => ({ id, name: { en: id, 'zh-CN': id } });
const margin = (segment: string, targets: Record<string, number>) => ({ segments: [segment], targets });

/** Two operators with answers and one without, asked q1 and q2; some sections otherwise. */
const programme = (change: object) => ({
  ...{ yardstick: 1, ...named('odd'), effectiveFrom: '2026-01', timezone: 'Asia/Shanghai', locales: ['en'] },
  owner: { name: 'Owner', email: 'owner@example.com' },
  sender: { email: 'reports@example.com' },
  operators: ['us', 'them', 'gone'].map((id) => ({ ...named(id), role: id === 'us' ? 'own' : 'competitor' })),
  scales: { five: { from: 1, to: 5, missing: [-99] } },
  items: ['q1', 'q2'].map((id) => ({ ...named(id), scale: 'five' })),
  indicators: [{ ...named('index'), children: { q1: 0.6, q2: 0.4 }, minimumAnswered: 1 }],
  segments: [
    { ...named('city'), values: [named('a'), named('b'), named('c')] },
    { ...named('age'), values: [named('young'), named('old')] },
  ],
  reports: [{ id: 'monthly', kind: 'monthly', schedule: { cron: '0 8 3 * ? *' } }],
  ...change,
});

/** Sixty answers of each of two operators: all 4 on q1, nobody answers q2. */
const answers = Array.from({ length: 120 }, (_, i) =>
  [`r${i}`, i % 2 ? 'us' : 'them', '2026-10-05', i % 4 < 2 ? 'a' : 'b', i % 3 ? 'young' : 'old', 4, -99, 1].join(','),
);

async function attempt(change: object, { period = '2026-10', rows = answers } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-'));
  const at = (name: string) => join(folder, name);
  writeFileSync(at('p.yaml'), JSON.stringify(programme(change)));
  writeFileSync(at('a.csv'), `${['id,operator,answeredAt,city,age,q1,q2,weight', ...rows].join('\n')}\n`);
  const files = ['--programme', at('p.yaml'), '--responses', at('a.csv'), '--out', at('out')];
  return { ...(await yardstick('run', ...files, '--period', period)), folder };
}

describe('what cannot be scored ends with its code and says where', () => {
  const counts = [margin('city', { a: 300, b: 700 }), margin('age', { young: 600, old: 500 })];
  test.each([
    [
      'a category with a target, without respondents',
      { weighting: { method: 'post-stratification', margins: [margin('city', { a: 0.3, b: 0.3, c: 0.4 })] } },
      {},
      3,
      /operator us, city c: no responses, but the weighting has a target for it; merge it/,
    ],
    [
      'margins with different totals',
      { weighting: { method: 'raking', margins: counts } },
      {},
      2,
      /p\.yaml: weighting\.margins: .*targets of age sum to 1100, those of city to 1000/,
    ],
    [
      'weights of the tree that do not sum to 1',
      { indicators: [{ ...named('index'), children: { q1: 0.6, q2: 0.5 } }] },
      {},
      2,
      /indicators\[0\]\.children: the weights sum to 1\.1/,
    ],
    [
      'a negative weight',
      {},
      { rows: answers.with(3, (answers[3] ?? '').replace(/1$/, '-1')) },
      2,
      /a\.csv, row 5, column weight: write a weight above 0/,
    ],
    ['a period without answers', {}, { period: '2026-11' }, 3, /held by the gate.*2026-11 has no answers/s],
  ])('%s', async (_, change, input, code, message) => {
    const ended = await attempt(change, input);
    expect(ended.stderr).toMatch(message);
    expect(ended.code).toBe(code);
  });
});

test('no spread, a question nobody answers, an operator without answers: each has its status', async () => {
  const { code, folder } = await attempt({});
  expect(code).toBe(0);
  const scores: Scores = JSON.parse(readFileSync(join(folder, 'out/2026-10/scores.json'), 'utf8'));
  const [company] = scores.scopes;
  const node = (operator: string, indicator: string) =>
    company?.operators.find((one) => one.operator === operator)?.nodes.find((one) => one.indicator === indicator);
  const gap = (competitor: string, indicator: string) =>
    company?.gaps.find((one) => one.competitor.operator === competitor && one.indicator === indicator);
  expect(node('us', 'q1')).toMatchObject({ status: 'published', value: 75, se: 0, ci95: [75, 75], n: 60 });
  expect(node('us', 'index')).toMatchObject({ status: 'published', value: 75, n: 60 });
  expect(node('us', 'q2')).toMatchObject({ status: 'no_data', value: null, n: 0 });
  expect(node('gone', 'index')).toMatchObject({ status: 'no_data', value: null, n: 0 });
  expect(gap('them', 'q1')).toMatchObject({
    status: 'published',
    test: 'degenerate',
    difference: 0,
    se: 0,
    p: null,
    verdict: 'insufficient',
  });
  expect(gap('them', 'q2')).toMatchObject({
    status: 'no_data',
    test: 'not_shown',
    difference: null,
    verdict: 'insufficient',
  });
  expect(gap('gone', 'index')).toMatchObject({ status: 'no_data', difference: null, verdict: 'insufficient' });
});
