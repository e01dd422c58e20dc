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

type Place = readonly [group: string | undefined, name: string];

function placeOf(pointer: string): Place {
  const [first = '', second] = pointer.slice(1).split('/');
  return second === undefined ? [undefined, first] : [first, second];
}

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
}

/** What a row's cells say, field by field; `same` is what every row says. */
export function rowReader(
  fields: readonly Field[],
  names: readonly string[],
  same: Readonly<Record<string, unknown>>,
): (cells: readonly string[]) => Readonly<Record<string, unknown>> {
  const placed = fields.flatMap((field) => {
    const index = names.indexOf(field.column);
    return index < 0 ? [] : [{ field, index, place: placeOf(field.pointer) }];
  });
  const groups = [...new Set(fields.flatMap(({ pointer }) => placeOf(pointer)[0] ?? []))];
  return (cells) => {
    const inside: Record<string, Record<string, unknown>> = Object.fromEntries(groups.map((group) => [group, {}]));
    const top: Record<string, unknown> = { ...same };
    for (const { field, index, place } of placed) {
      const cell = cells[index] ?? '';
      if (cell === '' && !field.required) continue;
      const value = field.read(cell);
      if (value === undefined) continue;
      const [group, name] = place;
      const into = group === undefined ? top : inside[group];
      if (into !== undefined) into[name] = value;
    }
    return { ...top, ...inside };
  };
}
