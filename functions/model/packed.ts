import { CONTACT_AGES, type ContactFacts } from './contact.ts';
import type { Programme } from './programme/index.ts';
import { partiesOf } from './programme/index.ts';
import type { Response } from './response.ts';

/**
 * How a response's operator, brand, segments and answers stand in one short string, one character each. The layout is
 * kept beside the answers, so that they can be read after the programme has changed.
 */
export interface Layout {
  /** `operator` or `operator/brand`. */
  readonly parties: readonly string[];
  readonly segments: readonly { readonly id: string; readonly values: readonly string[] }[];
  /** Codes of each item, ascending, then its declared missing codes. */
  readonly items: readonly { readonly id: string; readonly codes: readonly number[] }[];
  /** What else is known of a response, behind the items; layouts from before it was kept have none. */
  readonly facts?: readonly { readonly id: keyof ContactFacts; readonly values: readonly string[] }[] | undefined;
  /** Codes that comments may have, see packed-comments.ts; absent where the programme has no code frame. */
  readonly codes?: readonly string[] | undefined;
}

/** A stored response as scoring reads it. */
export interface PackedRecord {
  readonly id: string;
  /** Id of the {@link Layout} that `packed` follows. */
  readonly layout: string;
  readonly packed: string;
  /** Base weight; 1 unless the sender gave one. */
  readonly weight: number;
  /** Links the responses of one person about several operators. */
  readonly respondent?: string | undefined;
  readonly interviewer?: string | undefined;
  /** Coded comments, see packed-comments.ts. */
  readonly comments?: string | undefined;
}

/** A stored response as the checks of the fieldwork read it. */
export interface FieldworkRecord extends PackedRecord {
  readonly durationSeconds?: number | undefined;
  /** Keyed hash of the contact reference. */
  readonly contact?: string | undefined;
  /** ISO 8601 date, or date-time with offset. */
  readonly answeredAt: string;
}

/** The first printable ASCII character stands for "nothing"; index i is the character i + 1 places after it. */
export const BLANK = 0x21;

/** Code of the character that stands for an index of a list. */
export const markOf = (index: number): number => BLANK + 1 + index;

/** What a layout calls an operator, or a brand of it. */
export const partyKey = (operator: string, brand: string | null | undefined): string =>
  brand ? `${operator}/${brand}` : operator;

/** The layout that responses to this version of the programme are packed by. */
export function layoutOf(programme: Programme): Layout {
  return {
    parties: partiesOf(programme).map((p) => partyKey(p.operator, p.brand)),
    segments: programme.segments.map((s) => ({ id: s.id, values: s.values.map((v) => v.id) })),
    items: programme.items.map((item) => {
      const scale = programme.scales[item.scale];
      if (scale === undefined) throw new RangeError(`item ${item.id} has no scale`);
      const codes = Array.from({ length: scale.to - scale.from + 1 }, (_, i) => scale.from + i);
      return { id: item.id, codes: [...codes, ...scale.missing] };
    }),
    facts: [
      { id: 'claimedContact', values: ['no', 'yes'] },
      { id: 'recordedContact', values: CONTACT_AGES },
    ],
    ...(programme.codeFrame === undefined ? {} : { codes: programme.codeFrame.codes.map(({ id }) => id) }),
  };
}

/** The character that stands for an index of a list. */
export const character = (index: number): string => String.fromCharCode(markOf(index));

/**
 * Packs a response: party, segments, answers, facts; a blank where there is none, blanks at the end left out.
 * The response must have been checked: every value in it is one of the layout's.
 * @throws {RangeError} for a value that the layout does not have.
 */
export function pack(
  layout: Layout,
  response: Pick<Response, 'operator' | 'brand' | 'segments' | 'answers'>,
  facts: ContactFacts = {},
): string {
  const place = <T>(value: T | null | undefined, among: readonly T[], what: string): string => {
    if (value === undefined || value === null) return String.fromCharCode(BLANK);
    const index = among.indexOf(value);
    if (index < 0) throw new RangeError(`${String(value)} is no ${what} of this layout`);
    return character(index);
  };
  const packed = [
    place(partyKey(response.operator, response.brand), layout.parties, 'operator'),
    ...layout.segments.map((s) => place(response.segments[s.id], s.values, s.id)),
    ...layout.items.map((i) => place(response.answers[i.id], i.codes, `code of ${i.id}`)),
    ...(layout.facts ?? []).map((f) => place(facts[f.id], f.values, f.id)),
  ].join('');
  return packed.replace(/!+$/, '');
}

/** What stands at `position`: an index into the layout's list there, or -1 for nothing. */
export function indexAt(packed: string, position: number): number {
  return position < packed.length ? packed.charCodeAt(position) - BLANK - 1 : -1;
}
