import { parseArgs } from 'node:util';
import { clearAddress, listSuppressions } from '../../../functions/admin/suppressions.ts';
import type { Terminal } from '../terminal.ts';
import { DEPLOYMENT_OPTIONS, deployedTable } from './deployment.ts';
import { BadInput, EXIT } from './exit.ts';
import { loadProgramme } from './load.ts';

/** `yardstick suppress list|clear ADDRESS`: addresses that bounced for good or complained, and get no mail since. */
export async function suppressCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { programme: { type: 'string' }, ...DEPLOYMENT_OPTIONS },
  });
  const { programme: path } = values;
  const table = await deployedTable(values);
  const [action, address] = positionals;
  if (action === 'list' && path !== undefined) {
    const programme = await loadProgramme(path);
    for (const { since, cause, address: hash, recipients, reason } of await listSuppressions(table, programme.id)) {
      const who =
        recipients.length === 0 ? `no recipient of ${programme.id} (${hash.slice(0, 8)})` : recipients.join(', ');
      terminal.say([since.slice(0, 10), cause, who, reason ?? ''].join('  '));
    }
    return EXIT.sent;
  }
  if (action === 'clear' && address !== undefined) {
    if ((await clearAddress(table, address)) === undefined) throw new BadInput(['nothing stands against this address']);
    terminal.say('✓ cleared');
    terminal.say(
      '  SES may have it on a list of its own: aws sesv2 delete-suppressed-destination --email-address ADDRESS',
    );
    return EXIT.sent;
  }
  throw new BadInput(['say what to do: suppress list --programme P.yaml, or suppress clear ADDRESS']);
}
