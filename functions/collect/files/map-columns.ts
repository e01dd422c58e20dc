import type { CodedColumn, FileMapping, Programme } from '../../model/programme/index.ts';
import { commentFields, commentsOf } from './comment-columns.ts';
import type { CsvRow } from './csv.ts';
import { FileError } from './fault.ts';

/** A response read from a row, with the column that each of its fields came from (by JSON pointer). */
export interface MappedRow {
  readonly row: number;
  readonly input: Readonly<Record<string, unknown>>;
  readonly columns: ReadonlyMap<string, string>;
}

/** The column that a pointer into a response, or what it lies in, came from. */
export function columnOf({ columns }: Pick<MappedRow, 'columns'>, pointer: string): string | undefined {
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

const field = (pointer: string, mapping: CodedColumn, required = false): Field =>
  typeof mapping === 'string'
    ? { pointer, column: mapping, required, read: text }
    : { pointer, column: mapping.column, required, read: (cell) => mapping.values[cell] ?? cell };

function fieldsOf(programme: Programme): Field[] {
  const files: FileMapping = programme.files;
  return [
    field('/id', files.id, true),
    field('/operator', files.operator, true),
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

/** Puts a value where its pointer says: at the top, or in `segments` or `answers`. */
function nest(values: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const groups: Record<string, Record<string, unknown>> = { '': {}, segments: {}, answers: {} };
  for (const [pointer, value] of values) {
    const [first = '', second] = pointer.slice(1).split('/');
    if (second === undefined) Object.assign(groups[''] ?? {}, { [first]: value });
    else Object.assign(groups[first] ?? {}, { [second]: value });
  }
  return { ...groups[''], segments: groups.segments, answers: groups.answers };
}

/**
 * Prepares the reading of response rows: header first, then each row.
 * @param answeredAt Date given to rows that carry none (`answeredAt: period` in the programme).
 */
export function columnMapper(file: string, programme: Programme, answeredAt: string) {
  const fields = fieldsOf(programme);
  const byColumn = new Map(fields.map((f) => [f.column, f]));
  const columns = new Map(fields.map((f) => [f.pointer, f.column]));
  const dated = programme.files.answeredAt !== 'period';

  /** @throws {FileError} for a column that the programme does not know, or one that it needs and the file lacks. */
  const header = (names: readonly string[]): void => {
    const unknown = names.find((name) => !byColumn.has(name) && !programme.files.ignore.includes(name));
    if (unknown !== undefined) {
      const reason = 'the programme knows no such column; map it under files or list it under files.ignore';
      throw new FileError({ file, row: 1, column: unknown, reason });
    }
    const lacking = fields.find((f) => f.required && !names.includes(f.column));
    if (lacking !== undefined)
      throw new FileError({ file, row: 1, column: lacking.column, reason: 'is needed and not in the header' });
    if (!fields.some((f) => f.pointer.startsWith('/answers/') && names.includes(f.column))) {
      throw new FileError({
        file,
        row: 1,
        column: null,
        reason: 'no column holds the answers to an item of the programme',
      });
    }
  };

  const map = ({ row, cells }: CsvRow): MappedRow => {
    const values = [...cells].flatMap(([column, cell]): [string, unknown][] => {
      const found = byColumn.get(column);
      return found === undefined || (cell === '' && !found.required) ? [] : [[found.pointer, found.read(cell)]];
    });
    const flat = values.filter(([pointer]) => !pointer.startsWith('/comments/'));
    const input = nest(dated ? flat : [['/answeredAt', answeredAt], ...flat]);
    if (flat.length === values.length) return { row, input, columns };
    const { comments, columns: their } = commentsOf(programme.files.comments, new Map(values));
    return { row, input: { ...input, comments }, columns: new Map([...columns, ...their]) };
  };
  return { header, map };
}
