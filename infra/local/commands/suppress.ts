import { parseArgs } from 'node:util';
import { clearAddress, listSuppressions } from '../../../functions/admin/suppressions.ts';
import { columns } from '../columns.ts';
import type { Terminal } from '../terminal.ts';
import { confirmed, YES } from './confirm.ts';
import { DEPLOYMENT_OPTIONS, deployedTable } from './deployment.ts';
import { BadInput, EXIT } from './exit.ts';
import { loadProgramme } from './load.ts';

/** `yardstick suppress list|clear ADDRESS`: addresses that bounced for good or complained, and get no mail since. */
export async function suppressCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { programme: { type: 'string' }, ...DEPLOYMENT_OPTIONS, ...YES },
  });
  const { programme: path } = values;
  const table = await deployedTable(values);
  const [action, address] = positionals;
  if (action === 'list' && path !== undefined) {
    const programme = await loadProgramme(path);
    const listed = await listSuppressions(table, programme.id);
    const rows = listed.map(({ since, cause, address: hash, recipients, reason }) => {
      const nobody = `no recipient of ${programme.id} (${hash.slice(0, 8)})`;
      return [since.slice(0, 10), cause, recipients.length === 0 ? nobody : recipients.join(', '), reason ?? ''];
    });
    for (const line of columns(rows)) terminal.say(line);
    if (rows.length === 0) terminal.say('✓ nothing stands against any address');
    terminal.answer(listed);
    return EXIT.sent;
  }
  if (action === 'clear' && address !== undefined) {
    await confirmed(terminal, 'Let mail go to this address again?', values.yes);
    if ((await clearAddress(table, address)) === undefined) throw new BadInput(['nothing stands against this address']);
    terminal.say('✓ cleared');
    terminal.answer({ cleared: true });
    terminal.say(
      '  SES may have it on a list of its own: aws sesv2 delete-suppressed-destination --email-address ADDRESS',
    );
    return EXIT.sent;
  }
  throw new BadInput(['say what to do: suppress list --programme P.yaml, or suppress clear ADDRESS']);
}
