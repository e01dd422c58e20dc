import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../functions/statistics/benjamini-hochberg.ts';
import { holm } from '../../../functions/statistics/holm.ts';
import { edgeCase, nearAll, oracle } from './oracle.ts';

interface Family {
  readonly p: readonly number[];
  readonly holm: readonly number[];
  readonly bh: readonly number[];
}
const family = oracle<Family>('11_multiplicity');
const ties = edgeCase<Pick<Family, 'p'>, Omit<Family, 'p'>>('holm_ties');

describe('p adjusted over a family, against R', () => {
  it('by Holm', () => {
    nearAll(holm(family.p), family.holm);
    nearAll(holm(ties.input.p), ties.expected.holm);
  });

  it('by Benjamini and Hochberg', () => {
    nearAll(benjaminiHochberg(family.p), family.bh);
    nearAll(benjaminiHochberg(ties.input.p), ties.expected.bh);
  });

  it('keeps the order of the input', () => {
    const places = [7, 0, 14, 3, 10, 1, 12, 5, 2, 13, 9, 4, 11, 6, 8];
    const mixed = (values: readonly number[]) => places.map((place) => values[place] ?? -1);
    nearAll(holm(mixed(family.p)), mixed(family.holm));
    nearAll(benjaminiHochberg(mixed(family.p)), mixed(family.bh));
  });

  it('of no tests is none', () => {
    const { input, expected } = edgeCase<Pick<Family, 'p'>, Omit<Family, 'p'>>('adjust_empty');
    expect(holm(input.p)).toEqual(expected.holm);
    expect(benjaminiHochberg(input.p)).toEqual(expected.bh);
  });
});
