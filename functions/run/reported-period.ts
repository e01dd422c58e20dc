import { type Period, periodBefore } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';

/**
 * What a run reports: the last period of the report's kind that was complete at the scheduled time, in the programme's
 * zone; a month for a report that the programme does not have.
 */
export function reportedPeriod(
  programme: Pick<Programme, 'reports' | 'timezone'>,
  report: string,
  scheduledTime: string,
): Period {
  const kind = programme.reports.find((r) => r.id === report)?.period;
  return periodBefore(scheduledTime, programme.timezone, kind);
}
