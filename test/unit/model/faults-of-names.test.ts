import { describe, expect, it } from 'vitest';
import { faultsOf, smallProgramme } from './small-programme.ts';

const { items, indicators, operators, segments, reports } = smallProgramme();
const [index, , image] = indicators;
const [own, other] = operators;

const cases: [string, Record<string, unknown>, string[]][] = [
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
    { reports: [reports[0], reports[0]] },
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
];

describe('ids that are not unique, and operators without an own one', () => {
  it.each(cases)('%s: named with its path and a sentence', (_, change, expected) => {
    expect(faultsOf(change)).toEqual(expected);
  });
});
