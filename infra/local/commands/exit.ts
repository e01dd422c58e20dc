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

/** Takes every step to its end, so that what is wrong with each is told at once. @throws {BadInput} with all of it. */
export async function tellAll(steps: readonly (() => Promise<void>)[]): Promise<void> {
  const lines: string[] = [];
  for (const step of steps) {
    await step().catch((error: unknown) => {
      if (!(error instanceof BadInput)) throw error;
      lines.push(...error.lines);
    });
  }
  if (lines.length > 0) throw new BadInput(lines);
}
