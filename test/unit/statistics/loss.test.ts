import { describe, expect, it } from 'vitest';
import { lossByBand } from '../../../functions/statistics/loss/bands.ts';
import { factorLoss } from '../../../functions/statistics/loss/factor.ts';
import { addValue, MOMENTS } from '../../../functions/statistics/moments.ts';
import { near } from './oracle.ts';
import { bands, FACTORS, r, scale, scoreOf, TEN, weightOf } from './passenger-losses.ts';
import { passengers } from './weighting-data.ts';

describe.each(['unweighted', 'weighted'] as const)('lost points of passengers, %s (oracle 14)', (how) => {
  it('by score band', () => {
    const tallies = Array.from({ length: 11 }, (_, code) => {
      const rows = passengers.filter((row) => scoreOf(row) === code);
      return { code, n: rows.length, weight: rows.reduce((sum, row) => sum + weightOf[how](row), 0), weight2: 0 };
    });
    const found = lossByBand(tallies, scale, bands);
    const expected = r[`bands_${how}`];
    if (found.status !== 'ok') throw new Error(found.status);
    expect(found.n).toBe(expected.n);
    near(found.lost, expected.mean_lost_points * TEN);
    expected.bands.forEach((band, i) => {
      const own = found.bands[i];
      expect(own).toMatchObject({ from: band.from, to: band.to, n: band.n });
      near(own?.share, band.base_share);
      near(own?.lossShare, band.loss_share);
      near(own?.lostPerRespondent, band.loss_per_respondent * TEN);
    });
  });

  it.each(r[`factors_${how}`].map((factor) => [factor.factor, factor] as const))('by factor: %s', (id, expected) => {
    const sides = {
      with: new Float64Array(MOMENTS),
      against: new Float64Array(MOMENTS),
      others: new Float64Array(MOMENTS),
    };
    for (const row of passengers) {
      const [score, having] = [scoreOf(row), FACTORS[id]?.(row) ?? null];
      if (score !== null && having !== null)
        addValue(having ? sides.with : sides.against, 0, score * TEN, weightOf[how](row));
    }
    const found = factorLoss(sides);
    if (found.status !== 'ok') throw new Error(found.status);
    expect([found.n, found.nWith]).toEqual([expected.n, expected.n_with]);
    near(found.prevalence, expected.prevalence);
    near(found.valueWith, expected.mean_with * TEN);
    near(found.valueAgainst, expected.mean_without * TEN);
    near(found.difference, expected.gap * TEN);
    near(found.relative, expected.gap_relative_pct);
    near(found.directShare, expected.loss_share_direct);
    near(found.lossIndex, expected.loss_index);
    near(found.attributablePoints, expected.attributable_points_per_respondent * TEN);
    near(found.attributableShare, expected.attributable_loss_share);
  });
});
