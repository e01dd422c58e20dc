import { SESClient } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMailEvent } from '../../../functions/deliver/mail-event.ts';
import { deliveriesOf } from '../../../functions/deliver/plan.ts';
import { LEASE_MS, type SendPort, send } from '../../../functions/deliver/send.ts';
import { handOver } from '../../../functions/deliver/ses.ts';
import { takeEvent } from '../../../functions/deliver/take-event.ts';
import type { Delivery, Edition } from '../../../functions/model/run.ts';
import { conclude } from '../../../functions/run/conclude.ts';
import { advance, claim, findDelivery, planDelivery, readDeliveries } from '../../../functions/store/deliveries.ts';
import { Closers } from '../../../infra/local/closers.ts';
import { type SentMail, startSesFront } from '../../../infra/local/ses-front.ts';
import type { SesEvent } from '../../../infra/local/ses-outcome.ts';
import { CRASH_POINTS, type CrashPoint, dyingPort, sender } from '../../support/dying-senders.ts';
import { localHost } from '../../support/local-host.ts';
import { october, reader } from '../../support/sample-month.ts';
import { randomFrom, shuffled } from '../../support/simulate-gansu-random.ts';

const SEEDS = 20;
const SENDERS = 10;
/** Each crash point on this many deliveries of each seed: 15 × 14 = 210. */
const EACH = 15;
/** Share of the deliveries that each sender takes: most have several senders at once. */
const SHARE = 0.25;
const NOW = '2026-11-03T00:00:00.000Z';
const later = (ms: number) => new Date(Date.parse(NOW) + ms).toISOString();

const local = localHost(['mobile-reputation']);
const closers = new Closers();
let ses: SESClient;
let mails: readonly SentMail[];
let publish: (event: SesEvent) => void = () => undefined;

beforeAll(async () => {
  const front = await startSesFront(
    {
      limits: { perSecond: 1e9, perDay: 1e9 },
      configurationSets: [],
      now: () => 0,
      deliver: async () => undefined,
      publish: (_, event) => publish(event),
    },
    closers,
  );
  mails = front.mails;
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  ses = new SESClient({ region: 'us-east-1', endpoint: front.address, credentials, maxAttempts: 1 });
});
afterAll(() => closers.closeAll());

const raw = Buffer.from('From: reports@example.com\r\nTo: x@example.com\r\n\r\nbody\r\n');
const people = CRASH_POINTS.flatMap((point, n) =>
  Array.from({ length: EACH }, (_, i) => ({ point, recipient: reader(`r${n}-${i}`) })),
);
const edition = (period: string): Edition => ({
  id: 'monthly.company.en.r0',
  programme: october.programme,
  report: 'monthly',
  period,
  scope: 'company',
  locale: 'en',
  revision: 0,
  state: 'rendered',
  key: 'k',
  sha256: 'abc',
  bytes: 1,
  reason: null,
});

