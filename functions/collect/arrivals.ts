import type { Month } from '../model/period.ts';
import type { BatchResult, ItemResult } from '../model/response.ts';

/** A refusal is counted by the field that it is about; `form` where it is the response as a whole. */
function reasonOf({ outcome, faults }: ItemResult): string {
  if (outcome !== 'rejected') return outcome;
  const [, , , field = 'form'] = faults[0]?.pointer.split('/') ?? [];
  return `rejected ${field}`;
}

/**
 * How many responses of a batch had which outcome, or were refused for which reason, per month of the responses.
 * @param day Day of receipt, ISO 8601; its month stands for that of responses without one.
 */
export function arrivalsOf({ results }: BatchResult, day: string): Map<Month, Map<string, number>> {
  const periods = new Map<Month, Map<string, number>>();
  for (const result of results) {
    const period = result.period ?? day.slice(0, 'yyyy-MM'.length);
    const counts = periods.get(period) ?? new Map<string, number>();
    const reason = reasonOf(result);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
    periods.set(period, counts);
  }
  return periods;
}
