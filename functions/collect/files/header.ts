import { FileError } from './fault.ts';

/** The columns that a kind of file has. */
export interface Columns {
  /** What its rows are, in a sentence: "recipients". */
  readonly of: string;
  readonly needed: readonly string[];
  readonly optional: readonly string[];
}

/** Checks a header row. Its result throws a {@link FileError} for a column that is lacking or is none of the file's. */
export function headerCheck(file: string, { of, needed, optional }: Columns): (columns: readonly string[]) => void {
  const known = [...needed, ...optional];
  const refuse = (column: string, reason: string): never => {
    throw new FileError({ file, row: 1, column, reason });
  };
  return (columns) => {
    const lacking = needed.find((name) => !columns.includes(name));
    if (lacking !== undefined) refuse(lacking, 'is needed and not in the header');
    const unknown = columns.find((name) => !known.includes(name));
    if (unknown !== undefined) refuse(unknown, `is not a column of ${of}; known: ${known.join(', ')}`);
  };
}
