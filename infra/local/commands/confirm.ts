import type { Terminal } from '../terminal.ts';
import { BadInput } from './exit.ts';

/** Of every command that mails, erases or lets mail go: goes on without a question. */
export const YES = { yes: { type: 'boolean', default: false } } as const;

/**
 * Asks before something is mailed or erased, unless told --yes.
 * @throws {BadInput} where the answer is not yes, or nobody can be asked.
 */
export async function confirmed(terminal: Terminal, question: string, yes: boolean): Promise<void> {
  if (yes || (await terminal.ask(question))) return;
  throw new BadInput(['not confirmed; say y, or give --yes where nobody can be asked']);
}
