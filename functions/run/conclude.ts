import type { Delivery, Edition, Run } from '../model/run.ts';
import type { RunStep } from '../model/run-state.ts';

/** What the run came to: `sent` only if every edition was drawn and every message accepted. */
export function conclude(step: RunStep, editions: readonly Edition[], deliveries: readonly Delivery[]): Run {
  const undrawn = editions
    .filter((e) => e.state !== 'rendered')
    .map((e) => `edition ${e.id} is ${e.state}${e.reason === null ? '' : `: ${e.reason}`}`);
  const failed = deliveries
    .filter((d) => d.state !== 'accepted')
    .map((d) => `delivery ${d.id} of ${d.edition} is ${d.state}${d.reason === null ? '' : `: ${d.reason}`}`);
  const reasons = [...undrawn, ...failed];
  const { programme, report, scheduledTime, period } = step;
  return { programme, report, scheduledTime, period, state: reasons.length === 0 ? 'sent' : 'incomplete', reasons };
}
