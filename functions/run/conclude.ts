import { latestAttempts } from '../model/attempts.ts';
import type { Delivery, Edition, Run } from '../model/run.ts';
import type { Onward } from '../model/run-state.ts';

/** SES has the message, and nothing speaks against its having arrived. */
const SENT = new Set<Delivery['state']>(['accepted', 'delivered']);

/** Fates that the owner hears of by notices of their own. */
const TOLD = new Set<Delivery['state']>(['bounced', 'complained', 'suppressed']);

/** One sentence for each fate and reason: a quota that stops 4,000 messages must not make 4,000 sentences. */
function fates(deliveries: readonly Delivery[]): string[] {
  const byFate = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    const fate = `${delivery.state}${delivery.reason === null ? '' : `: ${delivery.reason}`}`;
    const group = byFate.get(fate);
    if (group) group.push(delivery);
    else byFate.set(fate, [delivery]);
  }
  return [...byFate].map(([fate, [first, ...more]]) =>
    more.length === 0
      ? `delivery ${first?.id} of ${first?.edition} is ${fate}`
      : `${more.length + 1} deliveries are ${fate}`,
  );
}

/**
 * What a run came to: `sent` only if every edition was drawn and every message accepted; `issued` if it was not to be
 * mailed; `review` if it waits for approval.
 * @param run The row as it stands; its reasons are those of pages that broke off.
 * @param onward What was to become of the editions; `nothing` where the revision before stands.
 */
export function conclude(
  run: Pick<Run, 'revision' | 'reasons'>,
  onward: Onward,
  editions: readonly Edition[],
  deliveries: readonly Delivery[],
): Pick<Run, 'state' | 'reasons' | 'tell'> {
  const undrawn = editions
    .filter((e) => e.state !== 'rendered')
    .map((e) => `edition ${e.id} is ${e.state}${e.reason === null ? '' : `: ${e.reason}`}`);
  const unsent = latestAttempts(deliveries).filter((d) => !SENT.has(d.state));
  const reasons = [...run.reasons, ...undrawn, ...fates(unsent)];
  const tell = [...run.reasons, ...undrawn, ...fates(unsent.filter((d) => !TOLD.has(d.state)))];
  if (onward === 'review') {
    const waits = `revision ${run.revision} waits for approval`;
    return { state: 'review', reasons: [waits, ...reasons], tell: [waits, ...tell] };
  }
  if (undrawn.length + unsent.length > 0) return { state: 'incomplete', reasons, tell };
  const mailed = onward === 'mail' || (onward === 'nothing' && (run.revision === 0 || deliveries.length > 0));
  return { state: mailed ? 'sent' : 'issued', reasons: [], tell: [] };
}
