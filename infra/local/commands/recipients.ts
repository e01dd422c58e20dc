import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeRecipient } from '../../../functions/admin/judge-recipient.ts';
import { readRecipientsFile } from '../../../functions/admin/read-recipients.ts';
import { FileError } from '../../../functions/collect/files/fault.ts';
import { confirmedUntil } from '../../../functions/deliver/readers.ts';
import { dateIn } from '../../../functions/model/instant.ts';
import type { Programme } from '../../../functions/model/programme/index.ts';
import type { Recipient } from '../../../functions/model/recipient.ts';
import {
  confirmRecipient,
  putRecipient,
  readRecipients,
  removeRecipient,
} from '../../../functions/store/recipients.ts';
import type { Table } from '../../../functions/store/table.ts';
import { columns } from '../columns.ts';
import { plural } from '../plural.ts';
import type { Terminal } from '../terminal.ts';
import { confirmed, YES } from './confirm.ts';
import { DEPLOYMENT_OPTIONS, deployedTable } from './deployment.ts';
import { BadInput, EXIT } from './exit.ts';
import { loadProgramme } from './load.ts';
import { fileBytes, refuse } from './send-in.ts';

const text = { type: 'string' } as const;
const FIELDS = { id: text, name: text, email: text, locale: text, scopes: text, reports: text, expires: text } as const;

const today = (programme: Programme) => dateIn(programme.timezone, new Date().toISOString());

/** @returns the ids of those stored. */
async function importFile(table: Table, programme: Programme, path: string): Promise<string[]> {
  const read = readRecipientsFile(basename(path), await fileBytes(path), programme);
  const { recipients, faults } = await read.catch((error: unknown) => {
    if (error instanceof FileError) refuse([error.fault]);
    throw error;
  });
  refuse(faults);
  for (const recipient of recipients) await putRecipient(table, programme.id, recipient, today(programme));
  return recipients.map(({ id }) => id);
}

async function add(table: Table, programme: Programme, given: Readonly<Record<string, string>>): Promise<string> {
  const { recipient, faults } = judgeRecipient(programme, given);
  if (faults.length > 0) throw new BadInput(faults.map(({ field, reason }) => `--${field}: ${reason}`));
  if (recipient === undefined) throw new BadInput(['give --id, --name, --email, --locale, --scopes and --reports']);
  await putRecipient(table, programme.id, recipient, today(programme));
  return recipient.id;
}

async function remove(table: Table, programme: Programme, id: string): Promise<void> {
  if (await removeRecipient(table, programme.id, id)) return;
  throw new BadInput([`${programme.id} has no recipient "${id}"`]);
}

/** @throws {BadInput} naming every id that is no recipient's; nobody is confirmed then. */
async function confirm(table: Table, programme: Programme, ids: readonly string[], all: boolean) {
  const known = (await readRecipients(table, programme.id)).map((r) => r.id);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new BadInput(unknown.map((id) => `${programme.id} has no recipient "${id}"`));
  if (all === ids.length > 0) throw new BadInput(['name the recipients to confirm, or give --all']);
  const chosen = all ? known : ids;
  for (const id of chosen) await confirmRecipient(table, programme.id, id, today(programme));
  return chosen;
}

function cells(recipient: Recipient, day: string): string[] {
  const { id, name, email, locale, scopes, reports, expires, unsubscribed } = recipient;
  const until = confirmedUntil(recipient);
  const notes = [
    day <= until ? `confirmed until ${until}` : `NOT CONFIRMED since ${recipient.confirmed}: gets no mail`,
    ...(expires === undefined ? [] : [`ends ${expires}`]),
    ...(unsubscribed ?? []).map((report) => `unsubscribed from ${report}`),
  ];
  return [id, name, email, locale, scopes.join(';'), reports.join(';'), notes.join('  ')];
}

/**
 * `yardstick recipients import|add|confirm|remove|list`: who is sent the reports of a programme, in a deployment.
 * @throws {BadInput} with every fault; nothing is stored then.
 */
export async function recipientsCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { programme: text, all: { type: 'boolean', default: false }, ...DEPLOYMENT_OPTIONS, ...FIELDS, ...YES },
  });
  const { programme: path, table: _, stack: __, all, yes, ...given } = values;
  const [action, ...subjects] = positionals;
  const [subject] = subjects;
  if (path === undefined) throw new BadInput(['--programme is needed; see yardstick help recipients']);
  const programme = await loadProgramme(path);
  const table = await deployedTable(values);
  const done = (sentence: string, recipients: readonly string[]): void => {
    terminal.say(`✓ ${sentence}`);
    terminal.answer({ done: sentence, recipients });
  };
  if (action === 'import' && subject !== undefined) {
    const ids = await importFile(table, programme, subject);
    done(`${plural(ids.length, 'recipient')} of ${programme.id} stored; others stay as they are`, ids);
  } else if (action === 'add') {
    const id = await add(table, programme, { ...given });
    done(`${id} stored`, [id]);
  } else if (action === 'confirm') {
    const ids = await confirm(table, programme, subjects, all);
    done(`${plural(ids.length, 'recipient')} of ${programme.id} confirmed for a year`, ids);
  } else if (action === 'remove' && subject !== undefined) {
    await confirmed(terminal, `Remove ${subject} from ${programme.id}?`, yes);
    await remove(table, programme, subject);
    done(`${subject} removed`, [subject]);
  } else if (action === 'list') {
    const recipients = await readRecipients(table, programme.id);
    for (const line of columns(recipients.map((one) => cells(one, today(programme))))) terminal.say(line);
    if (recipients.length === 0) terminal.say(`${programme.id} has no recipients yet; yardstick recipients add`);
    terminal.answer(recipients);
  } else throw new BadInput(['say what to do: recipients import FILE, add, confirm ID …, remove ID or list']);
  return EXIT.sent;
}
