import { readCsv } from '../collect/files/csv.ts';
import type { Bytes } from '../collect/files/decode.ts';
import { FileError, type FileFault } from '../collect/files/fault.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Recipient } from '../model/run.ts';
import { judgeRecipient } from './judge-recipient.ts';

const NEEDED = ['id', 'name', 'email', 'locale', 'scopes', 'reports'];
const COLUMNS = [...NEEDED, 'expires'];

/**
 * Reads a recipients file: columns id, name, email, locale, scopes and reports, and expires if wanted; several scopes or
 * reports are separated by semicolons, `*` is all of them.
 * @throws {FileError} for a file that cannot be read.
 */
export async function readRecipientsFile(
  file: string,
  bytes: Bytes,
  programme: Programme,
): Promise<{ recipients: Recipient[]; faults: FileFault[] }> {
  const recipients: Recipient[] = [];
  const faults: FileFault[] = [];
  const header = (columns: readonly string[]) => {
    const lacking = NEEDED.find((c) => !columns.includes(c));
    if (lacking) throw new FileError({ file, row: 1, column: lacking, reason: 'is needed and not in the header' });
    const unknown = columns.find((c) => !COLUMNS.includes(c));
    if (unknown)
      throw new FileError({
        file,
        row: 1,
        column: unknown,
        reason: `is not a column of recipients; known: ${COLUMNS.join(', ')}`,
      });
  };
  for await (const { row, cells } of readCsv(file, bytes, header)) {
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
