import { describe, expect, it } from 'vitest';
import { ProgrammeError, parseProgramme } from '../../../functions/model/programme/index.ts';
import { smallProgramme } from './small-programme.ts';

type Change = Record<string, unknown>;

function faultsOf(change: Change): string[] {
  try {
    parseProgramme({ ...smallProgramme(), ...change });
  } catch (error) {
    if (error instanceof ProgrammeError) return error.faults.map((f) => `${f.path}: ${f.message}`);
    throw error;
  }
  return [];
}

const { items, indicators, operators, segments } = smallProgramme();
const index = indicators[0];
const service = indicators[1];
const image = indicators[2];
const [own, other] = operators;

const cases: [string, Change, string[]][] = [
  [
    'two operators with one id',
    { operators: [own, other, { ...other, brands: [] }] },
    ['operators[2].id: "other" is used twice; ids must differ'],
  ],
  ['two items with one id', { items: [...items, items[0]] }, ['items[4].id: "a" is used twice; ids must differ']],
  [
    'two indicators with one id',
    { indicators: [...indicators, { ...image, children: ['all'] }] },
    ['indicators[3].id: "image" is used twice; ids must differ'],
  ],
  [
    'two segments with one id',
    { segments: [...segments, { ...segments[0], values: [{ id: 'east', name: 'East' }] }] },
    ['segments[1].id: "city" is used twice; ids must differ'],
  ],
  [
    'two segment values with one id',
    { segments: [{ ...segments[0], values: [...(segments[0]?.values ?? []), { id: 'north', name: 'N' }] }] },
    [
      'segments[0].values[2].id: "north" is used twice; ids must differ',
      'scopes: two scopes have the id "city-north"; ids must differ',
    ],
  ],
  [
    'two reports with one id',
    { reports: [smallProgramme().reports[0], smallProgramme().reports[0]] },
    ['reports[1].id: "monthly" is used twice; ids must differ'],
  ],
  [
    'one brand at two operators',
    { operators: [own, { ...other, brands: [...(other?.brands ?? []), { id: 'gold', name: 'Gold' }] }] },
    ['operators: two brands have the id "gold"; ids must differ'],
  ],
  [
    'an indicator named as an item',
    {
      indicators: [
        ...indicators.slice(0, 2),
        { ...image, id: 'all' },
        { ...index, children: { service: 0.7, all: 0.3 } },
      ].slice(1),
    },
    ['indicators[1].id: "all" is also the id of an item; give the indicator another'],
  ],
  [
    'a published indicator named as an item',
    { publishedIndicators: [{ id: 'a', name: 'A' }] },
    ['publishedIndicators[0].id: "a" is used twice; ids must differ'],
  ],
  [
    'no own operator',
    { operators: [{ ...own, role: 'peer' }, other], brandPairs: [] },
    ['operators: 0 operators have role own; there must be exactly one'],
  ],
  [
    'two own operators',
    { operators: [own, { ...other, role: 'own' }], brandPairs: [] },
    ['operators: 2 operators have role own; there must be exactly one'],
  ],
  [
    'a brand pair the wrong way round',
    { brandPairs: [{ own: 'red', competitor: 'gold' }] },
    [
      'brandPairs[0].own: there is no own brand "red"; known: gold',
      'brandPairs[0].competitor: there is no competitor\'s brand "gold"; known: red',
    ],
  ],
  [
    'a scale upside down, with a missing code that lies on it',
    { scales: { five: { from: 5, to: 5, missing: [5] } } },
    [
      'scales.five: from (5) must be below to (5)',
      'scales.five.missing: 5 lies on the scale and cannot mean "no answer"',
    ],
  ],
  [
    'a scale too long to store',
    { scales: { five: { from: 0, to: 1001 } } },
    ['scales.five: has 1002 codes; a scale has at most 1001'],
  ],
  [
    'an unknown scale',
    { items: [...items.slice(0, 3), { ...items[3], scale: 'six' }] },
    ['items[3].scale: there is no scale "six"; known: five'],
  ],
  ['an unknown overall item', { overall: 'most' }, ['overall: there is no item "most"; known: a, b, c, all']],
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
  [
    'a scope of an unknown segment',
    { scopes: [{ id: 'company', name: 'Company' }, { each: 'team' }] },
    ['scopes[1].each: there is no segment "team"; known: city'],
  ],
  [
    'a scope of an unknown segment value',
    { scopes: [{ id: 'company', name: 'Company', where: { city: 'east' } }] },
    ['scopes[0].where.city: there is no value of segment city "east"; known: north, south'],
  ],
  [
    'a scope with the id that "each" gives',
    {
      scopes: [
        { id: 'company', name: 'Company' },
        { each: 'city' },
        { id: 'city-south', name: 'South', where: { city: 'south' } },
      ],
    },
    ['scopes: two scopes have the id "city-south"; ids must differ'],
  ],
  [
    'a report of an unknown scope',
    { reports: [{ ...smallProgramme().reports[0], scopes: ['company', 'city-east'] }] },
    ['reports[0].scopes[1]: there is no scope "city-east"; known: company, city-north, city-south'],
  ],
  [
    'a quota of nobody, nowhere',
    { quotas: [{ operator: 'third', where: { team: 'x', city: 'east' }, minimum: 1 }] },
    [
      'quotas[0].operator: there is no operator "third"; known: own, other',
      'quotas[0].where: there is no segment "team"; known: city',
      'quotas[0].where.city: there is no value of segment city "east"; known: north, south',
    ],
  ],
  ['marks below what is hidden', { rules: { markBelow: 20 } }, ['rules.markBelow: must not be below rules.hideBelow']],
  [
    'grades in ascending order that do not reach 0',
    {
      grades: [
        { from: 0, name: 'Poor' },
        { from: 60, name: 'Good' },
      ],
    },
    ['grades: list the grades from the highest to the lowest', 'grades: the lowest grade must start from 0'],
  ],
  [
    'a column mapping to things that do not exist',
    {
      files: {
        operator: { column: 'provider', values: { '1': 'own', '9': 'ninth' } },
        brand: { column: 'brand', values: { g: 'gold', s: 'silver' } },
        segments: { team: 'team', city: { column: 'city', values: { N: 'north', E: 'east' } } },
        items: { a: 'q1', z: 'q9' },
      },
    },
    [
      'files.items.z: there is no item "z"; known: a, b, c, all',
      'files.operator.values.9: there is no operator "ninth"; known: own, other',
      'files.brand.values.s: there is no brand "silver"; known: gold, red',
      'files.segments.team: there is no segment "team"; known: city',
      'files.segments.city.values.E: there is no value of segment city "east"; known: north, south',
    ],
  ],
  [
    'a zone that does not exist',
    { timezone: 'Asia/Lanzhou' },
    ['timezone: is not an IANA time zone; write for example Asia/Shanghai'],
  ],
  [
    'a cron of five fields',
    { reports: [{ ...smallProgramme().reports[0], schedule: { cron: '0 8 3 * *' } }] },
    ['reports[0].schedule.cron: write six fields: minute hour day-of-month month day-of-week year'],
  ],
  [
    'a month that does not exist',
    { effectiveFrom: '2026-13' },
    ['effectiveFrom: write a month as YYYY-MM, for example 2026-10'],
  ],
];

