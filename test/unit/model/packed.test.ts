import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAt, layoutOf, pack } from '../../../functions/model/packed.ts';
import { parseProgramme } from '../../../functions/model/programme/index.ts';
import { smallProgramme } from './small-programme.ts';

const programme = parseProgramme({
  ...smallProgramme(),
  scales: { five: { from: 1, to: 5, missing: [-99, 9] }, long: { from: -500, to: 500, missing: [999] } },
  items: smallProgramme().items.map((item) => (item.id === 'b' ? { ...item, scale: 'long' } : item)),
});
const layout = layoutOf(programme);

const blank = { operator: 'own', segments: {}, answers: {} };

describe('a layout', () => {
  it('lists parties, segment values, and codes before missing codes', () => {
    expect(layout.parties).toEqual(['own', 'other', 'own/gold', 'other/red']);
    expect(layout.segments).toEqual([{ id: 'city', values: ['north', 'south'] }]);
    expect(layout.items.map((i) => i.id)).toEqual(['a', 'b', 'c', 'all']);
    expect(layout.items[0]?.codes).toEqual([1, 2, 3, 4, 5, -99, 9]);
    expect(layout.items[1]?.codes).toHaveLength(1002);
  });
});

describe('a packed response', () => {
  const answers = fc.record(
    Object.fromEntries(layout.items.map((i) => [i.id, fc.constantFrom(null, undefined, ...i.codes)])),
  );
  const party = fc.constantFrom<[string, string | undefined]>(
    ['own', undefined],
    ['own', 'gold'],
    ['other', undefined],
    ['other', 'red'],
  );
  const segments = fc.constantFrom<Record<string, string>>({}, { city: 'north' }, { city: 'south' });

  it('gives back what went in, whatever the answers', () => {
    fc.assert(
      fc.property(party, segments, answers, ([operator, brand], where, given) => {
        const packed = pack(layout, {
          operator,
          ...(brand === undefined ? {} : { brand }),
          segments: where,
          answers: given as Record<string, number | null>,
        });
        expect(layout.parties[indexAt(packed, 0)]).toBe(brand === undefined ? operator : `${operator}/${brand}`);
        expect(layout.segments[0]?.values[indexAt(packed, 1)]).toBe(where.city);
        layout.items.forEach((item, i) => {
          expect(item.codes[indexAt(packed, 2 + i)] ?? null).toBe(given[item.id] ?? null);
        });
        expect(packed).toBe(new TextDecoder().decode(new TextEncoder().encode(packed)));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the last of 1,002 codes apart from the others', () => {
    const packedWith = (code: number) => pack(layout, { ...blank, answers: { b: code } });
    const all = layout.items[1]?.codes.map(packedWith) ?? [];
    expect(new Set(all).size).toBe(1002);
    expect(indexAt(packedWith(999), 3)).toBe(1001);
  });

  it('is one character a place and ends with the last answer given', () => {
    expect(pack(layout, { ...blank, answers: { a: 1 } })).toBe('"!"');
    expect(pack(layout, blank)).toBe('"');
    expect(indexAt('"', 5)).toBe(-1);
  });

  it.each([
    ['operator', { ...blank, operator: 'third' }],
    ['brand', { ...blank, brand: 'red' }],
    ['city', { ...blank, segments: { city: 'east' } }],
    ['code of a', { ...blank, answers: { a: 6 } }],
  ])('is refused with an unknown %s', (_, response) => {
    expect(() => pack(layout, response)).toThrow(RangeError);
  });
});
