import { describe, expect, it } from 'vitest';
import type { Margin } from '../../../functions/statistics/weighting/margin.ts';
import { postStratify } from '../../../functions/statistics/weighting/post-stratify.ts';
import { rake } from '../../../functions/statistics/weighting/rake.ts';
import { edgeCase } from './oracle.ts';
import { marginOf } from './weighting-data.ts';

const ones = [1, 1, 1];
const city = (targets: Record<string, number>, categories = ['a', 'a', 'b']): Margin =>
  marginOf('city', categories, targets);
const refused = (fault: string, message = /./) =>
  expect.objectContaining({ fault, message: expect.stringMatching(message) });

describe('weights that cannot be made', () => {
  it.each<[string, string, readonly number[], Margin, RegExp]>([
    ['a target without respondents', 'no_respondents', ones, city({ a: 1, b: 1, c: 1 }), /city, category c.*merge/],
    ['one whose respondents weigh nothing', 'no_respondents', [1, 1, 0], city({ a: 1, b: 1 }), /category b/],
    ['a category without target', 'no_target', ones, city({ a: 1 }), /position 2: category b/],
    [
      'a category with the name of a method',
      'no_target',
      ones,
      city({ a: 1, b: 1 }, ['a', 'b', 'constructor']),
      /constr/,
    ],
    ['a target of 0 with respondents', 'invalid_target', ones, city({ a: 1, b: 0 }), /category b: target 0/],
    ['a negative target', 'invalid_target', ones, city({ a: 1, b: -1 }), /category b: target -1/],
    ['an infinite target', 'invalid_target', ones, city({ a: 1 / 0, b: 1 }), /category a: target Infinity/],
    ['a negative weight', 'invalid_weight', [1, -1, 1], city({ a: 1, b: 1 }), /position 1 has base weight -1/],
    ['a weight that is no number', 'invalid_weight', [1, 1, Number.NaN], city({ a: 1, b: 1 }), /position 2/],
    ['a weight too small to divide by', 'invalid_weight', [1, 5e-324, 1], city({ a: 1, b: 1 }), /position 1/],
    ['only weights of 0', 'invalid_weight', [0, 0, 0], city({ a: 1, b: 1 }), /above 0/],
    ['too few categories', 'lengths_differ', ones, city({ a: 1 }, ['a']), /1 categories for 3/],
  ])('%s', (_, fault, weights, margin, message) => {
    expect(() => rake(weights, [margin])).toThrow(refused(fault, message));
    expect(() => postStratify(weights, margin)).toThrow(refused(fault, message));
  });

  it('margins with different totals, but not those that differ by rounding', () => {
    const table = [city({ a: 60, b: 40 }), city({ a: 70, b: 130 })];
    expect(() => rake(ones, table)).toThrow(refused('totals_differ', /sum to 200.*to 100.*same total/));
    const thirds = city({ a: 2 / 3, b: 1 / 3 });
    const rounded = marginOf('age', ['x', 'y', 'x'], { x: 0.6666666667, y: 0.3333333335 });
    expect(rake(ones, [thirds, rounded]).weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
  });

  it.each([
    ['ipf_zero_sample_category', 'no_respondents'],
    ['ipf_targets_disagree', 'totals_differ'],
    ['weights_negative', 'invalid_weight'],
  ])('the published case %s', (id, fault) => {
    const { input } = edgeCase<
      { table?: number[][]; row_targets?: number[]; col_targets?: number[]; w?: number[] },
      unknown
    >(id);
    const rows = marginOf('row', ['0', '0', '1', '1'], Object.fromEntries(input.row_targets?.entries() ?? []));
    const columns = marginOf('column', ['0', '1', '0', '1'], Object.fromEntries(input.col_targets?.entries() ?? []));
    expect(() => rake(input.w ?? input.table?.flat() ?? [], [rows, columns])).toThrow(refused(fault));
  });

  it('targets that empty combinations rule out', () => {
    const diagonal = [marginOf('row', ['a', 'b'], { a: 60, b: 40 }), marginOf('column', ['c', 'd'], { c: 30, d: 70 })];
    expect(() => rake([1, 1], diagonal)).toThrow(refused('not_converged', /after 1000 rounds, most at variable/));
  });

  it('bounds that rule the targets out, and bounds that are none', () => {
    const trim = { lower: 0.9, upper: 1.1, of: 'mean' } as const;
    const most = { trim, maximumRounds: 50 };
    expect(() => rake(ones, [city({ a: 1, b: 99 })], most)).toThrow(refused('not_converged', /widen the bounds/));
    for (const wrong of [{ lower: 1.2 }, { lower: -1 }, { upper: 0.5 }, { upper: Number.NaN }]) {
      expect(() => rake(ones, [], { trim: { ...trim, ...wrong } })).toThrow(refused('invalid_bounds'));
    }
  });
});
