import { character, indexAt, type Layout } from './packed.ts';
import type { Comment } from './response.ts';

/** Between comments, and between the parts of one; no packed value is a character below the blank's. */
const COMMENTS = '\n';
const PARTS = ' ';
/** Of codes: the coder found none of the frame's reasons. Of the item: about nothing in particular. */
const NONE = '!';

/** A comment as scoring reads it: indices into the layout's codes; null where that coder did not code it. */
export interface ReadComment {
  /** Index into the layout's items; -1: about nothing in particular. */
  readonly about: number;
  readonly codes: readonly number[] | null;
  readonly secondCodes: readonly number[] | null;
}

function place(value: string, among: readonly string[], what: string): string {
  const index = among.indexOf(value);
  if (index < 0) throw new RangeError(`${value} is no ${what} of this layout`);
  return character(index);
}

/**
 * What scoring needs of comments in one short string: item and codes, one character each; undefined where there is nothing
 * coded. The comments must have been checked.
 * @throws {RangeError} for an item or code that the layout does not have.
 */
export function packComments(layout: Layout, comments: readonly Comment[] = []): string | undefined {
  const items = layout.items.map(({ id }) => id);
  const coded = (codes: readonly string[] | undefined): string => {
    if (codes === undefined) return '';
    return [...new Set(codes)].map((code) => place(code, layout.codes ?? [], 'code')).join('') || NONE;
  };
  const packed = comments.map(({ about, codes, secondCodes }) => {
    const item = about === undefined ? NONE : place(about, items, 'item');
    return [item, coded(codes), coded(secondCodes)].join(PARTS).replace(/ +$/, '');
  });
  return packed.length === 0 ? undefined : packed.join(COMMENTS);
}

function indices(part: string | undefined): number[] | null {
  if (part === undefined || part === '') return null;
  if (part === NONE) return [];
  return Array.from(part, (_, i) => indexAt(part, i));
}

/** The comments of a packed string, in the order sent. */
export function readComments(packed: string): ReadComment[] {
  return packed.split(COMMENTS).map((comment) => {
    const [item = '', codes, secondCodes] = comment.split(PARTS);
    return { about: indexAt(item, 0), codes: indices(codes), secondCodes: indices(secondCodes) };
  });
}
