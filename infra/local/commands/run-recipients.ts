import { basename } from 'node:path';
import { readRecipientsFile } from '../../../functions/admin/read-recipients.ts';
import { FileError } from '../../../functions/collect/files/fault.ts';
import { type Programme, scopesOf } from '../../../functions/model/programme/index.ts';
import type { RecipientEntry } from '../../../functions/model/recipient.ts';
import { fileBytes, refuse } from './send-in.ts';

/** One reader per scope and locale at example.com, for a run without a recipients file. */
function placeholderRecipients(programme: Programme): RecipientEntry[] {
  return scopesOf(programme).flatMap((scope) =>
    programme.locales.map((locale) => ({
      id: `reader-${scope.id}-${locale}`,
      name: `Reader ${scope.id} ${locale}`,
      email: `${scope.id}.${locale}@example.com`.toLowerCase(),
      locale,
      scopes: [scope.id],
      reports: programme.reports.map((r) => r.id),
    })),
  );
}

/**
 * Whom a run addresses.
 * @param path A recipients file; without one, readers at example.com.
 * @throws {BadInput} with row and column of each fault.
 */
export async function recipientsOf(path: string | undefined, programme: Programme): Promise<RecipientEntry[]> {
  if (path === undefined) return placeholderRecipients(programme);
  try {
    const { recipients, faults } = await readRecipientsFile(basename(path), await fileBytes(path), programme);
    refuse(faults);
    return recipients;
  } catch (error) {
    if (error instanceof FileError) refuse([error.fault]);
    throw error;
  }
}
