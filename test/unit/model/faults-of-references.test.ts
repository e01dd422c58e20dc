import { describe, expect, it } from 'vitest';
import { faultsOf, smallProgramme } from './small-programme.ts';

const { items, reports } = smallProgramme();

const cases: [string, Record<string, unknown>, string[]][] = [
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
    { reports: [{ ...reports[0], scopes: ['company', 'city-east'] }] },
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
    { reports: [{ ...reports[0], schedule: { cron: '0 8 3 * *' } }] },
    ['reports[0].schedule.cron: write six fields: minute hour day-of-month month day-of-week year'],
  ],
  [
    'a month that does not exist',
    { effectiveFrom: '2026-13' },
    ['effectiveFrom: write a month as YYYY-MM, for example 2026-10'],
  ],
];

describe('references, scales and rules that cannot be used', () => {
  it.each(cases)('%s: named with its path and a sentence', (_, change, expected) => {
    expect(faultsOf(change)).toEqual(expected);
  });
});
