import type { CodedColumn, FileMapping, Programme } from '../../model/programme/index.ts';
import { commentFields, commentsOf } from './comment-columns.ts';
import { FileError } from './fault.ts';

/** What a row's cells say, as the API takes a response, with the column that each field came from (by JSON pointer). */
export interface Mapped {
  readonly input: Readonly<Record<string, unknown>>;
  readonly columns: ReadonlyMap<string, string>;
}

/** The column that a pointer into a response, or what it lies in, came from. */
export function columnOf({ columns }: Pick<Mapped, 'columns'>, pointer: string): string | undefined {
  if (pointer === '') return undefined;
  return columns.get(pointer) ?? columnOf({ columns }, pointer.slice(0, pointer.lastIndexOf('/')));
}

interface Field {
  readonly pointer: string;
  readonly column: string;
  readonly required: boolean;
  readonly read: (cell: string) => unknown;
}

const text = (cell: string): unknown => cell;

/** A cell that is a number, as a number; anything else stays as it is, for the validation to refuse it with a reason. */
const number = (cell: string): unknown => (cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell);

const BOOLEANS: Readonly<Record<string, boolean>> = {
  '1': true,
  yes: true,
  true: true,
  '0': false,
  no: false,
  false: false,
};

const boolean = (cell: string): unknown => BOOLEANS[cell.toLowerCase()] ?? cell;

/** An empty cell says that nothing is known; that there is no contact on record must be said. */
const dateOrNone = (cell: string): unknown => (cell.toLowerCase() === 'none' ? null : cell);

/** What a cell stands for; undefined where it says that nothing is known, and the cell itself where it is not listed. */
function decoded(cell: string, values: Readonly<Record<string, string | null>>): unknown {
  const id = values[cell];
  return id === null ? undefined : (id ?? cell);
}

const field = (pointer: string, mapping: CodedColumn, required = false): Field =>
  typeof mapping === 'string'
    ? { pointer, column: mapping, required, read: text }
    : { pointer, column: mapping.column, required, read: (cell) => decoded(cell, mapping.values) };

function fieldsOf(programme: Programme): Field[] {
  const files: FileMapping = programme.files;
  return [
    field('/id', files.id, true),
    ...(files.allOf === undefined ? [field('/operator', files.operator, true)] : []),
    field('/brand', files.brand),
    ...(files.answeredAt === 'period' ? [] : [field('/answeredAt', files.answeredAt.column, true)]),
    { pointer: '/weight', column: files.weight, required: false, read: number },
    { pointer: '/revision', column: 'revision', required: false, read: number },
    field('/contact', 'contact'),
    field('/respondent', files.respondent),
    field('/interviewer', files.interviewer),
    { pointer: '/durationSeconds', column: files.durationSeconds, required: false, read: number },
    { pointer: '/claimedContact', column: files.claimedContact, required: false, read: boolean },
    { pointer: '/recordedContact', column: files.recordedContact, required: false, read: dateOrNone },
    ...programme.segments.map((s) => field(`/segments/${s.id}`, files.segments[s.id] ?? s.id)),
    ...programme.items.map((i) => ({
      pointer: `/answers/${i.id}`,
      column: files.items[i.id] ?? i.id,
      required: false,
      read: number,
    })),
    ...commentFields(files.comments),
  ];
}

type Place = readonly [group: 'segments' | 'answers' | undefined, name: string];

function placeOf(pointer: string): Place {
  const [first = '', second] = pointer.slice(1).split('/');
  if (second === undefined) return [undefined, first];
  return [first === 'segments' ? 'segments' : 'answers', second];
}

/** @throws {FileError} for a column that the programme does not know, or one that it needs and the file lacks. */
function checkHeader(file: string, programme: Programme, fields: readonly Field[], names: readonly string[]): void {
  const refuse = (column: string | null, reason: string): never => {
    throw new FileError({ file, row: 1, column, reason });
  };
  const { ignore } = programme.files;
  const unknown = names.find((name) => !fields.some((f) => f.column === name) && !ignore.includes(name));
  if (unknown !== undefined)
    refuse(unknown, 'the programme knows no such column; map it under files or list it under files.ignore');
  const lacking = fields.find((f) => f.required && !names.includes(f.column));
  if (lacking !== undefined) refuse(lacking.column, 'is needed and not in the header');
  if (!fields.some((f) => f.pointer.startsWith('/answers/') && names.includes(f.column)))
    refuse(null, 'no column holds the answers to an item of the programme');
}

/**
 * Prepares the reading of response rows by their header.
 * @param names Columns of the file, in order.
 * @param answeredAt Date given to rows that carry none (`answeredAt: period` in the programme).
 * @throws {FileError} for a header that cannot be used.
 */
export function columnMapper(
  file: string,
  programme: Programme,
  names: readonly string[],
  answeredAt: string | undefined,
): (cells: readonly string[]) => Mapped {
  const fields = fieldsOf(programme);
  checkHeader(file, programme, fields, names);
  const columns = new Map(fields.map((f) => [f.pointer, f.column]));
  const isComment = ({ pointer }: Field) => pointer.startsWith('/comments/');
  const placed = fields.flatMap((field) => {
    const index = names.indexOf(field.column);
    return index < 0 ? [] : [{ field, index, place: placeOf(field.pointer), comment: isComment(field) }];
  });
  const { answeredAt: date, allOf } = programme.files;
  const same = { ...(date === 'period' ? { answeredAt } : {}), ...(allOf === undefined ? {} : { operator: allOf }) };

  return (cells) => {
    const groups: Record<'segments' | 'answers', Record<string, unknown>> = { segments: {}, answers: {} };
    const top: Record<string, unknown> = { ...same };
    const said = new Map<string, unknown>();
    for (const { field, index, place, comment } of placed) {
      const cell = cells[index] ?? '';
      if (cell === '' && !field.required) continue;
      const value = field.read(cell);
      if (value === undefined) continue;
      const [group, name] = place;
      if (comment) said.set(field.pointer, value);
      else (group === undefined ? top : groups[group])[name] = value;
    }
    const input = { ...top, ...groups };
    if (said.size === 0) return { input, columns };
    const { comments, columns: their } = commentsOf(programme.files.comments, said);
    return { input: { ...input, comments }, columns: new Map([...columns, ...their]) };
  };
}
