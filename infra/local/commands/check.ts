import { parseArgs } from 'node:util';
import { calendarWarning } from '../../../functions/model/programme/calendar-warning.ts';
import type { Terminal } from '../terminal.ts';
import { BadInput, EXIT } from './exit.ts';
import { loadProgramme } from './load.ts';

/** `yardstick check`: whether programme files are sound; every fault of the first that is not. */
export async function checkCommand(args: string[], terminal: Terminal, now = new Date()): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  if (positionals.length === 0) throw new BadInput(['name the programme files to check']);
  const programmes: unknown[] = [];
  for (const file of positionals) {
    const programme = await loadProgramme(file);
    const { id, effectiveFrom, items } = programme;
    terminal.say(`✓ ${file}: ${id} from ${effectiveFrom}, ${items.length} items`);
    const warning = calendarWarning(programme, now.toISOString().slice(0, 10));
    if (warning !== null) terminal.complain(`! ${warning}`);
    programmes.push({ file, id, effectiveFrom, items: items.length, warning });
  }
  terminal.answer({ programmes });
  return EXIT.sent;
}
