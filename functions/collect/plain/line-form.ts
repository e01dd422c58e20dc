import { BLANK, type Layout, layoutOf, markOf, partyKey } from '../../model/packed.ts';
import type { Programme } from '../../model/programme/index.ts';
import { WordSets, type Words } from './words.ts';

/** What may stand behind a key. */
export interface Field {
  readonly kind: 'object' | 'word' | 'id' | 'text' | 'whole' | 'weight' | 'instant';
  /** State that its keys begin in, or the words that may stand there. */
  readonly words: number;
  /** Where among the marks of a response the word's number stands. */
  readonly place: number;
  /** Most characters, or the highest number. */
  readonly most: number;
}

/** How lines say responses to one version of a programme: those fields that are read quickly. */
export interface LineForm {
  readonly layout: Layout;
  readonly words: Words;
  /** State that the keys of a response begin in. */
  readonly keys: number;
  /** By the number of their key. */
  readonly fields: readonly Field[];
  /** Number of the key that a response must have, beside those that its other parts need. */
  readonly answers: number;
  /** Marks that are packed; behind them stand those of operator and brand, which make one party. */
  readonly packed: number;
  /** Marks of parties: rows of operators, columns of brands, the first of each for none; 0: there is no such party. */
  readonly parties: Int32Array;
  readonly columns: number;
  /** The highest mark. */
  readonly highest: number;
}

const quoted = (id: string): string => `"${id}"`;

/** Words for the values of a list: the number of each is the mark that it is packed as. */
const marked = <T>(values: readonly T[], word: (value: T) => string): [string, number][] =>
  // The first of equal values is the one that is packed.
  values.map((value, index): [string, number] => [word(value), markOf(index)]).toReversed();

function partyMarks({ operators }: Programme, { parties }: Layout, brands: readonly string[]): Int32Array {
  const row = (operator: string): number[] =>
    [undefined, ...brands].map((brand) => {
      const index = parties.indexOf(partyKey(operator, brand));
      return index < 0 ? 0 : markOf(index);
    });
  return Int32Array.from([...[undefined, ...brands].map(() => 0), ...operators.flatMap(({ id }) => row(id))]);
}

/**
 * Works out how lines say responses to a programme; undefined where it has more words than are read quickly.
 * @param operators Operators that the sender may send answers about; all if undefined.
 */
export function lineForm(programme: Programme, operators: readonly string[] | undefined): LineForm | undefined {
  const layout = layoutOf(programme);
  const sets = new WordSets();
  const fields: Field[] = [];
  const field = (kind: Field['kind'], part: Partial<Field> = {}): number =>
    fields.push({ kind, words: 0, place: 0, most: 0, ...part }) - 1;
  /** Keys with their quotation marks and colon, so that none is taken for the beginning of another. */
  const keys = (named: Iterable<readonly [name: string, number: number]>): number =>
    sets.add(Array.from(named, ([name, number]) => [`${quoted(name)}:`, number]));
  const word = (place: number, words: number): number => field('word', { place, words });

  const scales = new Map(
    Object.entries(programme.scales).map(([id, { from, to, missing }]) => {
      const codes = [...Array.from({ length: to - from + 1 }, (_, i) => from + i), ...missing];
      return [id, sets.add([...marked(codes, String), ['null', BLANK]])];
    }),
  );
  const firstItem = 1 + layout.segments.length;
  const firstFact = firstItem + layout.items.length;
  const packed = firstFact + (layout.facts?.length ?? 0);
  const answers = keys(programme.items.map(({ id, scale }, i) => [id, word(firstItem + i, scales.get(scale) ?? 0)]));
  const segments = keys(
    layout.segments.map(({ id, values }, s) => [id, word(1 + s, sets.add(marked(values, quoted)))]),
  );
  const facts = (layout.facts ?? []).flatMap(({ id, values }, f): [string, number][] => {
    if (id !== 'claimedContact') return [];
    const words = sets.add(marked(values, (value) => String(value === 'yes')));
    return [[id, word(firstFact + f, words)]];
  });
  const brands = [...new Set(programme.operators.flatMap((operator) => operator.brands.map(({ id }) => id)))];
  const known = marked(
    programme.operators.map(({ id }) => id),
    quoted,
  );
  const allowed = known.filter(([id]) => operators === undefined || operators.some((one) => quoted(one) === id));
  const answered = field('object', { words: answers });
  const response = keys([
    ['id', field('id', { most: 128 })],
    ['operator', word(packed, sets.add(allowed))],
    ['brand', word(packed + 1, sets.add(marked(brands, quoted)))],
    ['answeredAt', field('instant')],
    ['weight', field('weight')],
    ['segments', field('object', { words: segments })],
    ['answers', answered],
    ['revision', field('whole', { most: 1_000_000 })],
    ['contact', field('text', { most: 256 })],
    ['respondent', field('text', { most: 128 })],
    ['interviewer', field('text', { most: 128 })],
    ['durationSeconds', field('whole', { most: 10_000_000 })],
    ...facts,
  ]);
  const words = sets.words();
  if (words === undefined) return undefined;
  return {
    layout,
    words,
    keys: response,
    fields,
    answers: answered,
    packed,
    parties: partyMarks(programme, layout, brands),
    columns: brands.length + 1,
    highest: Math.max(...words.numbers),
  };
}
