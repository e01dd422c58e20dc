import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { batchResultSchema } from '../../../functions/model/response.ts';
import { foldShards } from '../../../functions/store/responses.ts';
import { Closers } from '../../../infra/local/closers.ts';
import { startFaultyProxy } from '../../support/faulty-proxy.ts';
import { localHost } from '../../support/local-host.ts';

const ID = 'mobile-reputation';
/** Responses to send; 100,000 take minutes: YARDSTICK_FAULTY_RESPONSES=100000. */
const RESPONSES = Number(process.env.YARDSTICK_FAULTY_RESPONSES ?? 4000);
const BATCH = 500;
const CLIENTS = 2;
const MONTHS = ['2026-08', '2026-09', '2026-10'];

const local = localHost([ID], { clientThrottle: { perSecond: 1e6, burst: 1e6 } });
const closers = new Closers();
afterAll(() => closers.closeAll());

const response = (n: number) => ({
  id: `r-${n}`,
  operator: 'P1',
  answeredAt: `${MONTHS[n % MONTHS.length]}-15`,
  answers: { qual_1: 1 + (n % 7) },
});

const tally = { requests: 0, busy: 0, unstored: 0, busyBeforeOrAfter: 0, broken: 0 };
const busySchema = z.object({ unstored: z.array(z.object({ index: z.int(), id: z.string() })).min(1) });

/**
 * Sends a batch until it is answered with a result. What a 503 does not name is stored: if that were not so, something
 * would be missing in the end, for it is not sent again.
 */
async function deliver(from: number): Promise<void> {
  let responses = Array.from({ length: Math.min(BATCH, RESPONSES - from) }, (_, i) => response(from + i));
  for (;;) {
    tally.requests += 1;
    const answer = await fetch(`${local.host.apiUrl}/v1/programmes/${ID}/responses`, {
      method: 'POST',
      headers: { authorization: `Bearer ${local.credential}` },
      body: JSON.stringify({ responses }),
    });
    const body: unknown = await answer.json();
    if (answer.ok) {
      const { counts } = batchResultSchema.parse(body);
      expect(counts.created + counts.unchanged).toBe(responses.length);
      return;
    }
    expect(answer.status).toBeGreaterThanOrEqual(500);
    const named = busySchema.safeParse(body);
    if (named.success) {
      const { unstored } = named.data;
      expect(answer.status).toBe(503);
      expect(unstored.map(({ index }) => responses[index]?.id)).toEqual(unstored.map(({ id }) => id));
      tally.busy += 1;
      tally.unstored += unstored.length;
      responses = responses.filter((_, i) => unstored.some(({ index }) => index === i));
    } else if (answer.status === 503) {
      // Before the first was stored or after the last: nothing is named, and all is sent again.
      tally.busyBeforeOrAfter += 1;
    } else tally.broken += 1;
    expect(answer.headers.get('retry-after') ?? '1').toMatch(/^\d+$/);
    await pause(100);
  }
}

test(
  `${RESPONSES} responses through a store that spoils one call in twenty: retrying clients, all stored once`,
  async () => {
    const target = process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '';
    const { address, faults } = await startFaultyProxy(target, 0.05, closers);
    // The functions open their clients at their first request: from here on they see the proxy.
    process.env.AWS_ENDPOINT_URL_DYNAMODB = address;
    // One try more and no third, or the SDK would hide nearly every fault from the clients.
    process.env.AWS_MAX_ATTEMPTS = '2';
    const batches = Array.from({ length: Math.ceil(RESPONSES / BATCH) }, (_, i) => i * BATCH).values();
    const client = async () => {
      for (const from of batches) await deliver(from);
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    process.env.AWS_ENDPOINT_URL_DYNAMODB = target;
    delete process.env.AWS_MAX_ATTEMPTS;

    const stored: string[] = [];
    for (const month of MONTHS) {
      const fold = { start: () => stored, add: (into: string[], { id }: { id: string }) => void into.push(id) };
      await foldShards(local.table, ID, month, fold);
    }
    process.stdout.write(`${JSON.stringify({ responses: RESPONSES, ...tally, ...faults })}\n`);
    expect(stored.length).toBe(RESPONSES);
    expect(new Set(stored).size).toBe(RESPONSES);
    const spoilt = faults.dropped + faults.answersLost + faults.delayed + faults.throttled;
    expect(spoilt / faults.calls).toBeGreaterThan(0.04);
    expect(tally.busy).toBeGreaterThan(0);
  },
  30 * 60_000,
);