describe('a wrong programme file', () => {
  it('is not the one that the cases start from', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each(cases)('%s is named with its path and a sentence', (_, change, expected) => {
    expect(faultsOf(change)).toEqual(expected);
  });

  it('gets every fault at once, those of its form and those across sections', () => {
    const faults = faultsOf({
      timezone: 'Asia/Lanzhou',
      colour: 'blue',
      items: [...items, items[0]],
      indicators: [
        { ...index, children: { service: 0.7, image: 0.2 } },
        { ...service, children: ['a', 'z', 'image'] },
        { ...image, children: ['service', 'c'] },
      ],
      quotas: [{ operator: 'third', minimum: 1 }],
    });
    for (const expected of [
      'timezone: is not an IANA time zone; write for example Asia/Shanghai',
      expect.stringContaining('colour'),
      'items[4].id: "a" is used twice; ids must differ',
      'indicators[0].children: the weights sum to 0.8999999999999999; they must sum to 1 (± 1e-9)',
      'indicators[1].children: there is no item or indicator "z"',
      'indicators[1].children: the tree turns in a circle: service → image → service',
      'quotas[0].operator: there is no operator "third"; known: own, other',
    ]) {
      expect(faults).toContainEqual(expected);
    }
  });

  it.each([null, 'text', [], 7])('%j is no programme file, and says so', (input) => {
    expect(() => parseProgramme(input)).toThrow(ProgrammeError);
  });

  it('names what is missing', () => {
    const { owner: _, ...rest } = smallProgramme();
    expect(() => parseProgramme(rest)).toThrow(/^owner: /m);
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
