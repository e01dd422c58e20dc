import { describe, expect, it } from 'vitest';
import { murmur3 } from '../../../functions/statistics/bootstrap/murmur.ts';
import { poissonDraws } from '../../../functions/statistics/bootstrap/poisson-draws.ts';
import { quantile } from '../../../functions/statistics/quantile.ts';
import { near } from './oracle.ts';

const drawsOf = (id: string, replicates: number): Uint8Array => {
  const draws = new Uint8Array(replicates);
  poissonDraws(id, draws);
  return draws;
};

describe('MurmurHash3', () => {
  it.each([
    ['', 0, 0],
    ['', 1, 0x514e28b7],
    ['hello', 0, 0x248bfa47],
    ['The quick brown fox jumps over the lazy dog', 0x9747b28c, 0x2fa826cd],
    ['aaaa', 0x9747b28c, 0x5a97808a],
  ])('of "%s" with seed %i', (text, seed, expected) => {
    expect(murmur3(text, seed)).toBe(expected);
  });
});

describe('draws of a response', () => {
  it('are fixed for ever: editions that are out must stay what they are', () => {
    expect([...drawsOf('r-1', 16)]).toEqual([2, 0, 2, 0, 1, 2, 2, 1, 2, 1, 0, 1, 1, 3, 3, 0]);
  });

  it('depend on id and replicate alone, and more replicates leave the first ones', () => {
    expect(drawsOf('r-1', 500)).toEqual(drawsOf('r-1', 2000).subarray(0, 500));
    expect(drawsOf('r-1', 500)).not.toEqual(drawsOf('r-2', 500));
  });

  it('follow the Poisson distribution with mean 1 (chi-squared, 6 cells, 1 in 10,000)', () => {
    const counts = new Array<number>(6).fill(0);
    for (let i = 0; i < 500; i += 1) {
      for (const k of drawsOf(`respondent ${i}`, 2000)) counts[Math.min(k, 5)] = (counts[Math.min(k, 5)] ?? 0) + 1;
    }
    const chances = [1, 1, 1 / 2, 1 / 6, 1 / 24].map((ratio) => ratio * Math.exp(-1));
    chances.push(1 - chances.reduce((sum, chance) => sum + chance, 0));
    const distance = chances.reduce(
      (sum, chance, k) => sum + ((counts[k] ?? 0) - 1e6 * chance) ** 2 / (1e6 * chance),
      0,
    );
    expect(distance).toBeLessThan(25.7);
  });

  it('are independent between ids that look alike and between replicates', () => {
    const rows = Array.from({ length: 200 }, (_, i) => drawsOf(String(1000 + i), 2000));
    const product = (a: ArrayLike<number>, b: ArrayLike<number>) => {
      let sum = 0;
      for (let r = 0; r < 1999; r += 1) sum += ((a[r] ?? 0) - 1) * ((b[r] ?? 0) - 1);
      return sum / 1999;
    };
    const neighbours = rows.slice(1).map((row, i) => product(row, rows[i] ?? []));
    const shifted = rows.map((row) => product(row, row.subarray(1)));
    for (const covariances of [neighbours, shifted]) {
      // Each has mean 0 and standard deviation 1/√1999.
      expect(Math.max(...covariances.map(Math.abs))).toBeLessThan(4.5 / Math.sqrt(1999));
      const mean = covariances.reduce((sum, covariance) => sum + covariance, 0) / covariances.length;
      expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(1999 * covariances.length));
    }
  });

  it('need an id', () => {
    expect(() => poissonDraws('', new Uint8Array(1))).toThrow(/without id/);
  });
});

describe('quantiles', () => {
  it('of four values and of one', () => {
    near(quantile([10, 20, 30, 40], 0.25, 7), 17.5);
    near(quantile([10, 20, 30, 40], 0.25, 6), 12.5);
    near(quantile([10, 20, 30, 40], 0.01, 6), 10);
    near(quantile([10, 20, 30, 40], 1, 6), 40);
    near(quantile([7], 0.975, 7), 7);
  });

  it('of nothing, or beyond the ends, are none', () => {
    expect(() => quantile([], 0.5, 7)).toThrow(/no values/);
    expect(() => quantile([1], 1.1, 7)).toThrow(/0 to 1/);
  });
});
