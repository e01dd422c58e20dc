import type { Bytes } from '../collect/files/bytes.ts';
import { readCsv } from '../collect/files/csv.ts';
import type { FileFault } from '../collect/files/fault.ts';
import { headerCheck } from '../collect/files/header.ts';
import type { Programme } from '../model/programme/index.ts';
import type { RecipientEntry } from '../model/recipient.ts';
import { judgeRecipient } from './judge-recipient.ts';

const COLUMNS = {
  of: 'recipients',
  needed: ['id', 'name', 'email', 'locale', 'scopes', 'reports'],
  optional: ['expires'],
};

/**
 * Reads a recipients file: columns id, name, email, locale, scopes and reports, and expires if wanted; several scopes or
 * reports are separated by semicolons, `*` is all of them.
 * @throws {FileError} for a file that cannot be read.
 */
export async function readRecipientsFile(
  file: string,
  bytes: Bytes,
  programme: Programme,
): Promise<{ recipients: RecipientEntry[]; faults: FileFault[] }> {
  const recipients: RecipientEntry[] = [];
  const faults: FileFault[] = [];
  for await (const { row, cells } of readCsv(file, bytes, headerCheck(file, COLUMNS))) {
    const judged = judgeRecipient(programme, Object.fromEntries(cells));
    faults.push(...judged.faults.map(({ field, reason }) => ({ file, row, column: field, reason })));
    if (judged.recipient === undefined) continue;
    const { id } = judged.recipient;
    if (recipients.some((r) => r.id === id)) {
      faults.push({ file, row, column: 'id', reason: `"${id}" stands twice; ids must differ` });
    }
    recipients.push(judged.recipient);
  }
  return { recipients, faults };
}
