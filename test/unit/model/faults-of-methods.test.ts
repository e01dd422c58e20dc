import { describe, expect, it } from 'vitest';
import { faultsOf, smallProgramme } from './small-programme.ts';

const { items, scales } = smallProgramme();
const TO_IMAGE = { from: 'service', to: 'image' };
const composite = (parts: Record<string, unknown>) => ({ composites: [{ id: 'mix', name: 'Mix', ...parts }] });

const cases: [string, Record<string, unknown>, string[]][] = [
  [
    'boxes that overlap',
    { scales: { five: { ...scales.five, box: 3 } } },
    ['scales.five.box: two boxes of 3 codes overlap on 5 codes'],
  ],
  [
    'a recommendation on another scale',
    { items: [...items.slice(0, 3), { ...items[3], kind: 'recommendation' }] },
    ['items[3].kind: a recommendation is asked on 0 to 10; scale five goes from 1 to 5'],
  ],
  [
    'a composite over an unknown segment',
    composite({ over: 'team' }),
    ['composites[0].over: there is no segment "team"; known: brands, city'],
  ],
  [
    'a composite over a segment whose values are no scopes',
    { ...composite({ over: 'city' }), scopes: [{ id: 'company', name: 'Company' }] },
    ['composites[0].over: list { each: city } under scopes as well'],
  ],
  [
    'a composite over brands without pairs',
    { ...composite({ over: 'brands' }), brandPairs: [] },
    ['composites[0].over: there are no brandPairs to compare'],
  ],
  [
    'a mix that is none, of a brand that is not compared, against oneself',
    composite({ over: 'brands', mix: { gold: 0.5, silver: 0.4 }, competitor: 'own' }),
    [
      'composites[0].competitor: there is no operator beside the own "own"; known: other',
      'composites[0].mix: there is no own brand in brandPairs "silver"; known: gold',
      'composites[0].mix: the weights sum to 0.9; they must sum to 1 (± 1e-9)',
    ],
  ],
  [
    'regression without overall satisfaction',
    { overall: undefined, index: { weights: 'regression' } },
    ['index.weights: regression needs overall: the item that asks for overall satisfaction'],
  ],
  [
    'paths that stand twice or lead nowhere',
    {
      index: {
        weights: 'acsi',
        paths: [TO_IMAGE, TO_IMAGE, { from: 'service', to: 'price' }],
      },
    },
    [
      'index.paths[2]: "price" is no child of the index; known: service, image',
      'index.paths[1]: service → image is listed twice',
    ],
  ],
  [
    'paths that turn in a circle',
    {
      index: {
        weights: 'acsi',
        paths: [TO_IMAGE, { from: 'image', to: 'service' }],
      },
    },
    [
      'index.paths: the paths turn in a circle through "service"',
      'index.paths: the paths turn in a circle through "image"',
    ],
  ],
];

describe('a programme asks for a method that it cannot have', () => {
  it.each(cases)('%s', (_, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });
});
