import { describe, expect, it, test } from 'vitest';
import { CONTACT_AGES, contactAge } from '../../../functions/model/contact.ts';
import { indexAt, type Layout, layoutOf, pack } from '../../../functions/model/packed.ts';
import { parseProgramme } from '../../../functions/model/programme/index.ts';
import { smallProgramme } from './small-programme.ts';

describe('the age of a recorded contact', () => {
  test.each([
    ['2026-10-15', '2026-10-15', 'within3'],
    ['2026-10-15', '2026-07-15', 'within3'],
    ['2026-10-15', '2026-07-14', 'within6'],
    ['2026-10-15', '2026-04-15', 'within6'],
    ['2026-10-15', '2026-04-14', 'within12'],
    ['2026-10-15', '2025-10-15', 'within12'],
    ['2026-10-15', '2025-10-14', 'older'],
    ['2026-05-31', '2026-02-28', 'within3'],
    ['2026-05-31', '2026-02-27', 'within6'],
    ['2024-05-31', '2024-02-28', 'within6'],
    ['2026-10-15', null, 'none'],
    ['2026-10-15', '2026-10-16', undefined],
  ])('answered %s, recorded %s: %s', (answered, recorded, age) => {
    expect(contactAge(answered, recorded, 'Asia/Shanghai')).toBe(age);
  });

  it('counts from the civil date of the answers in the zone of the programme', () => {
    expect(contactAge('2026-10-15T17:00:00Z', '2026-10-16', 'Asia/Shanghai')).toBe('within3');
    expect(contactAge('2026-10-15T17:00:00Z', '2026-07-15', 'Asia/Shanghai')).toBe('within6');
    expect(contactAge('2026-10-15T15:00:00Z', '2026-10-16', 'Asia/Shanghai')).toBeUndefined();
  });
});

describe('the facts of a packed response', () => {
  const layout = layoutOf(parseProgramme(smallProgramme()));
  const blank = { operator: 'own', segments: {}, answers: {} };
  const behindItems = 1 + layout.segments.length + layout.items.length;

  it('stand behind the items, one character each, and cost nothing where there are none', () => {
    expect(pack(layout, blank)).toBe('"');
    CONTACT_AGES.forEach((recordedContact, i) => {
      const packed = pack(layout, blank, { claimedContact: 'yes', recordedContact });
      expect([packed.length, indexAt(packed, behindItems), indexAt(packed, behindItems + 1)]).toEqual([
        behindItems + 2,
        1,
        i,
      ]);
    });
  });

  it('are left out by a layout from before they were kept, which still packs and reads', () => {
    const old: Layout = { parties: layout.parties, segments: layout.segments, items: layout.items };
    expect(pack(old, { ...blank, answers: { all: 5 } }, { claimedContact: 'yes' })).toBe('"!!!!&');
  });
});
