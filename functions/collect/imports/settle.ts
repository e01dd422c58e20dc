import type { Import } from '../../model/import.ts';
import type { ImportOutcome, ImportPort } from './import-port.ts';
import { isHeld } from './stop-import.ts';

/**
 * Does what the end of an import may have left undone. A worker that an erasure has overtaken may have stored rows of that
 * person since: once it must have ended they are erased, too; until then the import is `busy`.
 * @param now ISO 8601.
 */
export async function settle(
  port: ImportPort,
  found: Import,
  ended: 'completed' | 'failed',
  now: string,
): Promise<ImportOutcome> {
  await port.deleteUpload();
  if (found.erased.length === 0) return ended;
  for (const contact of found.erased) await port.erase(contact);
  const done = { ...found, erased: [], leaseUntil: null, version: found.version + 1 };
  return !isHeld(found, now) && (await port.advance(found, done)) ? ended : 'busy';
}
