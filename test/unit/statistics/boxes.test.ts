import { describe, expect, it } from 'vitest';
import { StatisticsInputError } from '../../../functions/statistics/input-error.ts';
import { boxes } from '../../../functions/statistics/proportions/boxes.ts';
import { effectiveCount } from '../../../functions/statistics/proportions/effective-count.ts';
import { wilson } from '../../../functions/statistics/proportions/wilson.ts';
import { near, nearAll, oracle } from './oracle.ts';
import { airport, having, rating, talliesOf } from './surveys.ts';

interface Item {
  readonly item: string;
  readonly top2_share: number;
  readonly bottom2_share: number;
  readonly counts: Readonly<Record<string, number>>;
}
const passengers = oracle<{ readonly real: readonly { single_after: { x: number } }[] }>('09_proportions');

describe('top- and bottom-box', () => {
  const files = [
    { name: '01_items', scale: { from: 1, to: 10 } },
    { name: '01b_items_likert5', scale: { from: 1, to: 5 } },
  ];
  const items = files.flatMap(({ name, scale }) =>
    oracle<{ items: readonly Item[] }>(name).items.map((item) => ({ ...item, scale })),
  );

  it.each(items)('of $item from its counts, against R', ({ counts, scale, top2_share, bottom2_share }) => {
    const tallies = Object.entries(counts).map(([code, n]) => ({ code: Number(code), n, weight: n, weight2: n }));
    const result = having(boxes(tallies, scale), 'top');
    near(result.top.share, top2_share);
    near(result.bottom.share, bottom2_share);
    nearAll(result.top.ci95, having(wilson({ x: result.top.n, n: result.n }), 'ci95').ci95);
  });

  it("weighted: the weighted share, on Kish's effective sample size", () => {
    const rated = airport(2017).flatMap((row) => {
      const code = rating(row, 'q7_all');
      return code === null ? [] : [{ code, weight: Number(row.weight) }];
    });
    const sum = (power: number, from: number) =>
      rated.reduce((total, { code, weight }) => total + (code >= from ? weight ** power : 0), 0);
    const tallies = talliesOf(
      rated.map(({ code }) => code),
      rated.map(({ weight }) => weight),
    );
    const { top } = having(boxes(tallies, { from: 1, to: 5 }), 'top');
    const effective = sum(1, 1) ** 2 / sum(2, 1);
    near(top.share, sum(1, 4) / sum(1, 1));
    near(top.count.n, effective);
    expect(top.n).toBe(passengers.real[0]?.single_after.x);
    nearAll(top.ci95, having(wilson({ x: top.share * effective, n: effective }), 'ci95').ci95);
  });

  it('has no share of nobody, and none where the boxes would overlap', () => {
    expect(boxes([], { from: 1, to: 5 })).toEqual({ status: 'no_data' });
    expect(boxes(talliesOf([9, -1]), { from: 1, to: 5 })).toEqual({ status: 'no_data' });
    expect(boxes(talliesOf([1, 2]), { from: 1, to: 3 })).toEqual({ status: 'scale_too_short' });
    const halves = having(boxes(talliesOf([1, 4, 4, 4]), { from: 1, to: 4 }), 'top');
    expect([halves.top.n, halves.bottom.n]).toEqual([3, 1]);
    expect(having(boxes(talliesOf([1, 2, 3, 3]), { from: 1, to: 3 }, 1), 'top').top.share).toBe(0.5);
  });

  it('leaves out answers of weight 0 and refuses negative ones', () => {
    const weightless = { code: 1, n: 5, weight: 0, weight2: 0 };
    const { top, n } = having(boxes([weightless, ...talliesOf([5, 5, 3])], { from: 1, to: 5 }), 'top');
    expect(n).toBe(3);
    near(top.share, 2 / 3);
    expect(() => boxes([{ ...weightless, weight: -1 }], { from: 1, to: 5 })).toThrow(StatisticsInputError);
    expect(effectiveCount(0, 0, 0)).toEqual({ x: 0, n: 0 });
    expect(() => effectiveCount(-1, 2, 3)).toThrow(StatisticsInputError);
  });
});
