import { readCsv } from '../collect/files/csv.ts';
import type { Bytes } from '../collect/files/decode.ts';
import { FileError, type FileFault } from '../collect/files/fault.ts';
import { type Programme, scopesOf } from '../model/programme/index.ts';
import { type Recipient, recipientSchema } from '../model/run.ts';

const COLUMNS = ['id', 'name', 'email', 'locale', 'scopes', 'reports'];

/** `company; city-lanzhou` or `*` for all of them. */
const list = (cell: string, all: readonly string[]): string[] =>
  cell === '*'
    ? [...all]
    : cell
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '');

/**
 * Reads a recipients file: columns id, name, email, locale, scopes and reports; several scopes or reports are separated
 * by semicolons, `*` is all of them.
 * @throws {FileError} for a file that cannot be read.
 */
export async function readRecipientsFile(
  file: string,
  bytes: Bytes,
  programme: Programme,
): Promise<{ recipients: Recipient[]; faults: FileFault[] }> {
  const scopes = scopesOf(programme).map((s) => s.id);
  const reports = programme.reports.map((r) => r.id);
  const recipients: Recipient[] = [];
  const faults: FileFault[] = [];
  const header = (columns: readonly string[]) => {
    const lacking = COLUMNS.find((c) => !columns.includes(c));
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
    const fault = (column: string, reason: string) => faults.push({ file, row, column, reason });
    const wanted = {
      scopes: list(cells.get('scopes') ?? '', scopes),
      reports: list(cells.get('reports') ?? '', reports),
    };
    const parsed = recipientSchema.safeParse({ ...Object.fromEntries(cells), ...wanted });
    if (!parsed.success) {
      for (const issue of parsed.error.issues) fault(String(issue.path[0]), issue.message);
      continue;
    }
    for (const id of wanted.scopes) if (!scopes.includes(id)) fault('scopes', `there is no scope "${id}"`);
    for (const id of wanted.reports) if (!reports.includes(id)) fault('reports', `there is no report "${id}"`);
    if (recipients.some((r) => r.id === parsed.data.id))
      fault('id', `"${parsed.data.id}" stands twice; ids must differ`);
    recipients.push(parsed.data);
  }
  return { recipients, faults };
}
