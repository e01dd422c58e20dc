import { stat } from 'node:fs/promises';
import type { Terminal } from '../terminal.ts';
import { importAnswers } from './import-answers.ts';
import { importProgramme } from './import-programme.ts';

/** `yardstick import PATH`: a file of answers, or the folder that `yardstick export` left. */
export async function importCommand(args: string[], terminal: Terminal): Promise<number> {
  const [path = ''] = args.filter((arg) => !arg.startsWith('-'));
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
  return isFolder ? importProgramme(args, terminal) : importAnswers(args, terminal);
}
