/** Exit codes of the command, as README lists them. */
export const EXIT = { sent: 0, fault: 1, badInput: 2, held: 3, incomplete: 4 } as const;

/** Input that cannot be used: the command ends with 2, prints every line, and nothing has been sent. */
export class BadInput extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines[0] ?? 'bad input');
    this.name = 'BadInput';
    this.lines = lines;
  }
}
