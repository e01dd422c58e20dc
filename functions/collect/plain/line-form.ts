import { BLANK, type Layout, layoutOf, markOf, partyKey } from '../../model/packed.ts';
import type { Programme } from '../../model/programme/index.ts';
import { WordSets, type Words } from './words.ts';

/** What a word of a line says: a key with one of few values, or a key that something stands behind. */
export interface Field {
  readonly kind: 'mark' | 'object' | 'id' | 'text' | 'whole' | 'weight' | 'instant';
  /** Which key it is. */
  readonly key: number;
  /** Of a mark: where it stands among those of the response. */
  readonly place: number;
  readonly mark: number;
  /** Of an object: row of the state that its keys begin in. */
  readonly keys: number;
  /** Most characters, or the highest number. */
  readonly most: number;
}

/** How lines say responses to one version of a programme: those fields that are read quickly. */
export interface LineForm {
  readonly layout: Layout;
  readonly words: Words;
  /** By the number of their word. */
  readonly fields: readonly Field[];
  /** How many keys there are. */
  readonly keys: number;
  /** Row of the state that the keys of a response begin in. */
  readonly response: number;
  /** The key of the answers: it must be there, beside those that say who answered when. */
  readonly answers: number;
  /** Marks that are packed; behind them stand those of operator and brand, which make one party. */
  readonly packed: number;
  /** Marks of parties: rows of operators, columns of brands, the first of each for none; 0: there is no such party. */
  readonly parties: Int32Array;
  readonly columns: number;
  /** The highest mark. */
  readonly highest: number;
}

/** What may stand behind a key, and the mark that it is packed as. */
type Marked = readonly (readonly [value: string, mark: number])[];

/** The first of equal values is the one that is packed: it comes last. */
const marked = <T>(values: readonly T[], json: (value: T) => string): Marked =>
  values.map((value, index) => [json(value), markOf(index)] as const).toReversed();
const quoted = (id: string): string => `"${id}"`;

function partyMarks({ operators }: Programme, { parties }: Layout, brands: readonly string[]): Int32Array {
  const columns = [undefined, ...brands];
  const marks = operators.flatMap(({ id }) =>
    columns.map((brand) => {
      const index = parties.indexOf(partyKey(id, brand));
      return index < 0 ? 0 : markOf(index);
    }),
  );
  return Int32Array.from([...columns.map(() => 0), ...marks]);
}

/**
 * Works out how lines say responses to a programme; undefined where it has more words than are read quickly.
 * @param operators Operators that the sender may send answers about; all if undefined.
 */
export function lineForm(programme: Programme, operators: readonly string[] | undefined): LineForm | undefined {
  const layout = layoutOf(programme);
  const { segments, items, facts = [] } = layout;
  const sets = new WordSets();
  const fields: Field[] = [];
  let keys = 0;
  const [response, inSegments, inAnswers] = [sets.state(), sets.state(), sets.state()];
  const add = (state: number, key: string, value: string, field: Partial<Field> & Pick<Field, 'kind'>): void => {
    sets.add(state, key, value, fields.length);
    fields.push({ key: keys, place: 0, mark: 0, keys: 0, most: 0, ...field });
  };
  const marks = (state: number, key: string, place: number, values: Marked): void => {
    for (const [value, mark] of values) add(state, key, value, { kind: 'mark', place, mark });
    keys += 1;
  };
  const other = (key: string, kind: Field['kind'], part: Partial<Field> = {}): number => {
    add(response, key, '', { kind, ...part });
    keys += 1;
    return keys - 1;
  };

  const [firstItem, firstFact] = [1 + segments.length, 1 + segments.length + items.length];
  segments.forEach(({ id, values }, s) => {
    marks(inSegments, id, 1 + s, marked(values, quoted));
  });
  items.forEach(({ id, codes }, i) => {
    marks(inAnswers, id, firstItem + i, [...marked(codes, String), ['null', BLANK]]);
  });
  facts.forEach(({ id, values }, f) => {
    if (id === 'claimedContact')
      marks(
        response,
        id,
        firstFact + f,
        marked(values, (value) => String(value === 'yes')),
      );
  });
  const packed = firstFact + facts.length;
  const brands = [...new Set(programme.operators.flatMap((operator) => operator.brands.map(({ id }) => id)))];
  const known = programme.operators.map(({ id }, index) => [id, markOf(index)] as const);
  const allowed = known.filter(([id]) => operators?.includes(id) ?? true);
  marks(
    response,
    'operator',
    packed,
    allowed.map(([id, mark]) => [quoted(id), mark]),
  );
  marks(response, 'brand', packed + 1, marked(brands, quoted));
  const answers = other('answers', 'object', { keys: inAnswers });
  other('segments', 'object', { keys: inSegments });
  other('id', 'id', { most: 128 });
  other('answeredAt', 'instant');
  other('weight', 'weight');
  other('revision', 'whole', { most: 1_000_000 });
  other('durationSeconds', 'whole', { most: 10_000_000 });
  other('contact', 'text', { most: 256 });
  other('respondent', 'text', { most: 128 });
  other('interviewer', 'text', { most: 128 });
  const found = sets.words();
  if (found === undefined) return undefined;
  const { words, rowOf } = found;
  const [parties, columns] = [partyMarks(programme, layout, brands), brands.length + 1];
  const highest = Math.max(...parties, ...fields.map(({ mark }) => mark));
  return {
    layout,
    words,
    fields: fields.map((field) => ({ ...field, keys: rowOf(field.keys) })),
    keys,
    response: rowOf(response),
    answers,
    packed,
    parties,
    columns,
    highest,
  };
}
