import { describe, expect, it } from 'vitest';
import { scoresSchema } from '../../../../functions/model/scores.ts';
import { lossOracle } from '../../statistics/loss-oracle.ts';
import { near, nearAll, oracle } from '../../statistics/oracle.ts';
import { responsesOf, wholeAirport } from '../airport.ts';
import { scored } from '../survey.ts';
import { diagnosisOf } from './diagnosed.ts';

const loss = lossOracle();
const ipa = oracle<{
  cut_importance_mean: number;
  cut_performance_mean: number;
  items: readonly { item: string; n_pair: number; importance: number; performance: number; quadrant: string }[];
}>('17_ipa_controversy');
const fuzzy = oracle<{
  level2: Readonly<Record<string, { b: readonly number[] }>>;
  result_vector: readonly number[];
  scores: { likert_0_100: number };
  zadeh_max_min: { vector: readonly number[]; scores: { likert_0_100: number } };
}>('15_fuzzy_evaluation');

const named: Readonly<Record<string, string>> = {
  problem: 'problem',
  first_year_user: 'newcomer',
  frequent_gt12: 'frequent',
  security_hard: 'security',
};
/** R counts points of 0 to 10, we of 0 to 100. */
const TEN = 10;

/** Passengers of 2017 as customers of one operator, weighted or not, every rating on overall. */
function diagnosed(base: 'given' | 'none') {
  const programme = wholeAirport({
    weighting: { base, method: 'none', margins: [] },
    drivers: [{ of: 'q7_all', on: ipa.items.map(({ item }) => item) }],
  });
  const scores = scored(programme, responsesOf(programme, 2017), { period: '2017-05' });
  expect(scoresSchema.safeParse(scores).error).toBeUndefined();
  return diagnosisOf(scores, 'united', 'airport');
}
const found = { unweighted: diagnosed('none'), weighted: diagnosed('given') };

describe.each(['unweighted', 'weighted'] as const)('lost points of the whole airport, %s (oracle 14)', (how) => {
  const own = found[how].loss;

  it('by score band, and the habit of answering 7 or 8', () => {
    const expected = loss[`bands_${how}`];
    expect([own.status, own.of, own.n]).toEqual(['ok', 'netpro', expected.n]);
    near(own.lost, expected.mean_lost_points * TEN);
    expected.bands.forEach((band, i) => {
      expect(own.bands[i]).toMatchObject({ from: band.from, to: band.to });
      near(own.bands[i]?.share, band.base_share);
      near(own.bands[i]?.lossShare, band.loss_share);
    });
    expect(own.habit).toMatchObject({ from: 7, to: 8 });
    near(own.habit?.lossShare, expected.bands[1]?.loss_share ?? null);
  });

  it.each(loss[`factors_${how}`].map((factor) => [factor.factor, factor] as const))('by factor: %s', (id, expected) => {
    const factor = own.factors.find((one) => one.factor === named[id]);
    expect(factor).toMatchObject({ status: 'ok', against: 'rest', n: expected.n, nWith: expected.n_with });
    near(factor?.prevalence, expected.prevalence);
    near(factor?.difference, expected.gap * TEN);
    near(factor?.relative, expected.gap_relative_pct);
    near(factor?.directShare, expected.loss_share_direct);
    near(factor?.lossIndex, expected.loss_index);
    near(factor?.attributableShare, expected.attributable_loss_share);
  });

  it('and says that factors overlap', () => {
    expect(own.overlap).toBe(true);
  });
});

it('lost points by all factors at once (oracle 14)', () => {
  const {
    n,
    extra_lost_points_per_person_with_factor: extra,
    se,
    adjusted_attributable_share: share,
  } = loss.adjusted_regression;
  const own = found.unweighted.loss;
  expect(own.adjusted).toEqual({ status: 'ok', n });
  for (const id of Object.keys(extra)) {
    const adjusted = own.factors.find((one) => one.factor === named[id])?.adjusted;
    near(adjusted?.points, (extra[id] ?? 0) * TEN);
    near(adjusted?.se, (se[id] ?? 0) * TEN);
    near(adjusted?.share, share[id] ?? null);
  }
});

it('importance and performance of 24 ratings (oracle 17)', () => {
  const own = found.unweighted.importancePerformance;
  near(own.cut?.importance, ipa.cut_importance_mean);
  near(own.cut?.performance, ipa.cut_performance_mean);
  for (const { item, n_pair: n, importance, performance, quadrant } of ipa.items) {
    const one = own.items.find(({ indicator }) => indicator === item);
    expect([item, one?.n, one?.quadrant]).toEqual([item, n, quadrant]);
    near(one?.importance, importance);
    near(one?.performance, performance);
  }
  // Wi-Fi lies 0.003 points below the cut: its quadrant is chance, and it is marked.
  expect(own.items.find(({ indicator }) => indicator === 'q7_wifi')?.crosses).toEqual(['performance']);
});

it('fuzzy evaluation of the tree under both operators (oracle 15)', () => {
  const { nodes } = found.unweighted.fuzzy;
  const node = (id: string) => nodes.find(({ indicator }) => indicator === id);
  for (const [id, { b }] of Object.entries(fuzzy.level2)) nearAll(node(id)?.weightedAverage?.vector ?? [], b);
  const index = node('index');
  nearAll(index?.weightedAverage?.vector ?? [], fuzzy.result_vector);
  near(index?.weightedAverage?.score, fuzzy.scores.likert_0_100);
  nearAll(index?.maxMin?.vector ?? [], fuzzy.zadeh_max_min.vector);
  near(index?.maxMin?.score, fuzzy.zadeh_max_min.scores.likert_0_100);
  expect([index?.weightedAverage?.grade, index?.scoreGrade, index?.agree]).toEqual([1, 2, false]);
});
