import { describe, expect, test } from 'vitest';
import { answers, attempt, named, scoresIn } from './odd-survey.ts';

const margin = (segment: string, targets: Record<string, number>) => ({ segments: [segment], targets });

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
      'a category of one of several margins, without respondents',
      {
        weighting: {
          method: 'raking',
          margins: [margin('age', { young: 0.6, old: 0.4 }), margin('city', { a: 0.5, b: 0.4, c: 0.1 })],
        },
      },
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
      { rows: answers.with(3, (answers[3] ?? '').replace(/1,$/, '-1,')) },
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
  const [company] = scoresIn(folder, '2026-10').scopes;
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

test('one operator only: its scores, and no gap', async () => {
  const rows = answers.filter((row) => row.includes(',us,'));
  const { code, folder } = await attempt({ operators: [{ ...named('us'), role: 'own' }] }, { rows });
  expect(code).toBe(0);
  const [company] = scoresIn(folder, '2026-10').scopes;
  expect(company?.operators.map(({ operator, n }) => [operator, n])).toEqual([['us', 60]]);
  expect(company).toMatchObject({ gaps: [], composites: [] });
});
