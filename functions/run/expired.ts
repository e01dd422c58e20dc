import { endOf, type Month, shift } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';

/**
 * True once what was sent of a month is due to be deleted: some may be gone, and the rest would stand for all.
 * @param at ISO 8601.
 */
export function expired(
  { retentionMonths, timezone }: Pick<Programme, 'retentionMonths' | 'timezone'>,
  month: Month,
  at: string,
): boolean {
  return Date.parse(endOf(shift(month, retentionMonths), timezone)) <= Date.parse(at);
}
