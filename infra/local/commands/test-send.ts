import { parseArgs } from 'node:util';
import { testSend } from '../../../functions/admin/test-send.ts';
import { scopesOf } from '../../../functions/model/programme/index.ts';
import { localeSchema } from '../../../functions/model/text.ts';
import { s3Client, sesClient } from '../../../functions/runtime/clients.ts';
import { ENV } from '../../../functions/runtime/env-names.ts';
import type { Terminal } from '../terminal.ts';
import { confirmed, YES } from './confirm.ts';
import { DEPLOYMENT_OPTIONS, deployedArchive, deployedSesRegion, deployedTable } from './deployment.ts';
import { BadInput, EXIT } from './exit.ts';
import { loadProgramme } from './load.ts';

const text = { type: 'string' } as const;
const OPTIONS = {
  ...DEPLOYMENT_OPTIONS,
  archive: text,
  'ses-region': text,
  programme: text,
  report: text,
  period: text,
  scope: text,
  locale: text,
  to: { type: 'string', multiple: true },
  ...YES,
} as const;

function oneOf(name: string, given: string | undefined, known: readonly string[]): string {
  if (given !== undefined && known.includes(given)) return given;
  throw new BadInput([`--${name} ${given ?? ''}: give one of ${known.join(', ')}`]);
}

/** `yardstick test-send`: a copy of an issued report, stamped TEST, to the addresses named. */
export async function testSendCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const { programme: path, period, to = [] } = values;
  if (path === undefined || period === undefined || to.length === 0) {
    throw new BadInput(['--programme, --period and --to are needed; see yardstick help']);
  }
  const programme = await loadProgramme(path, period);
  const edition = {
    period,
    report: oneOf(
      'report',
      values.report,
      programme.reports.map((r) => r.id),
    ),
    scope: oneOf(
      'scope',
      values.scope,
      scopesOf(programme).map((s) => s.id),
    ),
    locale: localeSchema.parse(oneOf('locale', values.locale, localeSchema.options)),
  };
  await confirmed(terminal, `Send a test copy to ${to.join(', ')}?`, values.yes);
  const outcomes = await testSend({
    table: await deployedTable(values),
    archive: { client: s3Client(), bucket: await deployedArchive(values) },
    ses: sesClient({ [ENV.sesRegion]: await deployedSesRegion(values) }),
    programme,
    edition,
    to,
    now: new Date().toISOString(),
  }).catch((error: unknown) => {
    throw error instanceof RangeError ? new BadInput([error.message]) : error;
  });
  for (const { to: address, fault } of outcomes) {
    if (fault === null) terminal.say(`✓ ${address}: a test copy was sent`);
    else terminal.complain(`✗ ${address}: ${fault}`);
  }
  terminal.answer(outcomes);
  return outcomes.every((o) => o.fault === null) ? EXIT.sent : EXIT.incomplete;
}
