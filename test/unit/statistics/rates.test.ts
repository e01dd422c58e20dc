import { describe, expect, it } from 'vitest';
import { StatisticsInputError } from '../../../functions/statistics/input-error.ts';
import { poissonRate } from '../../../functions/statistics/rates/poisson-rate.ts';
import { rateIncrease } from '../../../functions/statistics/rates/rate-increase.ts';
import { near, nearAll } from './oracle.ts';
import { having } from './surveys.ts';

describe('a rate of complaints', () => {
  it('is that of the example in the help of R’s poisson.test', () => {
    const { rate, ci95 } = having(poissonRate(137, 24.19893), 'rate');
    expect(rate).toBeCloseTo(5.661407, 6);
    expect(ci95[0]).toBeCloseTo(4.753125, 6);
    expect(ci95[1]).toBeCloseTo(6.692709, 6);
  });

  it('without events begins at 0 and ends where none is still likely: −ln 0.025', () => {
    nearAll(having(poissonRate(0, 1), 'rate').ci95, [0, -Math.log(0.025)]);
  });

  it('scales with the exposure', () => {
    const [one, thousand] = [having(poissonRate(7, 1), 'rate'), having(poissonRate(7, 1000), 'rate')];
    nearAll(
      thousand.ci95,
      one.ci95.map((end) => end / 1000),
    );
  });

  it('of nobody is none, and counts below 0 or broken are refused', () => {
    expect(poissonRate(3, 0)).toEqual({ status: 'no_exposure' });
    expect(() => poissonRate(-1, 10)).toThrow(StatisticsInputError);
    expect(() => poissonRate(1.5, 10)).toThrow(StatisticsInputError);
  });
});

/** P(X ≥ x) by adding up the binomial, slow and plain. */
function byHand(x: number, n: number, share: number): number {
  let sum = 0;
  for (let k = x; k <= n; k += 1) {
    let ways = 1;
    for (let i = 1; i <= k; i += 1) ways = (ways * (n - k + i)) / i;
    sum += ways * share ** k * (1 - share) ** (n - k);
  }
  return sum;
}

describe('a rate that rises', () => {
  it.each([
    [11, 800, 21, 3011],
    [5, 7, 0, 28],
    [1, 7, 30, 28],
    [40, 7, 80, 28],
  ])('%i in %i after %i in %i is the tail of the binomial', (events, exposure, earlier, before) => {
    const p = rateIncrease({ events, exposure }, { events: earlier, exposure: before });
    near(p, byHand(events, events + earlier, exposure / (exposure + before)));
  });

  it('no event is no rise, and no days are no rate', () => {
    expect(rateIncrease({ events: 0, exposure: 7 }, { events: 0, exposure: 28 })).toBe(1);
    expect(() => rateIncrease({ events: 1, exposure: 0 }, { events: 0, exposure: 28 })).toThrow(StatisticsInputError);
  });
});
