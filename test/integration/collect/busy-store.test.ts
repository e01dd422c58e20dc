import { expect, test } from 'vitest';
import { storeBatch } from '../../../functions/collect/store-batch.ts';
import { programmeHash } from '../../../functions/model/programme/hash.ts';
import { Problem } from '../../../functions/runtime/problem.ts';
import { foldShards } from '../../../functions/store/responses.ts';
import { type Fault, faultyPort } from '../../support/faulty-port.ts';
import { localHost } from '../../support/local-host.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

const programme = sampleProgramme('mobile-reputation');
const versions = [{ hash: programmeHash(programme), programme }];
const local = localHost([programme.id]);

const batch = Array.from({ length: 40 }, (_, i) => ({
  id: `r-${i}`,
  operator: 'P1',
  answeredAt: '2026-10-10',
  answers: { qual_1: 5 },
}));
const send = (fault: Fault, limits = {}) =>
  storeBatch(faultyPort(local.host, fault), versions, batch, '2026-11-15T00:00:00.000Z', limits);
const refusal = async (sending: Promise<unknown>): Promise<Problem> => {
  const error = await sending.catch((thrown: unknown) => thrown);
  if (!(error instanceof Problem)) throw new Error(`not a problem: ${String(error)}`);
  return error;
};
const stored = async (): Promise<string[]> => {
  const fold = { start: (): string[] => [], add: (into: string[], { id }: { id: string }) => void into.push(id) };
  return (await foldShards(local.table, programme.id, '2026-10', fold)).flat();
};
const named = (name: string) => Object.assign(new Error('injected'), { name });

test('where the store throttles, the answer names what is not stored, and the same batch again completes it', async () => {
  const problem = await refusal(
    send((call, phase) => {
      if (call > 1 && call % 3 === 0 && phase === 'before') throw named('ProvisionedThroughputExceededException');
    }),
  );
  expect(problem.status).toBe(503);
  const unstored = (problem.body('x').unstored as { index: number; id: string }[]).map(({ id }) => id);
  expect(unstored.length).toBeGreaterThan(5);
  expect([...unstored, ...(await stored())].sort()).toEqual(batch.map(({ id }) => id).sort());

  const { counts } = await send(() => undefined);
  expect([counts.created, counts.unchanged]).toEqual([unstored.length, batch.length - unstored.length]);
});

test('what timed out after it was carried out is named too, for nobody knows; again, it is unchanged', async () => {
  const problem = await refusal(
    send((call, phase) => {
      if (call === 5 && phase === 'after') throw named('TimeoutError');
    }),
  );
  expect(problem.body('x').unstored).toHaveLength(1);
  expect((await send(() => undefined)).counts.unchanged).toBe(batch.length);
});

test('a batch that the time does not suffice for is broken off in time', async () => {
  let left = 10;
  const problem = await refusal(
    send(() => undefined, {
      hasTime: () => {
        left -= 1;
        return left >= 0;
      },
    }),
  );
  expect(problem).toMatchObject({ status: 503, message: expect.stringContaining('30 of 40 responses') });
});

test('a fault of ours is no busy store', async () => {
  const fault = send((call) => {
    if (call === 4) throw new TypeError('ours');
  });
  await expect(fault).rejects.toThrow(TypeError);
});
