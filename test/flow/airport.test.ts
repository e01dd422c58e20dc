import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Scores } from '../../functions/model/scores.ts';
import { type Ended, yardstick } from '../support/command.ts';
import { scoresOf } from '../support/month-results.ts';
import { path } from '../support/sample-programme.ts';
import { sampleRun } from '../support/sample-run.ts';
import { rowsOf } from '../unit/scoring/survey.ts';
import { expectEightPoints } from './eight-points.ts';

const folder = mkdtempSync(join(tmpdir(), 'yardstick-'));
const shipped = path('templates/programmes/sfo-airport.yaml');

describe('two years of airport passengers', () => {
  let ended: Ended;
  let results: string;
  let scores: Scores;
  beforeAll(async () => {
    ({ ended, results } = await sampleRun('sfo-airport'));
    scores = scoresOf(results);
  });

  test('end with 0: four scopes in two languages', () => {
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(readdirSync(join(results, 'reports'))).toHaveLength(8);
  });

  test('everyone counts for an airline, by the weight of the survey', () => {
    expect(scores.sample.responses).toBe(2831);
    expect(scores.sample.byOperator.reduce((sum, { n }) => sum + n, 0)).toBe(2831);
    const total = rowsOf('sfo-2017.csv').reduce((sum, row) => sum + Number(row.weight), 0);
    expect(scores.sample.weights.reduce((sum, { sum: weight }) => sum + weight, 0)).toBeCloseTo(total, 6);
    expect(scores.sample.weights.find(({ operator }) => operator === 'others')?.designEffect).toBeGreaterThan(1);
  });

  test('show all that a statistician asks for, of both years', () => {
    expectEightPoints(scores);
    const [united] = scores.scopes[0]?.operators ?? [];
    expect(united?.forms.find(({ form }) => form === 'regression')?.se).toBeGreaterThan(0);
    expect(united?.nodes.find(({ indicator }) => indicator === 'netpro')?.nps?.se).toBeGreaterThan(0);
    const change = { against: 'year_before', period: '2016-05', adjusted: { status: 'adjusted' } };
    expect(united?.changes.find(({ indicator }) => indicator === 'index')).toMatchObject(change);
    const [chart] = scores.charts;
    expect(chart).toMatchObject({ status: 'provisional', operator: 'united', topBox: { status: 'provisional' } });
    for (const { mean, ewma } of chart?.points ?? []) expect([mean, ewma]).not.toContain(null);
    for (const { p, laney } of chart?.topBox?.points ?? []) expect([p, laney]).not.toContain(null);
  });

  test('straight lines are flagged and stay in the scores', () => {
    const [united] = scores.sample.quality[0]?.operators ?? [];
    expect(united).toMatchObject({ operator: 'united', responses: 861, flagged: 58, excluded: 0 });
    expect(united?.index).toMatchObject({ status: 'shown', left: 'flagged' });
  });
});

test('a weighting that nobody can have holds the report with a sentence, and nothing is sent', async () => {
  const programme = join(folder, 'raked.yaml');
  const margin =
    '{ segments: [area], operator: united, targets: { A: 0.1, B: 0, C: 0, D: 0, E: 0.2, F: 0.5, G: 0.2 } }';
  const text = readFileSync(shipped, 'utf8').replace(
    'weighting: { base: given }',
    `weighting: { method: post-stratification, margins: [${margin}] }`,
  );
  writeFileSync(programme, text);
  const responses = path('test/fixtures/sfo-2017.csv');
  const options = ['--programme', programme, '--responses', responses, '--period', '2017-05', '--out', folder];
  const { code, stderr } = await yardstick('run', ...options);
  expect(code).toBe(3);
  expect(stderr).toContain('operator united, area A: no responses, but the weighting has a target for it');
  expect(readdirSync(join(folder, '2017-05', 'mail'))).toEqual([]);
});
