import { FileError } from './fault.ts';

/** A column of a CSV file and what it fills. */
export interface Field {
  readonly pointer: string;
  readonly column: string;
  readonly required: boolean;
  readonly read: (cell: string) => unknown;
}

export const text = (cell: string): unknown => cell;

/** A cell that is a number, as a number; anything else stays as it is, for the validation to refuse it with a reason. */
export const number = (cell: string): unknown => (cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell);

const BOOLEANS: Readonly<Record<string, boolean>> = {
  '1': true,
  yes: true,
  true: true,
  '0': false,
  no: false,
  false: false,
};

export const boolean = (cell: string): unknown => BOOLEANS[cell.toLowerCase()] ?? cell;

/** What a pointer lies in: of `/findings/hall` `/findings`, of `/id` nothing. */
const holderOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** The last part of a pointer: the field's own name. */
const nameOf = (pointer: string): string => pointer.slice(pointer.lastIndexOf('/') + 1);

/** @throws {FileError} for a column that the programme does not know, or one that it needs and the file lacks. */
export function checkHeader(
  file: string,
  fields: readonly Field[],
  names: readonly string[],
  ignore: readonly string[] = [],
): void {
  const refuse = (column: string | null, reason: string): never => {
    throw new FileError({ file, row: 1, column, reason });
  };
  const unknown = names.find((name) => !fields.some((f) => f.column === name) && !ignore.includes(name));
  if (unknown !== undefined)
    refuse(unknown, 'the programme knows no such column; map it under files or list it under files.ignore');
  const lacking = fields.find((f) => f.required && !names.includes(f.column));
  if (lacking !== undefined) refuse(lacking.column, 'is needed and not in the header');
  const given = fields.filter((f) => names.includes(f.column));
  const whole = given.find(({ pointer }) => given.some((other) => holderOf(other.pointer) === pointer));
  if (whole !== undefined) refuse(whole.column, 'stands beside columns of the same per language; keep it or them');
}

/** What a row's cells say, field by field; `same` is what every row says. */
export function rowReader(
  fields: readonly Field[],
  names: readonly string[],
  same: Readonly<Record<string, unknown>>,
): (cells: readonly string[]) => Readonly<Record<string, unknown>> {
  const placed = fields.flatMap((field) => {
    const index = names.indexOf(field.column);
    const { pointer } = field;
    return index < 0 ? [] : [{ field, index, holder: holderOf(pointer), name: nameOf(pointer) }];
  });
  const own = new Set(fields.map(({ pointer }) => pointer));
  // A row always has its groups, even empty; a text per language is there only where one is written.
  const groups = [...new Set(fields.map(({ pointer }) => holderOf(pointer)))].filter((g) => g !== '' && !own.has(g));
  return (cells) => {
    const row: Record<string, unknown> = { ...same };
    const made = new Map([['', row]]);
    const inside = (holder: string): Record<string, unknown> => {
      const there = made.get(holder);
      if (there !== undefined) return there;
      const group: Record<string, unknown> = {};
      made.set(holder, group);
      inside(holderOf(holder))[nameOf(holder)] = group;
      return group;
    };
    for (const group of groups) inside(group);
    for (const { field, index, holder, name } of placed) {
      const cell = cells[index] ?? '';
      if (cell === '' && !field.required) continue;
      const value = field.read(cell);
      if (value !== undefined) inside(holder)[name] = value;
    }
    return row;
  };
}
