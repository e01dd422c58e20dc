import type { CodedColumn, FileMapping, Programme } from '../../model/programme/index.ts';
import { commentFields, commentsOf } from './comment-columns.ts';
import { FileError } from './fault.ts';
import { boolean, checkHeader, type Field, number, rowReader, text } from './row-fields.ts';

/** What a row's cells say, as the API takes an item, with the column that each field came from (by JSON pointer). */
export interface Mapped {
  readonly input: Readonly<Record<string, unknown>>;
  readonly columns: ReadonlyMap<string, string>;
}

/** The column that a pointer into an item, or what it lies in, came from. */
export function columnOf({ columns }: Pick<Mapped, 'columns'>, pointer: string): string | undefined {
  if (pointer === '') return undefined;
  return columns.get(pointer) ?? columnOf({ columns }, pointer.slice(0, pointer.lastIndexOf('/')));
}

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
  ];
}

/**
 * A segment or item without a mapping takes the column of its id, which must not be that of a field.
 * @throws {FileError} naming the column that two would take.
 */
function checkOwnColumns(file: string, programme: Programme, names: readonly string[]): void {
  const { segments, items } = programme.files;
  const ofFields = fieldsOf(programme).flatMap(({ pointer, column }) => (/^\/\w+$/.test(pointer) ? column : []));
  const unmapped = [
    ...programme.segments.flatMap(({ id }) => (segments[id] === undefined ? id : [])),
    ...programme.items.flatMap(({ id }) => (items[id] === undefined ? id : [])),
  ];
  const column = unmapped.find((id) => names.includes(id) && ofFields.includes(id));
  if (column === undefined) return;
  const reason = `is the column of a field, and of the segment or item ${column}; map one of them under files`;
  throw new FileError({ file, row: 1, column, reason });
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
  const { answeredAt: date, allOf, comments, ignore } = programme.files;
  const inComments = commentFields(comments);
  checkHeader(file, [...fields, ...inComments], names, ignore);
  checkOwnColumns(file, programme, names);
  if (!fields.some((f) => f.pointer.startsWith('/answers/') && names.includes(f.column)))
    throw new FileError({
      file,
      row: 1,
      column: null,
      reason: 'no column holds the answers to an item of the programme',
    });
  const columns = new Map([...fields, ...inComments].map((f) => [f.pointer, f.column]));
  const same = { ...(date === 'period' ? { answeredAt } : {}), ...(allOf === undefined ? {} : { operator: allOf }) };
  const read = rowReader(fields, names, same);

  return (cells) => {
    const input = read(cells);
    const said = new Map<string, unknown>();
    for (const field of inComments) {
      const cell = cells[names.indexOf(field.column)] ?? '';
      if (cell !== '') said.set(field.pointer, field.read(cell));
    }
    if (said.size === 0) return { input, columns };
    const found = commentsOf(comments, said);
    return { input: { ...input, comments: found.comments }, columns: new Map([...columns, ...found.columns]) };
  };
}
