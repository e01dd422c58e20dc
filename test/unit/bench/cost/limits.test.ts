import { describe, expect, it } from 'vitest';
import { partsAsDeployed } from '../../../../bench/cost/deployed-parts.ts';
import { headroomOf, LIMITS, SLOWER } from '../../../../bench/cost/limits.ts';
import { partHeadroom } from '../../../../bench/cost/part-limits.ts';
import type { Measured, Workload } from '../../../../bench/cost/usage.ts';
import { deployed, recorded } from './measured.ts';

const load: Workload = { answers: 1e8, editions: 680, readers: 1000, retention: 13 };
const rowsOf = (month = load, given: Measured = recorded, as = deployed) => [
  ...headroomOf(month, given, as),
  ...partHeadroom(month, given, as),
];
const found = (what: string, ...given: Parameters<typeof rowsOf>) =>
  rowsOf(...given).find((row) => row.what.startsWith(what));

it('the model counts parts as the template has them', () => {
  expect(partsAsDeployed()).toEqual(deployed);
});

describe('a month of 10^8 answers, each of a contact of its own, the first of a programme with a year before it', () => {
  it.each(rowsOf())('keeps within a limit: $what, $needed of $limit', ({ needed, limit }) => {
    expect(needed).toBeGreaterThan(0);
    expect(needed).toBeLessThanOrEqual(limit);
  });

  it('would pass one next at more than 1.1 times as many', () => {
    const [next] = rowsOf().toSorted((a, b) => a.reachedAt - b.reachedAt);
    expect(next?.what).toBe('early warning of quotas, one pass');
    expect(next?.reachedAt).toBeGreaterThan(1.1e8);
  });

  it('could not be counted by one function', () => {
    const whole = found('scores of thirteen', load, recorded, { ...deployed, mapAbove: 1e8 });
    expect(whole?.needed).toBeGreaterThan(100 * deployed.score.seconds);
  });
});

it('16 partitions share the writes of the busy hours: five days of eight hours', () => {
  expect(found('writes of a partition')?.needed).toBeCloseTo(1e8 / (5 * 8 * 3600) / 16, 6);
});

it('says at how many answers a limit is reached: there, and not before, it is', () => {
  const growing = rowsOf().filter(({ reachedAt }) => Number.isFinite(reachedAt));
  expect(growing.length).toBeGreaterThan(8);
  for (const { what, reachedAt, limit } of growing)
    expect(found(what, { ...load, answers: reachedAt })?.needed).toBeCloseTo(limit, 3);
});

it('a pass over answers waits for the table or for the processor, whichever is slower', () => {
  const units = (1e8 * recorded.bytesPerAnswer) / 4096 / (16 * LIMITS.readsOfPartition);
  const quick = { ...recorded, parts: { ...recorded.parts, secondsToTally: 0 } };
  expect(found('early warning', load, quick)?.needed).toBeCloseTo(units, 6);
  expect(found('early warning')?.needed).toBeCloseTo(1e8 * recorded.parts.secondsToTally * SLOWER, 6);
});

it('a month that is counted whole is never larger than the setting says', () => {
  const needed = (answers: number) => found('the gate', { ...load, answers })?.needed;
  expect(needed(1e8)).toBe(needed(500_000));
  expect(needed(1e5)).toBeCloseTo((needed(500_000) ?? 0) / 5, 6);
});

it('the nearest limit comes first', () => {
  const reached = headroomOf(load, recorded, deployed).map(({ reachedAt }) => reachedAt);
  expect(reached).toEqual(reached.toSorted((a, b) => a - b));
});
