import { describe, expect, it } from 'vitest';
import { mixed, split } from './mixed-waves.ts';
import { type Answered, scored } from './survey.ts';
import { changeOf, wave } from './waves.ts';

describe('the change at the earlier mix of segments', () => {
  const [a, b] = [{ city: 'a' }, { city: 'b' }];
  const then = wave(split, '2026-09', [...mixed(40, 60, a), ...mixed(60, 40, b)]);

  it('takes out what only the mix did', () => {
    const now = [...mixed(60, 90, a), ...mixed(30, 20, b)];
    const { difference, adjusted } = changeOf(scored(split, now, { history: then }), 'index');
    expect(difference).toBeCloseTo(5 / 2, 12);
    expect(adjusted.status).toBe('adjusted');
    expect(adjusted.difference).toBeCloseTo(0, 12);
    // Half of each earlier stratum: se² = Σ ¼ (s²/n now + s²/n then), s the spread of answers 25 and 75.
    const variance = (p: number, n: number) => (2500 * p * (1 - p)) / (n - 1);
    const sum = variance(0.6, 150) + variance(0.4, 50) + variance(0.6, 100) + variance(0.4, 100);
    expect(adjusted.se).toBeCloseTo(Math.sqrt(sum / 4), 12);
    const [low, high] = adjusted.ci95 ?? [0, 0];
    expect(low + high).toBeCloseTo(0, 10);
  });

  it('is the plain one within one stratum, and says so', () => {
    const scores = scored(split, [...mixed(60, 90, a), ...mixed(30, 20, b)], { history: then });
    expect(changeOf(scores, 'index', 'previous', 'own', 'city-a').adjusted).toEqual({
      status: 'one_stratum',
      difference: null,
      se: null,
      ci95: null,
    });
  });

  it('is not given where a stratum is empty or too small to be shown, on either side', () => {
    const status = (now: readonly Answered[], before = then) =>
      changeOf(scored(split, now, { history: before }), 'index').adjusted.status;
    expect(status(mixed(60, 90, a))).toBe('empty_stratum');
    expect(status([...mixed(60, 90, a), ...mixed(10, 19, b)])).toBe('small_stratum');
    const small = wave(split, '2026-09', [...mixed(40, 60, a), ...mixed(10, 19, b)]);
    expect(status([...mixed(60, 90, a), ...mixed(30, 20, b)], small)).toBe('small_stratum');
  });
});
