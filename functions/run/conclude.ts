import { latestAttempts } from '../model/attempts.ts';
import type { Delivery, Edition, Run } from '../model/run.ts';
import type { RunStep } from '../model/run-state.ts';

/** SES has the message, and nothing speaks against its having arrived. */
const SENT = new Set<Delivery['state']>(['accepted', 'delivered']);

/** One sentence for each fate and reason: a quota that stops 4,000 messages must not make 4,000 sentences. */
function unsent(deliveries: readonly Delivery[]): string[] {
  const byFate = new Map<string, Delivery[]>();
  for (const delivery of deliveries.filter((d) => !SENT.has(d.state))) {
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

/** What the run came to: `sent` only if every edition was drawn and every message accepted. */
export function conclude(step: RunStep, editions: readonly Edition[], deliveries: readonly Delivery[]): Run {
  const undrawn = editions
    .filter((e) => e.state !== 'rendered')
    .map((e) => `edition ${e.id} is ${e.state}${e.reason === null ? '' : `: ${e.reason}`}`);
  const reasons = [...undrawn, ...unsent(latestAttempts(deliveries))];
  const { programme, report, scheduledTime, period } = step;
  return { programme, report, scheduledTime, period, state: reasons.length === 0 ? 'sent' : 'incomplete', reasons };
}
