import { parseArgs } from 'node:util';
import { readDeliveries } from '../../../functions/store/deliveries.ts';
import { columns } from '../columns.ts';
import type { Terminal } from '../terminal.ts';
import { DEPLOYMENT_OPTIONS, deployedTable } from './deployment.ts';
import { BadInput, EXIT } from './exit.ts';
import { ledgerCells } from './ledger-line.ts';
import { loadProgramme } from './load.ts';

const text = { type: 'string' } as const;

/** `yardstick deliveries`: the ledger of a period, row by row: who was sent what, and what became of it. */
export async function deliveriesCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...DEPLOYMENT_OPTIONS,
      programme: text,
      period: text,
      state: { type: 'string', multiple: true, default: [] as string[] },
    },
  });
  const { programme: path, period, state } = values;
  if (path === undefined || period === undefined) throw new BadInput(['--programme and --period are needed']);
  const programme = await loadProgramme(path, period);
  const ledger = await readDeliveries(await deployedTable(values), programme.id, period);
  const rows = state.length === 0 ? ledger : ledger.filter((d) => state.includes(d.state));
  for (const line of columns(rows.map(ledgerCells))) terminal.say(line);
  terminal.answer(rows);
  return EXIT.sent;
}
