import { describe, expect, it } from 'vitest';
import { scoresSchema } from '../../../functions/model/scores.ts';
import { near, oracle } from '../statistics/oracle.ts';
import { programme, responsesOf, rows, wholeAirport } from './airport.ts';
import { nodeOf, scored } from './survey.ts';
import type { TreeFigures } from './surveys.ts';

const figures = oracle<{ respondent_weighted: TreeFigures }>('16_hierarchical_index').respondent_weighted;

interface Weighted {
  readonly n: number;
  readonly mean: number;
  readonly se_linearised: number;
  readonly kish_neff: number;
  readonly weighted_sd_svyvar: number;
}
interface Wave {
  readonly measures: Readonly<Record<string, Weighted>>;
  readonly by_barea_q7_all: readonly (Weighted & { barea: string })[];
}
const r = oracle<{
  before: Wave;
  after: Wave;
  composition_adjusted: {
    targets: readonly [readonly { barea: string; Freq: number }[], readonly { strata: string; Freq: number }[]];
    q7_all_raked: Weighted;
    se_calibration_aware: number;
    min_w: number;
    max_w: number;
  };
}>('07b_weighted_means');

describe('the whole airport by the survey weight', () => {
  const scores = scored(wholeAirport(), responsesOf(wholeAirport(), 2017), { period: '2017-05' });

  it('item means and the index of respondents, as R has them', () => {
    for (const list of Object.values(figures.indicators)) {
      for (const { item, n, mean } of list) {
        const node = nodeOf(scores, item, 'united', 'airport');
        expect(node.n).toBe(n);
        near(node.value, mean);
      }
    }
    const { dimension_mean: dimensions, index, n, se } = figures.respondent_level;
    for (const [id, mean] of Object.entries(dimensions)) near(nodeOf(scores, id, 'united', 'airport').value, mean);
    const node = nodeOf(scores, 'index', 'united', 'airport');
    expect(node.n).toBe(n);
    near(node.value, index);
    near(node.se, se);
  });

  it.each([2016, 2017])('%i: means, linearised errors, deviations and effective n of single items', (year) => {
    const wave = year === 2016 ? r.before : r.after;
    const one = scored(wholeAirport(), responsesOf(wholeAirport(), year), { period: `${year}-05` });
    for (const [item, expected] of Object.entries(wave.measures)) {
      const node = nodeOf(one, item, 'united', 'airport');
      expect(node.n).toBe(expected.n);
      near(node.value, expected.mean);
      near(node.se, expected.se_linearised);
      near(node.sd, expected.weighted_sd_svyvar);
      near(node.effectiveN, expected.kish_neff);
    }
  });

  it('by boarding area as scopes', () => {
    const scopes = [{ id: 'airport', name: 'All', where: {} }, { each: 'area' }];
    const byArea = scored(wholeAirport({ scopes }), responsesOf(wholeAirport(), 2017), { period: '2017-05' });
    for (const { barea, n, mean, se_linearised: se } of r.after.by_barea_q7_all) {
      const node = nodeOf(byArea, 'q7_all', 'united', `area-${barea}`);
      expect(node.n).toBe(n);
      near(node.value, mean);
      near(node.se, se);
    }
  });

  it('raked to the areas and strata of the year before, on top of weights that vary', () => {
    const {
      targets,
      q7_all_raked: raked,
      se_calibration_aware: se,
      min_w: least,
      max_w: most,
    } = r.composition_adjusted;
    const [areas, strata] = targets;
    const margins = [
      { segments: ['area'], targets: Object.fromEntries(areas.map(({ barea, Freq }) => [barea, Freq])) },
      { segments: ['stratum'], targets: Object.fromEntries(strata.map(({ strata: id, Freq }) => [id, Freq])) },
    ];
    const weighting = { base: 'given' as const, method: 'raking' as const, margins };
    const given = scored(wholeAirport({ weighting }), responsesOf(wholeAirport(), 2017), { period: '2017-05' });
    const node = nodeOf(given, 'q7_all', 'united', 'airport');
    const close = (actual: number | null | undefined, expected: number) =>
      expect(Math.abs((actual ?? 0) / expected - 1)).toBeLessThan(1e-6);
    expect(node.n).toBe(raked.n);
    close(node.value, raked.mean);
    close(node.effectiveN, raked.kish_neff);
    close(node.se, se);
    close(given.sample.weights[0]?.least, least);
    close(given.sample.weights[0]?.most, most);
  });
});

describe('airlines as operators', () => {
  const responses = responsesOf(programme, 2017);
  const scores = scored(programme, responses, { period: '2017-05' });

  it('maps every airline of both years, and nobody is left out', () => {
    for (const year of [2016, 2017]) {
      const known = programme.operators.map(({ id }) => id);
      expect(responsesOf(programme, year).filter(({ operator }) => !known.includes(operator ?? ''))).toEqual([]);
    }
    expect(scores.sample.responses).toBe(2831);
    expect(scores.sample.byOperator.reduce((sum, { n }) => sum + n, 0)).toBe(2831);
  });

  it('maps or ignores every column', () => {
    const { id, ignore } = programme.files;
    const used = [
      id,
      'date',
      'airline',
      'barea',
      'strata',
      'q15_problem',
      'q5_timesflown',
      'q6_longuse',
      'weight',
      ...programme.items.map((item) => item.id),
      ...ignore,
    ];
    for (const year of [2016, 2017]) expect(Object.keys(rows(year)[0] ?? {}).sort()).toEqual([...used].sort());
  });

  it('fits the schema, with no number that is none', () => {
    expect(scoresSchema.safeParse(scores).error).toBeUndefined();
  });

  it.each(['united', 'virgin-america', 'others'])('%s: weighted item means computed once more by hand', (operator) => {
    for (const { id } of programme.items.filter(({ scale }) => scale === 'five')) {
      const own = responses.filter((one) => one.operator === operator);
      const answered = own.flatMap(({ answers, weight = 1 }) => {
        const code = answers[id] ?? 0;
        return code >= 1 && code <= 5 ? [{ x: (code - 1) * 25, weight }] : [];
      });
      const total = answered.reduce((sum, { weight }) => sum + weight, 0);
      const node = nodeOf(scores, id, operator, 'airport');
      expect(node.n).toBe(answered.length);
      near(node.value, answered.reduce((sum, { x, weight }) => sum + x * weight, 0) / total);
    }
  });
});
