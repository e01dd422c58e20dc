import { describe, expect, it } from 'vitest';
import { parseProgramme } from '../../../functions/model/programme/index.ts';
import { faultsOf, smallProgramme } from './small-programme.ts';

const factor = (parts: Record<string, unknown>) => ({ loss: { factors: [{ id: 'f', name: 'F', ...parts }] } });

const cases: [string, Record<string, unknown>, string[]][] = [
  [
    'drivers that do not exist, stand twice, or drive themselves',
    { drivers: [{ on: ['service', 'service', 'price'] }, { of: 'index', on: ['index'] }] },
    [
      'drivers[0].on[2]: there is no item or indicator "price"; known: index, service, image, a, b, c, all',
      'drivers[0].on: "service" is listed twice',
      'drivers[1].on: "index" cannot drive itself',
    ],
  ],
  [
    'drivers of nothing',
    { overall: undefined, drivers: [{ on: ['a'] }] },
    ['drivers[0]: names nothing to explain; give it of, or the programme an overall item'],
  ],
  [
    'targets of what is no item, and none at all',
    { priorities: { by: 'target', targets: { service: 70 } } },
    ['priorities.targets.service: there is no item "service"; known: a, b, c, all'],
  ],
  [
    'priorities by a target that is not given',
    { priorities: { by: 'target' } },
    ['priorities.by: target needs targets, or one target for every item'],
  ],
  [
    'bands with a gap',
    {
      loss: {
        bands: [
          { from: 1, to: 2 },
          { from: 4, to: 5 },
        ],
      },
    },
    ['loss.bands: the bands must cover 1 to 5 from the lowest code up, without gap or overlap'],
  ],
  [
    'a low score that is none on the scale of an item that comments may be about',
    { codeFrame: { low: { of: 'about', atOrBelow: 7 }, codes: [{ id: 'x', name: 'X' }] } },
    ['codeFrame.low.atOrBelow: write a code from 1 to 4'],
  ],
  [
    'lost points of no item',
    { overall: undefined, ...factor({ segment: 'city', values: ['north'] }) },
    ['loss: names no item; give it of, or the programme an overall item'],
  ],
  [
    'a value of a segment that has a great many',
    {
      segments: [
        {
          id: 'city',
          name: 'C',
          values: ['north', 'south', ...Array.from({ length: 338 }, (_, i) => `c${i}`)].map((id) => ({ id, name: id })),
        },
      ],
      loss: { factors: [{ id: 'f', name: 'F', segment: 'city', values: ['x'] }] },
    },
    [
      'loss.factors[0].values: there is no value of segment city "x"; known: north, south, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, 320 more',
    ],
  ],
  ['lost points of an unknown item', { loss: { of: 'x' } }, ['loss.of: there is no item "x"; known: a, b, c, all']],
  [
    'a factor of an unknown segment',
    factor({ segment: 'team', values: ['x'] }),
    ['loss.factors[0].segment: there is no segment "team"; known: city'],
  ],
  [
    'a factor of an unknown value, against itself',
    factor({ segment: 'city', values: ['north', 'west'], against: ['north'] }),
    [
      'loss.factors[0].values: there is no value of segment city "west"; known: north, south',
      'loss.factors[0].against: "north" is also among its values',
    ],
  ],
  [
    'a factor off the scale of its item',
    factor({ item: 'a', codes: { from: 0, to: 2 } }),
    ['loss.factors[0].codes: must lie within 1 to 5, from not above to'],
  ],
  [
    'a factor that everybody has',
    factor({ item: 'a', codes: { from: 1, to: 5 } }),
    ['loss.factors[0].codes: takes in the whole scale: nobody is left to compare with'],
  ],
  [
    'grades that do not fall',
    { fuzzy: { grades: [{ value: 50 }, { value: 50 }] } },
    ['fuzzy.grades: list the grades from the highest value to the lowest'],
  ],
  [
    'a file of an operator that there is not',
    { files: { allOf: 'third' } },
    ['files.allOf: there is no operator "third"; known: own, other'],
  ],
];

describe('sections of the diagnosis', () => {
  it.each(cases)('refuse %s', (_, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  it('may all be left out', () => {
    const programme = parseProgramme(smallProgramme());
    expect([programme.drivers, programme.priorities, programme.loss]).toEqual([
      undefined,
      { targets: {} },
      { factors: [] },
    ]);
    expect(programme.fuzzy.grades.map(({ value }) => value)).toEqual([100, 75, 50, 25, 0]);
  });

  it('are sound where they name what exists', () => {
    const sound = {
      drivers: [{ on: ['service', 'image'] }, { of: 'index', on: ['a', 'b', 'c'] }],
      priorities: { targets: { a: 80 }, target: 70 },
      loss: {
        bands: [
          { from: 1, to: 3 },
          { from: 4, to: 5 },
        ],
        factors: [
          { id: 'f', name: 'F', segment: 'city', values: ['north'], against: ['south'] },
          { id: 'g', name: 'G', item: 'a', codes: { from: 1, to: 2 } },
        ],
      },
      fuzzy: { grades: [{ value: 4 }, { value: 3 }, { value: 2 }, { value: 1 }] },
    };
    expect(faultsOf(sound)).toEqual([]);
  });
});
