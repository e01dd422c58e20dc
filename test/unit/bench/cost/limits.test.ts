import { expect, it } from 'vitest';
import { headroomOf, LIMITS } from '../../../../bench/cost/limits.ts';
import type { Measured, Workload } from '../../../../bench/cost/usage.ts';

const measured: Measured = {
  bytesPerAnswer: 300,
  secondsToStore: 0.0001,
  secondsToCount: 0.00001,
  secondsToDraw: 0.2,
  bytesPerEdition: 200_000,
};
const load: Workload = { answers: 1e8, editions: 680, readers: 1000, retention: 13 };
const found = (what: string, month = load) => headroomOf(month, measured).find((row) => row.what.startsWith(what));

it('16 partitions share the writes of the busy hours: five days of eight hours', () => {
  expect(found('writes of a partition')?.needed).toBeCloseTo(1e8 / (5 * 8 * 3600) / 16, 6);
});

it('says at how many answers a limit is reached: there, and not before, it is', () => {
  for (const { what, reachedAt, limit } of headroomOf(load, measured)) {
    if (what.startsWith('events')) continue;
    expect(found(what, { ...load, answers: reachedAt })?.needed).toBeCloseTo(limit, 6);
  }
});

it('a pass over answers waits for the table or for the processor, whichever is slower', () => {
  const slowTable = headroomOf(load, { ...measured, secondsToCount: 0 });
  const units = (1e8 * 300) / 4096;
  expect(slowTable.find(({ what }) => what.startsWith('seconds of the gate'))?.needed).toBeCloseTo(
    units / (16 * LIMITS.readsOfPartition),
    6,
  );
  expect(found('seconds of the gate')?.needed).toBeCloseTo(1000, 6);
});

it('the nearest limit comes first', () => {
  const reached = headroomOf(load, measured).map(({ reachedAt }) => reachedAt);
  expect(reached).toEqual(reached.toSorted((a, b) => a - b));
});
