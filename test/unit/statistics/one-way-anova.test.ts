import { describe, expect, it } from 'vitest';
import { type Group, oneWayAnova } from '../../../functions/statistics/comparisons/one-way-anova.ts';

function groupOf(values: readonly number[]): Group {
  const n = values.length;
  const mean = values.reduce((sum, x) => sum + x, 0) / n;
  return { n, mean, spread: values.reduce((sum, x) => sum + (x - mean) ** 2, 0) };
}

/** Yields of plants under a control and two treatments: R's PlantGrowth. */
const plants = [
  [4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14],
  [4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69],
  [6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26],
].map(groupOf);

/** Six targets rated by four judges: Shrout and Fleiss (1979), table 2, for whom ICC(1,1) is .17. */
const targets = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
].map(groupOf);

describe('analysis of variance of groups', () => {
  it('as R prints it for PlantGrowth', () => {
    const effect = oneWayAnova(plants);
    if (effect.status !== 'tested') throw new Error(effect.status);
    expect(effect.df).toEqual([2, 27]);
    expect(effect.f).toBeCloseTo(4.846, 3);
    expect(effect.p).toBeCloseTo(0.01591, 5);
  });

  it('has the intraclass correlation of Shrout and Fleiss', () => {
    const effect = oneWayAnova(targets);
    expect(effect.status === 'tested' && effect.icc).toBeCloseTo(0.17, 2);
  });

  it('is below 0 where groups are more alike than chance makes them', () => {
    const effect = oneWayAnova([groupOf([1, 2, 3]), groupOf([3, 2, 1])]);
    expect(effect).toMatchObject({ status: 'tested', f: 0, p: 1 });
    expect(effect.status === 'tested' && effect.icc).toBeLessThan(0);
  });

  it.each([
    ['no group', [], 'too_few'],
    ['one group', [groupOf([1, 2])], 'too_few'],
    ['one value a group', [groupOf([1]), groupOf([2])], 'too_few'],
    ['no spread', [groupOf([1, 1]), groupOf([2, 2])], 'degenerate'],
  ])('%s: a status', (_, groups, status) => {
    expect(oneWayAnova(groups)).toEqual({ status });
  });
});
