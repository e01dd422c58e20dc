import { describe, expect, it } from 'vitest';
import { promoterDifference } from '../../../functions/statistics/nps/difference.ts';
import { netPromoterScore } from '../../../functions/statistics/nps/net-promoter-score.ts';
import { weightedNetPromoterScore } from '../../../functions/statistics/nps/weighted.ts';
import { edgeCase, near, nearAll, oracle } from './oracle.ts';
import { airport, having, talliesOf } from './surveys.ts';

interface Figures {
  readonly nps: number;
  readonly se: number;
  readonly ci95: readonly number[];
}
interface Counted extends Figures {
  readonly n: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}
interface Group {
  readonly group: string;
  readonly unweighted: Counted;
  readonly weighted: Figures;
}
const r = oracle<{
  readonly groups: Readonly<Record<string, Group>>;
  readonly differences: readonly {
    readonly a: string;
    readonly b: string;
    readonly diff: number;
    readonly se: number;
    readonly ci95: readonly number[];
    readonly z: number;
    readonly p: number;
  }[];
}>('10_nps');

const scale = { from: 0, to: 10 };
type Row = ReturnType<typeof airport>[number];
const members: Readonly<Record<string, (row: Row) => boolean>> = {
  all: () => true,
  problem_yes: (row) => row.q15_problem === '1',
  problem_no: (row) => row.q15_problem === '2',
  intl: (row) => row.peak === '3',
  domestic: (row) => row.peak !== '3',
};
const answered = airport(2017).filter((row) => row.netpro !== '' && row.netpro !== '11');
function talliesIn(group: string) {
  const rows = answered.filter(members[group] ?? (() => false));
  return talliesOf(
    rows.map((row) => Number(row.netpro)),
    rows.map((row) => Number(row.weight)),
  );
}
const unweighted = (group: string) => netPromoterScore(talliesIn(group), scale);

describe('net promoter score of airport passengers, against R', () => {
  it.each(Object.values(r.groups))('$group', ({ group, unweighted: u, weighted: w }) => {
    const plain = having(unweighted(group), 'value');
    near(plain.value, u.nps);
    near(plain.se, u.se);
    nearAll(plain.ci95, u.ci95);
    const { n, promoters, passives, detractors } = u;
    expect(plain).toMatchObject({ status: 'estimated', n, promoters, passives, detractors, rejected: 0 });
    const weighted = having(weightedNetPromoterScore(talliesIn(group), scale), 'value');
    near(weighted.value, w.nps);
    near(weighted.se, w.se);
    nearAll(weighted.ci95, w.ci95);
    expect(weighted).toMatchObject({ n, promoters, passives, detractors });
  });

  it.each(r.differences)('$a against $b', ({ a, b, diff, se, ci95, z, p }) => {
    const result = having(promoterDifference(unweighted(a), unweighted(b)), 'z');
    near(result.difference, diff);
    near(result.se, se);
    nearAll(result.ci95, ci95);
    near(result.z, z);
    near(result.p, p);
  });
});

describe('net promoter score at its edges', () => {
  const both = [netPromoterScore, weightedNetPromoterScore];

  it.each(both)('$name: all promoters, all passives, one answer are degenerate', (score) => {
    const { input, expected } = edgeCase<{ x: number[] }, Figures>('nps_all_promoters');
    const { nps: value, se, ci95 } = expected;
    expect(score(talliesOf(input.x), scale)).toMatchObject({ status: 'degenerate', value, se, ci95 });
    expect(score(talliesOf([7, 8, 8]), scale)).toMatchObject({ status: 'degenerate', value: 0, se: 0 });
    expect(score(talliesOf([0]), scale)).toMatchObject({ status: 'degenerate', value: -100, se: 0 });
  });

  it('half promoters, half detractors', () => {
    const { input, expected } = edgeCase<{ x: number[] }, Figures>('nps_half_half');
    const result = having(netPromoterScore(talliesOf(input.x), scale), 'value');
    near(result.value, expected.nps);
    near(result.se, expected.se);
    nearAll(result.ci95, expected.ci95);
  });

  it.each(both)('$name: answers off the scale are counted and belong to no group', (score) => {
    const { input, expected } = edgeCase<{ x: number[] }, { n: number; rejected: number; nps: number }>(
      'nps_out_of_range',
    );
    const result = having(score(talliesOf(input.x), scale), 'value');
    expect([result.n, result.rejected]).toEqual([expected.n, expected.rejected]);
    near(result.value, expected.nps);
  });

  it.each(both)('$name: nobody, and other scales', (score) => {
    expect(score(talliesOf([11]), scale)).toEqual({ status: 'no_data', rejected: 1 });
    expect(score(talliesOf([9]), { from: 1, to: 10 })).toEqual({ status: 'not_0_to_10' });
  });

  it('weighted by hand: a promoter of weight 3, a detractor of weight 1', () => {
    const result = having(weightedNetPromoterScore(talliesOf([10, 0], [3, 1]), scale), 'value');
    near(result.value, 50);
    near(result.se, 75);
  });

  it('differences of what has no spread or no answers', () => {
    const promoters = netPromoterScore(talliesOf([10, 10]), scale);
    const detractors = netPromoterScore(talliesOf([1]), scale);
    expect(promoterDifference(promoters, detractors)).toEqual({ status: 'degenerate', difference: 200 });
    const nobody = netPromoterScore([], scale);
    const fivePoints = netPromoterScore(talliesOf([5]), { from: 1, to: 5 });
    for (const none of [nobody, fivePoints]) expect(promoterDifference(promoters, none)).toEqual({ status: 'no_data' });
  });
});
