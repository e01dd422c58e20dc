import { describe, expect, it } from 'vitest';
import { near, oracle } from '../statistics/oracle.ts';
import { responsesOf, wholeAirport } from './airport.ts';
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
