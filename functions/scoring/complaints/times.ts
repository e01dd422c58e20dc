import { epochOf } from '../../model/instant.ts';
import type { Complaint } from '../../model/records/complaint.ts';
import type { ComplaintTime } from '../../model/service/complaints.ts';
import { wilson } from '../../statistics/proportions/wilson.ts';
import { quantile } from '../../statistics/quantile.ts';

const HOUR_MS = 3_600_000;

/** Of which instant, and within how many hours it was promised. */
interface Asked {
  readonly of: 'firstAnsweredAt' | 'closedAt';
  readonly promisedHours: number | undefined;
  /** IANA zone in which a date without a time begins. */
  readonly zone: string;
  /** Until when the figures look: what is not done by then, and whose time is over, has broken the promise. ISO 8601. */
  readonly until: string;
}

/** How long complaints took: median and 90 % quantile (type 7) of those done, and how many promises were kept. */
export function timesOf(complaints: readonly Complaint[], { of, promisedHours, zone, until }: Asked): ComplaintTime {
  const epoch = epochOf(zone);
  const end = Date.parse(until);
  const taken = complaints.map((complaint) => {
    const at = complaint[of];
    const from = epoch(complaint.receivedAt);
    // A date alone is the start of its day: answered on the day it came in is no time, not less than none.
    return at === undefined
      ? { hours: null, waited: (end - from) / HOUR_MS }
      : { hours: Math.max(0, epoch(at) - from) / HOUR_MS, waited: 0 };
  });
  const done = taken.flatMap(({ hours }) => hours ?? []).sort((a, b) => a - b);
  const at = (share: number): number | null => (done.length === 0 ? null : quantile(done, share, 7));
  return { n: done.length, median: at(0.5), p90: at(0.9), promised: promised(taken, done, promisedHours) };
}

function promised(
  taken: readonly { readonly hours: number | null; readonly waited: number }[],
  done: readonly number[],
  hours: number | undefined,
): ComplaintTime['promised'] {
  if (hours === undefined) return null;
  const kept = done.filter((took) => took <= hours).length;
  const overdue = taken.filter((one) => one.hours === null && one.waited > hours).length;
  const of = done.length + overdue;
  const share = wilson({ x: kept, n: of });
  return share.status === 'no_data' ? null : { hours, kept, of, share: share.share, ci95: share.ci95 };
}
