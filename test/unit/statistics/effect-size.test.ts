import { describe, expect, it } from 'vitest';
import { cohenD } from '../../../functions/statistics/effect-size/cohen-d.ts';
import { hedgesG } from '../../../functions/statistics/effect-size/hedges-g.ts';
import { pooledSd } from '../../../functions/statistics/effect-size/pooled-sd.ts';
import { StatisticsInputError } from '../../../functions/statistics/input-error.ts';
import { groupTests, sidesOf } from './group-tests.ts';
import { near } from './oracle.ts';
import { having } from './surveys.ts';

describe('effect size', () => {
  it.each(groupTests)('$name, against R', (r) => {
    const { a, b } = sidesOf(r);
    near(having(cohenD(a, b), 'value').value, r.cohen_d);
    near(having(hedgesG(a, b), 'value').value, r.hedges_g);
  });

  it('is not defined where nothing varies, or for one value', () => {
    const constant = { n: 3, mean: 4, sd: 0 };
    for (const effect of [cohenD, hedgesG]) {
      expect(effect(constant, { ...constant, mean: 5 })).toEqual({ status: 'degenerate' });
      expect(effect(constant, { n: 1, mean: 4, sd: 0 })).toEqual({ status: 'too_few' });
      expect(effect({ n: 0, mean: 0, sd: 0 }, constant)).toEqual({ status: 'too_few' });
    }
  });

  it('in the smallest samples: g is 4/7 of d', () => {
    const [a, b] = [
      { n: 2, mean: 6, sd: 2 },
      { n: 2, mean: 4, sd: 2 },
    ];
    expect(having(cohenD(a, b), 'value')).toEqual({ status: 'estimated', value: 1, df: 2 });
    near(having(hedgesG(a, b), 'value').value, 4 / 7);
  });

  it('pools spreads by their degrees of freedom, and a single value has none', () => {
    const pooled = pooledSd([
      { n: 11, sd: 3 },
      { n: 31, sd: 5 },
      { n: 1, sd: 0 },
    ]);
    near(pooled?.sd, Math.sqrt(21));
    expect(pooled?.df).toBe(40);
    expect(pooledSd([{ n: 1, sd: 0 }])).toBeNull();
    expect(() => pooledSd([{ n: 4, sd: -1 }])).toThrow(StatisticsInputError);
    expect(() => pooledSd([{ n: 4, sd: Number.NaN }])).toThrow(StatisticsInputError);
  });
});
