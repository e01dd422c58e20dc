import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../../functions/model/packed.ts';
import { packComments, readComments } from '../../../functions/model/packed-comments.ts';
import { parseProgramme } from '../../../functions/model/programme/index.ts';
import { smallProgramme } from './small-programme.ts';

const CODES = Array.from({ length: 300 }, (_, i) => ({ id: `r${i}`, name: `Reason ${i}` }));
const layout = layoutOf(parseProgramme({ ...smallProgramme(), codeFrame: { codes: CODES } }));

const codes = fc.uniqueArray(fc.constantFrom(...(layout.codes ?? [])), { maxLength: 20 });
const comment = fc.record(
  { about: fc.constantFrom('a', 'b', 'c', 'all'), codes, secondCodes: codes, text: fc.string({ minLength: 1 }) },
  { requiredKeys: [] },
);

describe('packed comments', () => {
  test('give back items and codes, and who coded, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(comment, { minLength: 1, maxLength: 10 }), (comments) => {
        const packed = packComments(layout, comments) ?? '';
        const named = (indices: readonly number[] | null) => indices?.map((i) => layout.codes?.[i]);
        const read = readComments(packed).map(({ about, codes, secondCodes }) => ({
          about: layout.items[about]?.id,
          codes: named(codes),
          secondCodes: named(secondCodes),
        }));
        expect(read).toEqual(comments.map(({ about, codes, secondCodes }) => ({ about, codes, secondCodes })));
        expect(packed).toBe(new TextDecoder().decode(new TextEncoder().encode(packed)));
      }),
    );
  });

  test('are nothing where there are none, so that other responses cost no more', () => {
    expect(packComments(layout, [])).toBeUndefined();
    expect(packComments(layout, undefined)).toBeUndefined();
  });

  test('count a code once that a coder gave twice', () => {
    expect(readComments(packComments(layout, [{ codes: ['r1', 'r1'] }]) ?? '')[0]?.codes).toEqual([1]);
  });

  test('a programme without a code frame has the layout that it had before there were any', () => {
    expect('codes' in layoutOf(parseProgramme(smallProgramme()))).toBe(false);
  });
});
