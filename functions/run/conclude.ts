import { latestAttempts } from '../model/attempts.ts';
import type { Reason } from '../model/reason.ts';
import type { Delivery, Edition, Run } from '../model/run.ts';
import type { Onward } from '../model/run-state.ts';

/** SES has the message, and nothing speaks against its having arrived. */
const isSent = (state: Delivery['state']) => state === 'accepted' || state === 'delivered';

/** Fates that the owner hears of by notices of their own. */
const TOLD = new Set<Delivery['state']>(['bounced', 'complained', 'suppressed']);

/** One reason for each fate: a quota that stops 4,000 messages must not make 4,000 of them. */
function fates(deliveries: readonly Delivery[]): Reason[] {
  const byFate = Map.groupBy(deliveries, ({ state, reason }) => `${state} ${reason}`);
  return [...byFate.values()].flatMap(([first, ...more]): Reason[] => {
    if (first === undefined || isSent(first.state)) return [];
    const { state, cause = null, reason: said, id: delivery, edition } = first;
    return [{ code: 'unsent', state, cause, said, count: more.length + 1, delivery, edition }];
  });
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
  const undrawn = editions.flatMap(({ id: edition, state, reason: said, glyphless }): Reason[] =>
    state === 'rendered'
      ? []
      : [{ code: 'undrawn', edition, state, said, ...(glyphless === undefined ? {} : { glyphless }) }],
  );
  const unsent = latestAttempts(deliveries).filter((d) => !isSent(d.state));
  const reasons = [...run.reasons, ...undrawn, ...fates(unsent)];
  const tell = [...run.reasons, ...undrawn, ...fates(unsent.filter((d) => !TOLD.has(d.state)))];
  if (onward === 'review') {
    const waits: Reason = { code: 'waits_for_approval', revision: run.revision };
    return { state: 'review', reasons: [waits, ...reasons], tell: [waits, ...tell] };
  }
  if (undrawn.length + unsent.length > 0) return { state: 'incomplete', reasons, tell };
  const mailed = onward === 'mail' || (onward === 'nothing' && (run.revision === 0 || deliveries.length > 0));
  return { state: mailed ? 'sent' : 'issued', reasons: [], tell: [] };
}
