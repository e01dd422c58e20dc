import { describe, expect, test } from 'vitest';
import { faultsOf, smallProgramme } from './small-programme.ts';

const code = { id: 'tariff', name: 'Tariff' };
const action = {
  id: 'queues',
  name: 'Shorter queues',
  indicator: 'a',
  from: '2026-10-15',
  treated: { where: { city: 'north' } },
  control: { where: { city: 'south' } },
};
const pairOf = (perception: string) => ({
  servqual: { dimensions: [{ id: 'reliability', name: 'R', pairs: [{ expectation: 'a', perception }] }] },
});
const loyalty = (behaviour: object, atLeast = 4) => ({
  loyalty: { attitude: [{ item: 'a', atLeast }], behaviour: [behaviour] },
});

describe('the sections of the diagnosis', () => {
  test('are accepted where they name what exists', () => {
    const sections = {
      codeFrame: { low: { atOrBelow: 2 }, codes: [{ ...code, indicator: 'image' }] },
      ...pairOf('b'),
      ...loyalty({ segment: 'city', values: ['north'] }),
      actions: [action],
    };
    expect(faultsOf(sections)).toEqual([]);
  });

  test.each([
    [
      'a reason of no indicator',
      { codeFrame: { codes: [{ ...code, indicator: 'x' }] } },
      'codeFrame.codes[0].indicator',
    ],
    ['a code twice', { codeFrame: { codes: [code, code] } }, 'codeFrame.codes[1].id'],
    ['a low score that all are', { codeFrame: { codes: [code], low: { atOrBelow: 5 } } }, 'codeFrame.low.atOrBelow'],
    ['an item that is none', pairOf('x'), 'servqual.dimensions[0].pairs[0].perception'],
    ['a cut that all reach', loyalty({ item: 'b', atLeast: 4 }, 1), 'loyalty.attitude[0].atLeast'],
    ['a value that is none', loyalty({ segment: 'city', values: ['east'] }), 'loyalty.behaviour[0].city'],
    ['an action on nothing', { actions: [{ ...action, indicator: 'x' }] }, 'actions[0].indicator'],
    ['an action twice', { actions: [action, action] }, 'actions[1].id'],
    [
      'an action nowhere',
      { actions: [{ ...action, treated: { where: { city: 'x' } } }] },
      'actions[0].treated.where.city',
    ],
    [
      'an operator that is none',
      { actions: [{ ...action, control: { operator: 'x' } }] },
      'actions[0].control.operator',
    ],
    ['comments about nothing', { files: { comments: [{ about: 'x', codes: 'c' }] } }, 'files.comments[0].about'],
  ])('name %s', (_, change, path) => {
    expect(faultsOf(change)).toEqual([expect.stringContaining(`${path}: `)]);
  });

  test('a gap of two scales is refused, with both', () => {
    const change = {
      scales: { five: { from: 1, to: 5, missing: [-99] }, ten: { from: 1, to: 10 } },
      items: smallProgramme().items.map((item) => (item.id === 'b' ? { ...item, scale: 'ten' } : item)),
      ...pairOf('b'),
    };
    const [fault] = faultsOf(change);
    expect(fault).toContain('servqual.dimensions[0].pairs[0]: the two items are on the scales five and ten');
  });

  test('low scores need an item for overall satisfaction, or to be those of the item asked about', () => {
    const { overall: _, ...without } = smallProgramme();
    const low = { codes: [code], low: { atOrBelow: 2 } };
    expect(faultsOf({ ...without, overall: undefined, codeFrame: low })[0]).toContain('codeFrame.low.of');
  });
});
