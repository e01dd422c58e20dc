import { parseArgs } from 'node:util';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { type Attempt, type Choice, chosen, planAgain, type Refused } from '../../../functions/admin/resend.ts';
import type { Programme } from '../../../functions/model/programme/index.ts';
import { planDelivery, readDeliveries, readDelivery } from '../../../functions/store/deliveries.ts';
import { readEdition } from '../../../functions/store/editions.ts';
import { readRecipient } from '../../../functions/store/recipients.ts';
import { putPages } from '../../../functions/store/runs.ts';
import { readSuppression } from '../../../functions/store/suppressions.ts';
import type { Table } from '../../../functions/store/table.ts';
import { columns } from '../columns.ts';
import { plural } from '../plural.ts';
import type { Terminal } from '../terminal.ts';
import { confirmed, YES } from './confirm.ts';
import { DEPLOYMENT_OPTIONS, deployedSender, deployedTable } from './deployment.ts';
import { BadInput, EXIT } from './exit.ts';
import { ledgerCells, ledgerLine } from './ledger-line.ts';
import { loadProgramme } from './load.ts';

const [text, flag] = [{ type: 'string' } as const, { type: 'boolean', default: false } as const];
const many = { type: 'string', multiple: true, default: [] as string[] } as const;
const OPTIONS = {
  ...DEPLOYMENT_OPTIONS,
  'send-function': text,
  programme: text,
  period: text,
  delivery: many,
  recipient: many,
  all: flag,
  'despite-unknown': flag,
  ...YES,
} as const;

/** Messages that one call of the function sends. */
const PAGE = 20;

/** Lets the deployed function send these rows, page by page, as a run does. */
async function sendOut(
  sender: { readonly table: Table; readonly name: string },
  programme: Programme,
  period: string,
  attempts: readonly Attempt[],
  now: string,
): Promise<void> {
  // Sending is never tried again by itself; what a call has not sent stands in the ledger as planned.
  const lambda = new LambdaClient({ maxAttempts: 1 });
  for (const group of Map.groupBy(attempts, ({ edition: e }) => `${e.report}.${e.revision}`).values()) {
    const edition = group[0]?.edition;
    if (edition === undefined) continue;
    const { report, revision } = edition;
    const step = { programme: programme.id, report, scheduledTime: now, period, revision };
    const ids = group.map((a) => a.delivery.id);
    for (const page of await putPages(sender.table, step, 'deliveries', ids, PAGE)) {
      const Payload = JSON.stringify({ ...step, page });
      const { FunctionError: fault, Payload: answer } = await lambda.send(
        new InvokeCommand({ FunctionName: sender.name, Payload }),
      );
      if (fault !== undefined) throw new Error(`sending failed: ${answer?.transformToString()}`);
    }
  }
}

function choiceOf(values: {
  delivery: string[];
  recipient: string[];
  all: boolean;
  'despite-unknown': boolean;
}): Choice {
  const { delivery: deliveries, recipient: recipients, all } = values;
  if (!all && deliveries.length + recipients.length === 0) {
    throw new BadInput(['say what to send anew: --delivery ID, --recipient ID (several of each) or --all']);
  }
  return { deliveries, recipients, all, despiteUnknown: values['despite-unknown'] };
}

/**
 * `yardstick resend`: sends anew what did not arrive, each as one more attempt with a row of its own in the ledger. Asks
 * before it mails, unless told --yes.
 */
export async function resendCommand(args: string[], terminal: Terminal): Promise<number> {
  const now = new Date().toISOString();
  const { values } = parseArgs({ args, options: OPTIONS });
  const { programme: path, period } = values;
  if (path === undefined || period === undefined) throw new BadInput(['--programme and --period are needed']);
  const choice = choiceOf(values);
  const programme = await loadProgramme(path, period);
  const table = await deployedTable(values);
  const ledger = await readDeliveries(table, programme.id, period);
  const unknown = choice.deliveries.filter((id) => !ledger.some((d) => d.id === id));
  if (unknown.length > 0) throw new BadInput(unknown.map((id) => `${programme.id} ${period} has no delivery "${id}"`));

  const { again, refused } = chosen(ledger, choice);
  const tell = (lines: readonly Refused[]) => {
    for (const { delivery, reason } of lines)
      terminal.complain(`✗ ${ledgerLine(delivery)}\n    not sent anew: ${reason}`);
  };
  tell(refused);
  for (const line of columns(again.map(ledgerCells))) terminal.say(`  ${line}`);
  if (again.length > 0) await confirmed(terminal, `Send ${plural(again.length, 'mail')} anew?`, values.yes);
  const name = again.length === 0 ? '' : await deployedSender(values);
  const planned = await planAgain(
    {
      edition: (d) => readEdition(table, programme.id, period, d.edition),
      recipient: (d) => readRecipient(table, programme.id, d.recipient),
      suppressionOf: (email) => readSuppression(table, email),
      plan: (d) => planDelivery(table, d),
    },
    programme,
    again,
    now,
  );
  tell(planned.refused);
  await sendOut({ table, name }, programme, period, planned.attempts, now);
  const sent = await Promise.all(planned.attempts.map((a) => readDelivery(table, programme.id, period, a.delivery.id)));
  for (const row of sent) terminal.say(`${row.reason === null ? '✓' : '✗'} ${ledgerLine(row)}`);
  terminal.answer(sent);
  const arrived = sent.every((d) => d.state === 'accepted' || d.state === 'delivered');
  return arrived && refused.length + planned.refused.length === 0 ? EXIT.sent : EXIT.incomplete;
}
