import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationsOf } from '../../../functions/statistics/correlations.ts';
import { correlationInterval } from '../../../functions/statistics/drivers/correlation-interval.ts';
import { lmg } from '../../../functions/statistics/drivers/lmg.ts';
import { relativeWeights } from '../../../functions/statistics/drivers/relative-weights.ts';
import { momentsRegression } from '../../../functions/statistics/regression/moments-regression.ts';
import { MODELS, type ModelName, momentsOfRows, NAMES, type Rows } from './driver-data.ts';
import { near, nearAll, oracle } from './oracle.ts';

type Shares = Readonly<Record<string, number>>;
interface Importance {
  readonly r_squared: number;
  readonly lmg_absolute: Shares;
  readonly first: Shares;
  readonly johnson_relative_weight_absolute: Shares;
}
const r = oracle<Readonly<Record<ModelName, Importance>>>('05_driver_importance');
const correlations = (rows: Rows) => correlationsOf(momentsOfRows(rows)).matrix;

describe('importance of drivers (oracle 05)', () => {
  it.each(NAMES)("%s: LMG as R's relaimpo, Johnson's weights beside it", (name) => {
    const matrix = correlations(MODELS[name].rows);
    const expected = r[name];
    nearAll(lmg(matrix), Object.values(expected.lmg_absolute));
    nearAll(relativeWeights(matrix), Object.values(expected.johnson_relative_weight_absolute));
    nearAll(
      matrix.slice(0, -1).map((row) => (row.at(-1) ?? 0) ** 2),
      Object.values(expected.first),
    );
    near(
      lmg(matrix).reduce((sum, share) => sum + share, 0),
      expected.r_squared,
    );
  });

  it('of uncorrelated drivers is the squared correlation', () => {
    const matrix = [
      [1, 0, 0.6],
      [0, 1, 0.3],
      [0.6, 0.3, 1],
    ];
    nearAll(lmg(matrix), [0.36, 0.09]);
    nearAll(relativeWeights(matrix), [0.36, 0.09]);
  });

  it('is refused for more drivers than 2^15 regressions take', () => {
    const matrix = Array.from({ length: 17 }, (_, i) => Array.from({ length: 17 }, (_, j) => (i === j ? 1 : 0.1)));
    expect(() => lmg(matrix)).toThrow('LMG needs 1 to 15 drivers, not 16');
    expect(relativeWeights(matrix)).toHaveLength(16);
  });

  it("has Fisher's interval", () => {
    const [low, high] = correlationInterval(0.5, 28) ?? [];
    near(low, Math.tanh(Math.atanh(0.5) - 1.959963984540054 / 5));
    near(high, Math.tanh(Math.atanh(0.5) + 1.959963984540054 / 5));
    expect([correlationInterval(0.5, 3), correlationInterval(1, 50), correlationInterval(-1, 50)]).toEqual(
      Array(3).fill(null),
    );
  });
});

/** Answers of 40 respondents to two to six questions and overall, on 0 to 100, of which overall goes with some. */
const answers = fc
  .integer({ min: 2, max: 6 })
  .chain((p) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: p + 1, maxLength: p + 1 }), {
      minLength: 40,
      maxLength: 40,
    }),
  )
  .map((rows) => rows.map((row) => row.map((code) => code * 10)))
  .filter((rows) => momentsRegression(momentsOfRows(rows)).status === 'ok');

describe('whatever the answers', () => {
  it('LMG and relative weights are at least 0 and sum to R²', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const fit = momentsRegression(momentsOfRows(rows));
        const matrix = correlations(rows);
        for (const shares of [lmg(matrix), relativeWeights(matrix)]) {
          for (const share of shares) expect(share).toBeGreaterThanOrEqual(-1e-12);
          near(
            shares.reduce((sum, share) => sum + share, 0),
            fit.status === 'ok' ? fit.rSquared : null,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('LMG does not depend on the order of the drivers', () => {
    const shuffled = answers.chain((rows) => {
      const places = Array.from({ length: (rows[0]?.length ?? 1) - 1 }, (_, i) => i);
      return fc.tuple(fc.constant(rows), fc.shuffledSubarray(places, { minLength: places.length }));
    });
    fc.assert(
      fc.property(shuffled, ([rows, order]) => {
        const moved = rows.map((row) => [...order.map((place) => row[place] ?? 0), row.at(-1) ?? 0]);
        const plain = lmg(correlations(rows));
        nearAll(
          lmg(correlations(moved)),
          order.map((place) => plain[place] ?? 0),
        );
      }),
      { numRuns: 60 },
    );
  });
});
