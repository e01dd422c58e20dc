import { z } from 'zod';
import { deliveriesOf } from '../../functions/deliver/plan.ts';
import type { Recipient } from '../../functions/model/recipient.ts';
import type { Edition } from '../../functions/model/run.ts';
import { exponentOf, type Point } from '../growth/exponent.ts';
import type { Found } from '../results.ts';
import { runPeer } from '../run-peer.ts';
import type { Section } from '../section.ts';
import { repeated } from '../timing.ts';

/** Small, so that memory shows what is held and not what may be thrown away later, MB. */
const YOUNG = 16;
const SCORE = new URL('../growth/score-packed.ts', import.meta.url);
const costSchema = z.object({ seconds: z.number(), megabytes: z.number() });

interface Size {
  readonly responses: number;
  readonly regions: number;
}

/** Costs of sizes, one after the other, and how they grow. */
async function grown(what: string, of: keyof Size, sizes: readonly Size[], atMost: number): Promise<Found> {
  const costs: { size: number; seconds: number; megabytes: number }[] = [];
  for (const size of sizes) costs.push({ size: size[of], ...costSchema.parse(await runPeer(SCORE, size, YOUNG)) });
  const points = (cost: 'seconds' | 'megabytes'): Point[] => costs.map((c) => ({ size: c.size, cost: c[cost] }));
  const row = { peer: null, unit: 'exponent', target: { of: 'ours', atMost } } as const;
  return {
    measures: [
      { ...row, what: `Time to count and score, by ${what}`, ours: exponentOf(points('seconds')) },
      { ...row, what: `Memory to count and score, by ${what}`, ours: exponentOf(points('megabytes')) },
    ],
    notes: costs.map(
      ({ size, seconds, megabytes }) => `${size} ${what}: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`,
    ),
  };
}

const EDITION: Edition = {
  id: 'monthly.company.en.0',
  programme: 'bench',
  report: 'monthly',
  period: '2026-10',
  scope: 'company',
  locale: 'en',
  revision: 0,
  state: 'rendered',
  key: null,
  sha256: null,
  bytes: null,
  reason: null,
};
const reader = (_: unknown, i: number): Recipient => ({
  id: `reader-${i}`,
  name: 'Reader',
  email: `reader-${i}@example.com`,
  locale: 'en',
  scopes: ['company'],
  reports: ['monthly'],
  confirmed: '2026-01-01',
});
/** So many plans of few recipients, that their time can be measured. */
const PLANNED = 200_000;

/** Planning who is sent a report. */
async function recipients(counts: readonly number[]): Promise<Found> {
  const points: Point[] = [];
  for (const size of counts) {
    const readers = Array.from({ length: size }, reader);
    const { cpu } = await repeated(3, () => {
      for (let planned = 0; planned < PLANNED; planned += size) deliveriesOf([EDITION], readers, '2026-11-03');
    });
    points.push({ size, cost: (cpu * size) / PLANNED });
  }
  const target = { of: 'ours', atMost: 1.1 } as const;
  const ours = exponentOf(points);
  return {
    measures: [{ what: 'Time to plan deliveries, by recipients', unit: 'exponent', ours, peer: null, target }],
    notes: points.map(({ size, cost }) => `${size} recipients: ${(cost * 1000).toFixed(2)} ms`),
  };
}

export const section: Section = {
  run: async ({ quick }) => {
    const responses = (quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000, 10_000_000]).map((n) => ({
      responses: n,
      regions: 14,
    }));
    const scopes = (quick ? [1, 14, 340] : [1, 14, 340, 3_000]).map((regions) => ({ responses: 100_000, regions }));
    const found = [
      await grown('responses', 'responses', responses, 1.05),
      await grown('scopes', 'regions', scopes, 1.1),
      await recipients(quick ? [10, 1_000] : [10, 1_000, 50_000]),
    ];
    return { measures: found.flatMap((f) => f.measures), notes: found.flatMap((f) => f.notes) };
  },
};
