import { describe, expect, it } from 'vitest';
import { adjustedLoss } from '../../../functions/statistics/loss/adjusted.ts';
import { lossByBand } from '../../../functions/statistics/loss/bands.ts';
import { factorLoss } from '../../../functions/statistics/loss/factor.ts';
import { addValue, MOMENTS } from '../../../functions/statistics/moments.ts';
import { momentsOfRows } from './driver-data.ts';
import { edgeCase, near } from './oracle.ts';
import { bands, FACTORS, r, scale, scoreOf, TEN } from './passenger-losses.ts';
import { passengers } from './weighting-data.ts';

describe('lost points', () => {
  it('by all factors at once, as a regression in R has them (oracle 14)', () => {
    const {
      n,
      extra_lost_points_per_person_with_factor: extra,
      se,
      adjusted_attributable_share: shares,
    } = r.adjusted_regression;
    const ids = Object.keys(extra);
    const rows = passengers.flatMap((row) => {
      const [score, factors] = [scoreOf(row), ids.map((id) => FACTORS[id]?.(row) ?? null)];
      return score === null || factors.includes(null) ? [] : [[...factors.map(Number), score * TEN]];
    });
    const moments = momentsOfRows(rows);
    expect(moments.n).toBe(n);
    const found = adjustedLoss(moments, moments.n);
    if (found.status !== 'ok') throw new Error(found.status);
    ids.forEach((id, i) => {
      near(found.factors[i]?.points, (extra[id] ?? 0) * TEN);
      near(found.factors[i]?.se, (se[id] ?? 0) * TEN);
      near(found.factors[i]?.share, shares[id] ?? null);
    });
  });

  it('have no shares where nothing is lost (edge case loss_no_loss)', () => {
    const { input } = edgeCase<{ s: number[]; max: number }, unknown>('loss_no_loss');
    const full = [{ code: input.max, n: input.s.length, weight: input.s.length, weight2: input.s.length }];
    const found = lossByBand(full, scale, bands);
    expect(found).toMatchObject({ status: 'no_loss', lost: 0 });
    expect(found.status === 'no_loss' && found.bands.map(({ lossShare }) => lossShare)).toEqual([null, null, null]);
    const side = () => {
      const block = new Float64Array(MOMENTS);
      for (const _ of input.s) addValue(block, 0, 100, 1);
      return block;
    };
    expect(factorLoss({ with: side(), against: side(), others: new Float64Array(MOMENTS) }).status).toBe('no_loss');
  });

  it('cannot be had without answers, or without anybody to compare with', () => {
    expect(lossByBand([], scale, bands)).toEqual({ status: 'no_data' });
    const one = new Float64Array(MOMENTS);
    addValue(one, 0, 60, 1);
    const none = new Float64Array(MOMENTS);
    expect(factorLoss({ with: one, against: none, others: none })).toEqual({ status: 'no_data', n: 1 });
  });

  it('against a baseline leave the others in prevalence and loss', () => {
    const block = (...values: number[]) => {
      const moments = new Float64Array(MOMENTS);
      for (const value of values) addValue(moments, 0, value, 1);
      return moments;
    };
    const found = factorLoss({ with: block(40, 60), against: block(90, 90), others: block(70, 70, 80, 80) });
    expect(found).toMatchObject({
      status: 'ok',
      n: 8,
      prevalence: 0.25,
      valueWith: 50,
      valueAgainst: 90,
      difference: -40,
    });
    near(found.status === 'ok' ? found.lost : null, 27.5);
    near(found.status === 'ok' ? found.attributableShare : null, 10 / 27.5);
    near(found.status === 'ok' ? found.directShare : null, 100 / 220);
  });

  it('refuse bands that overlap or leave a code out', () => {
    const answers = [{ code: 7, n: 1, weight: 1, weight2: 1 }];
    expect(() => lossByBand(answers, scale, [{ from: 0, to: 6 }])).toThrow('Code 7 lies in 0 bands');
    expect(() =>
      lossByBand(answers, scale, [
        { from: 0, to: 10 },
        { from: 7, to: 8 },
      ]),
    ).toThrow('in 2 bands');
  });
});
