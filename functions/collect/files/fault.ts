/** One thing that is wrong with a file that was sent in: where, and what to do about it. */
export interface FileFault {
  readonly file: string;
  /** As a spreadsheet counts: the header is row 1. Null where the fault is the whole file's. */
  readonly row: number | null;
  readonly column: string | null;
  readonly reason: string;
}

/** `answers.csv, row 17, column C11: 9 is not on the scale …` */
export function faultLine({ file, row, column, reason }: FileFault): string {
  const place = [file, row === null ? null : `row ${row}`, column === null ? null : `column ${column}`];
  return `${place.filter((part) => part !== null).join(', ')}: ${reason}`;
}

/** Thrown for a file that cannot be read on. */
export class FileError extends Error {
  readonly fault: FileFault;
  constructor(fault: FileFault) {
    super(faultLine(fault));
    this.name = 'FileError';
    this.fault = fault;
  }
}
