import { describe, expect, it } from 'vitest';
import { faultsOf, smallProgramme } from './small-programme.ts';

const { indicators } = smallProgramme();
const [index, service, image] = indicators;

const cases: [string, Record<string, unknown>, string[]][] = [
  [
    'an unknown item in the tree',
    { indicators: [index, { ...service, children: ['a', 'z'] }, image] },
    ['indicators[1].children: there is no item or indicator "z"'],
  ],
  [
    'weights that sum to 0.9',
    { indicators: [{ ...index, children: { service: 0.7, image: 0.2 } }, service, image] },
    ['indicators[0].children: the weights sum to 0.8999999999999999; they must sum to 1 (± 1e-9)'],
  ],
  [
    'a negative weight',
    { indicators: [{ ...index, children: { service: 1.5, image: -0.5 } }, service, image] },
    ['indicators[0].children.image: weight -0.5 is negative; weights lie from 0 to 1'],
  ],
  [
    'a node below two parents',
    { indicators: [index, service, { ...image, children: ['b', 'c'] }] },
    ['indicators[2].children: "b" is already below "service"; a node has one parent'],
  ],
  [
    'a minimum above the number of children',
    { indicators: [index, { ...service, minimumAnswered: 3 }, image] },
    ['indicators[1].minimumAnswered: 3 is more than its 2 children'],
  ],
  [
    'a circle',
    { indicators: [index, { ...service, children: ['a', 'image'] }, { ...image, children: ['service', 'c'] }] },
    [
      'indicators[1].children: "image" is already below "index"; a node has one parent',
      'indicators[1].children: the tree turns in a circle: service → image → service',
      'indicators[2].children: "service" is already below "index"; a node has one parent',
      'indicators[2].children: the tree turns in a circle: image → service → image',
    ],
  ],
  [
    'two trees',
    { indicators: [...indicators, { id: 'loyalty', name: 'Loyalty', children: ['all'] }] },
    ['indicators: index, loyalty stand at the top; exactly one indicator must: the index'],
  ],
];

describe('an indicator tree that is none', () => {
  it.each(cases)('%s: named with its path and a sentence', (_, change, expected) => {
    expect(faultsOf(change)).toEqual(expected);
  });
});

describe('weights', () => {
  const withShare = (share: number) =>
    faultsOf({ indicators: [{ ...index, children: { service: 0.7, image: share } }, service, image] });

  it('may miss 1 by 1e-9 and no more', () => {
    expect(withShare(0.3 + 9e-10)).toEqual([]);
    expect(withShare(0.3 - 9e-10)).toEqual([]);
    expect(withShare(0.3 + 2e-9)).toHaveLength(1);
    expect(withShare(0.3 - 2e-9)).toHaveLength(1);
  });
});
