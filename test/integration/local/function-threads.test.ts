import { afterAll, expect, test } from 'vitest';
import { Closers } from '../../../infra/local/closers.ts';
import { callsInThreads } from '../../../infra/local/function-threads.ts';
import type { LocalFunction } from '../../../infra/local/functions.ts';

const closers = new Closers();
const call = callsInThreads(2, closers);
const fn: LocalFunction = {
  name: 'Echo',
  arn: 'arn:aws:lambda:local:function:Echo',
  entry: 'test/integration/local/fixtures/in-threads.ts',
  env: { NAME: 'bound' },
  timeoutSeconds: 3,
  memoryMegabytes: 128,
};

afterAll(() => closers.closeAll());

test('calls run at the same time, in no more threads than there may be, each with its own answer', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, (_, i) => call(fn, { asked: i })));
  expect(answers).toEqual(
    Array.from({ length: 6 }, (_, i) => ({ thread: expect.any(Number), name: 'bound', event: { asked: i } })),
  );
  expect(new Set(answers.map((answer) => (answer as { thread: number }).thread)).size).toBe(2);
});

test('what a function throws arrives by its name and sentence', async () => {
  await expect(call(fn, 'throw')).rejects.toMatchObject({ name: 'RangeError', message: 'as told' });
});

test('a call whose thread ends fails; the next one has a new thread', async () => {
  await expect(call(fn, 'end')).rejects.toThrow('ended with 3');
  await expect(call(fn, 'again')).resolves.toMatchObject({ event: 'again' });
});
