import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Terminal } from '../terminal.ts';
import { importAnswers } from './import-answers.ts';
import { importProgramme } from './import-programme.ts';

/** `yardstick import PATH`: a file of answers, or the folder that `yardstick export` left. */
export async function importCommand(args: string[], terminal: Terminal): Promise<number> {
  const folders = await Promise.all(
    args.filter((arg) => !arg.startsWith('-')).map((arg) => stat(join(arg, 'manifest.json')).catch(() => undefined)),
  );
  return folders.some(Boolean) ? importProgramme(args, terminal) : importAnswers(args, terminal);
}
