import { describe, expect, it } from 'vitest';
import { controversy, controversyRanks } from '../../../functions/statistics/controversy.ts';
import { StatisticsInputError } from '../../../functions/statistics/input-error.ts';
import { ranks } from '../../../functions/statistics/rank.ts';
import { near, oracle } from './oracle.ts';
import { summaryOf } from './sample.ts';
import { airport, having, pointsOf } from './surveys.ts';

const { items } = oracle<{
  readonly items: readonly {
    readonly item: string;
    readonly performance: number;
    readonly controversy_sd: number;
    readonly controversy_rank: number;
    readonly score_rank: number;
  }[];
}>('17_ipa_controversy');
const rows = airport(2017);
const summaries = items.map(({ item }) => pointsOf(rows, item));
const measured = summaries.map(({ mean, sd }) => controversy(mean, sd));

describe('controversy of 24 airport ratings, against R', () => {
  it('is the standard deviation, ranked from the highest', () => {
    items.forEach((item, i) => {
      near(summaries[i]?.mean, item.performance);
      near(having(measured[i] ?? { status: 'no_spread' }, 'sd').sd, item.controversy_sd);
    });
    expect(controversyRanks(measured).bySd).toEqual(items.map((item) => item.controversy_rank));
    expect(ranks(summaries.map(({ mean }) => mean))).toEqual(items.map((item) => item.score_rank));
  });

  it('ranks otherwise once the room that the mean leaves is taken out', () => {
    // Best of all by its mean, 85.3, so that its sd of 20.2, the 19th, is a large part of the room it has: 20.2 of 35.4.
    const finding = items.findIndex(({ item }) => item === 'q14_find');
    const { bySd, byCorrected } = controversyRanks(measured);
    expect(bySd[finding]).toBe(19);
    expect(byCorrected[finding]).toBe(3);
  });
});

describe('controversy corrected for the bounded scale', () => {
  const of = (points: readonly number[]) => {
    const { mean, sd } = summaryOf(points);
    return controversy(mean, sd);
  };

  it('is as large as it gets where all answers stand at the two ends, wherever the mean is', () => {
    for (const high of [1, 5, 9]) {
      const points = Array.from({ length: 10 }, (_, i) => (i < high ? 100 : 0));
      near(having(of(points), 'corrected').corrected, Math.sqrt(10 / 9));
    }
  });

  it('is 0 where all agree off the ends, and not defined at the ends', () => {
    expect(of([50, 50, 50])).toEqual({ status: 'measured', sd: 0, corrected: 0 });
    expect(of([100, 100])).toEqual({ status: 'at_scale_end', sd: 0 });
    expect(of([0, 0])).toEqual({ status: 'at_scale_end', sd: 0 });
    expect(controversy(99.99999999999999, 0)).toEqual({ status: 'at_scale_end', sd: 0 });
    expect(of([75])).toEqual({ status: 'no_spread' });
  });

  it('ranks what is defined, and leaves places for the rest', () => {
    const list = [of([75]), of([100, 100]), of([50, 100]), of([25, 100]), of([50, 50])];
    expect(controversyRanks(list)).toEqual({ bySd: [null, 3, 2, 1, 3], byCorrected: [null, null, 2, 1, 3] });
    expect(controversyRanks([])).toEqual({ bySd: [], byCorrected: [] });
  });

  it('refuses what is not on 0-100', () => {
    for (const [mean, sd] of [
      [101, 3],
      [Number.NaN, 3],
      [50, -1],
      [50, Number.NaN],
    ] as const)
      expect(() => controversy(mean, sd)).toThrow(StatisticsInputError);
  });
});