/** One month in which a sender dies at every delivery; some events come at once, some late, some twice, some never. */
async function month(seed: number) {
  const random = randomFrom(seed);
  const period = `${2000 + seed}-01`;
  const about = edition(period);
  const points = new Map<string, CrashPoint>();
  const planned = people.flatMap(({ point, recipient }) => {
    const deliveries = deliveriesOf([about], [recipient], NOW.slice(0, 10));
    for (const { id } of deliveries) points.set(id, point);
    return deliveries;
  });
  await Promise.all(planned.map((d) => planDelivery(local.table, d)));

  const take = (event: SesEvent) => {
    const read = readMailEvent(JSON.stringify(event));
    if (read === undefined) throw new Error('the local SES sent what is no event');
    const nobody = async () => undefined;
    return takeEvent(
      {
        delivery: (ref) => findDelivery(local.table, ref),
        advance: (ref, step) => advance(local.table, ref, step),
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
  publish = (event) => {
    const id = event.mail.tags.delivery?.[0] ?? '';
    const fate = fates.get(id) ?? 0;
    if (fate < 0.3) return;
    heard.add(id);
    if (fate < 0.6) early.push(take(event), ...(fate < 0.4 ? [take(event)] : []));
    else late.unshift(event, ...(fate < 0.7 ? [event] : []));
  };

  const port: SendPort = {
    recipient: async (d) => people.find((p) => d.recipient === p.recipient.id)?.recipient,
    edition: async () => about,
    bar: async () => undefined,
    compose: async () => raw,
    claim: (d, until) => claim(local.table, d, until),
    handOver: (d, to, bytes) =>
      handOver(ses, {
        from: 'reports@example.com',
        to: to.email,
        raw: bytes,
        tags: { programme: d.programme, period: d.period, delivery: d.id },
        configurationSet: undefined,
      }),
    settle: (d, from, to) => advance(local.table, d, { from, to }),
  };
  const dead = new Set<string>();
  const sendAt = (now: string) => async (id: string) => {
    const found = await findDelivery(local.table, { programme: about.programme, period, id });
    if (found === undefined) throw new Error(`there is no delivery ${id}`);
    await send(dyingPort(port, id, points.get(id), dead), found, now);
  };
  const rows = () => readDeliveries(local.table, about.programme, period);
  /** Goes through what is open still, as a run that is begun again does. */
  const again = async (now: string) => {
    const open = (await rows()).filter((row) => row.state === 'planned' || row.state === 'claimed');
    await sender(
      shuffled(open, random).map((row) => row.id),
      sendAt(now),
    );
  };
  const lists = Array.from({ length: SENDERS }, () => planned.filter(() => random() < SHARE));
  await Promise.all(
    lists.map((list) =>
      sender(
        shuffled(list, random).map((d) => d.id),
        sendAt(NOW),
      ),
    ),
  );
  await again(NOW);
  await again(later(1000));
  await again(later(LEASE_MS + 1));
  await Promise.all(early);
  for (const event of late) await take(event);
  await again(later(2 * LEASE_MS));
  return { rows: await rows(), points, dead, heard, about };
}

describe(`senders that die at each of ${people.length} points × ${SEEDS} seeds, ${SENDERS} at a time`, () => {
  const unknown: Delivery[] = [];

  test('send each message once, or leave it unknown and listed; no event that came is left out', async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const from = mails.length;
      const { rows, points, dead, heard, about } = await month(seed);
      expect([rows.length, dead.size]).toEqual([people.length, people.length]);
      const sent = Map.groupBy(mails.slice(from), (mail) => mail.tags.delivery ?? '');
      for (const row of rows) {
        const point = points.get(row.id);
        const messages = sent.get(row.id) ?? [];
        const where = `seed ${seed}, ${point?.when} ${point?.call}: ${row.state}, ${messages.length} messages`;
        expect(messages.length, where).toBeLessThanOrEqual(1);
        if (row.state === 'unknown') expect(heard.has(row.id), where).toBe(false);
        else {
          expect([row.state, row.messageId], where).toEqual([
            heard.has(row.id) ? 'delivered' : 'accepted',
            messages[0]?.messageId,
          ]);
        }
      }
      const open = rows.filter((row) => row.state === 'unknown');
      unknown.push(...open);
      const { reasons } = conclude({ ...october, period: about.period }, [about], rows);
      expect(reasons).toEqual([
        expect.stringMatching(new RegExp(`^${open.length} deliveries are unknown: the sender stopped`)),
      ]);
    }
  }, 120_000);

  test('leave open only what died between claim and ledger', () => {
    const fromClaimToLedger = CRASH_POINTS.slice(
      CRASH_POINTS.findIndex((p) => p.call === 'claim' && p.when === 'after'),
      CRASH_POINTS.findIndex((p) => p.call === 'settle' && p.when === 'after'),
    );
    expect(fromClaimToLedger).toHaveLength(4);
    const most = SEEDS * EACH * fromClaimToLedger.length;
    expect(unknown.length).toBeGreaterThan(most / 2);
    expect(unknown.length).toBeLessThan(most);
    const who = new Set(
      unknown.map((row) => people.find((p) => row.recipient === p.recipient.id)?.point).filter((p) => p !== undefined),
    );
    expect([...who].map((p) => `${p.when} ${p.call}`).sort()).toEqual(
      fromClaimToLedger.map((p) => `${p.when} ${p.call}`).sort(),
    );
  });
});
