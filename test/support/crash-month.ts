import type { SESClient } from '@aws-sdk/client-ses';
import { readMailEvent } from '../../functions/deliver/mail-event.ts';
import { deliveriesOf } from '../../functions/deliver/plan.ts';
import { LEASE_MS, type SendPort, send } from '../../functions/deliver/send.ts';
import { takeEvent } from '../../functions/deliver/take-event.ts';
import type { Delivery } from '../../functions/model/run.ts';
import { advance, findDelivery, planDelivery, readDeliveries } from '../../functions/store/deliveries.ts';
import type { Table } from '../../functions/store/table.ts';
import type { SesEvent } from '../../infra/local/ses-outcome.ts';
import { CRASH_POINTS, type CrashPoint, dyingPort, sender } from './dying-senders.ts';
import { editionOf, later, NOW, senderPort, TODAY } from './one-edition.ts';
import { reader } from './sample-month.ts';
import { randomFrom, shuffled } from './simulate-gansu-random.ts';

/** Senders at work at the same time. */
export const SENDERS = 10;
/** Each crash point on this many deliveries of each seed: 15 × 14 = 210. */
export const EACH = 15;
/** Share of the deliveries that each sender takes: most have several senders at once. */
const SHARE = 0.25;

/** Where it happens: the ledger, SES, and who is told of SES's events. */
export interface CrashPlace {
  readonly table: Table;
  readonly ses: SESClient;
  readonly hear: (listener: (event: SesEvent) => void) => void;
}

export const people = CRASH_POINTS.flatMap((point, n) =>
  Array.from({ length: EACH }, (_, i) => ({ point, recipient: reader(`r${n}-${i}`) })),
);
/** One month in which a sender dies at every delivery; some events come at once, some late, some twice, some never. */
export async function crashMonth({ table, ses, hear }: CrashPlace, seed: number) {
  const random = randomFrom(seed);
  const period = `${2000 + seed}-01`;
  const about = editionOf(period);
  const points = new Map<string, CrashPoint>();
  const planned = people.flatMap(({ point, recipient }) => {
    const deliveries = deliveriesOf([about], [recipient], TODAY);
    for (const { id } of deliveries) points.set(id, point);
    return deliveries;
  });
  await Promise.all(planned.map((d) => planDelivery(table, d)));

  const take = (event: SesEvent) => {
    const read = readMailEvent(JSON.stringify(event));
    if (read === undefined) throw new Error('the local SES sent what is no event');
    const nobody = async () => undefined;
    return takeEvent(
      {
        delivery: (ref) => findDelivery(table, ref),
        advance: (ref, step) => advance(table, ref, step),
        suppress: nobody,
        alert: nobody,
      },
      read,
      NOW,
    );
  };
  const heard = new Set<string>();
  const [early, late]: [Promise<unknown>[], SesEvent[]] = [[], []];
  const fates = new Map(planned.map((d) => [d.id, random()]));
  hear((event) => {
    const id = event.mail.tags.delivery?.[0] ?? '';
    const fate = fates.get(id) ?? 0;
    if (fate < 0.4) return;
    heard.add(id);
    if (fate < 0.7) early.push(take(event), ...(fate < 0.45 ? [take(event)] : []));
    else late.unshift(event, ...(fate < 0.75 ? [event] : []));
  });

  const recipient = async (d: Delivery) => people.find((p) => d.recipient === p.recipient.id)?.recipient;
  const port: SendPort = { ...senderPort({ table, ses }, about, recipient), bar: async () => undefined };
  const dead = new Set<string>();
  /** The row as the sender read it, perhaps long ago: others may have been at it since. */
  const sendAt = (now: string) => (row: Delivery) => send(dyingPort(port, row.id, points.get(row.id), dead), row, now);
  const rows = () => readDeliveries(table, about.programme, period);
  /** Goes through what is open still, as a run that is begun again does. */
  const again = async (now: string) => {
    const open = (await rows()).filter((row) => row.state === 'planned' || row.state === 'claimed');
    await sender(shuffled(open, random), sendAt(now));
  };
  const lists = Array.from({ length: SENDERS }, () => planned.filter(() => random() < SHARE));
  await Promise.all(lists.map((list) => sender(shuffled(list, random), sendAt(NOW))));
  await again(NOW);
  await again(later(1000));
  await again(later(LEASE_MS + 1));
  await Promise.all(early);
  for (const event of late) await take(event);
  await again(later(2 * LEASE_MS));
  return { rows: await rows(), points, dead, heard, about };
}
