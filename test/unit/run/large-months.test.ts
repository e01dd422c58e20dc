import { DynamoDBClient, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { askAgain } from '../../../functions/run/parts/ask-again.ts';
import { linkedUpTo } from '../../../functions/run/parts/count.ts';
import { Uncounted } from '../../../functions/run/parts/counted-elsewhere.ts';
import { namesFor, SHARD_PLACES, shareOf } from '../../../functions/run/parts/part.ts';
import { hasMoreThan } from '../../../functions/store/responses.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

/** A table whose first shard has pages of so many responses each, and what it was asked. */
function tableOf(pages: readonly number[]) {
  const asked: QueryCommandInput[] = [];
  const client = new DynamoDBClient({});
  const answers = () => async (args: { readonly input: object }) => {
    asked.push(args.input as QueryCommandInput);
    const LastEvaluatedKey = asked.length < pages.length ? { pk: { S: 'p' } } : undefined;
    return { output: { Count: pages[asked.length - 1], LastEvaluatedKey, $metadata: {} }, response: {} };
  };
  client.middlewareStack.add(answers, { step: 'initialize' });
  return { table: { client, name: 'table' }, asked };
}

describe('the size of a month', () => {
  test.each([
    [[10], 160, false],
    [[11], 160, true],
    [[6, 4], 160, false],
    [[6, 5], 160, true],
    [[0], 0, false],
    [[1], 0, true],
  ])('%j responses in the first of sixteen shards are more than %i in all: %j', async (pages, limit, answer) => {
    expect(await hasMoreThan(tableOf(pages).table, 'p', '2026-10', limit)).toBe(answer);
  });

  test('is asked of one shard, counted by the table, and no further than need be', async () => {
    const { table, asked } = tableOf([11, 500, 500]);
    expect(await hasMoreThan(table, 'p', '2026-10', 160)).toBe(true);
    expect(asked).toMatchObject([
      {
        Select: 'COUNT',
        ConsistentRead: true,
        ExpressionAttributeValues: { ':pk': { S: expect.stringMatching(/#00$/) } },
      },
    ]);
  });
});

test('people are spread evenly over the shares and their quarters', () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 64_000; i += 1) {
    const { share, quarter } = shareOf(`own contact ${i}`);
    counts.set(`${share} ${quarter}`, (counts.get(`${share} ${quarter}`) ?? 0) + 1);
  }
  expect(counts.size).toBe(SHARD_PLACES.length * 4);
  for (const n of counts.values()) expect(Math.abs(n - 1000)).toBeLessThan(200);
});

test('a look does not depend on actions, a count does', () => {
  const programme = sampleProgramme('mobile-reputation');
  const act = {
    id: 'a',
    name: 'A',
    indicator: 'quality',
    from: '2026-10-02',
    before: 30,
    after: 30,
    treated: { where: {} },
  };
  const [without, with_] = [namesFor(programme), namesFor({ ...programme, actions: [act] })];
  expect(with_.looked).toBe(without.looked);
  expect(with_.counted).not.toBe(without.counted);
});

test('linked responses beyond what one function has room for end the run, with what to do', () => {
  const add = linkedUpTo('2026-10', 3);
  add(2);
  add(1);
  expect(() => add(1)).toThrow('2026-10 has more than 3 responses that name a respondent: send them without');
});

test('parts are asked for again and again, but not for ever', () => {
  const step = {
    programme: 'p',
    report: 'monthly',
    scheduledTime: '2026-10-31T16:00:00.000Z',
    period: '2026-10',
    revision: 0,
  };
  const run = {
    ...step,
    state: 'running' as const,
    reasons: [],
    tell: [],
    attempt: 2,
    at: step.scheduledTime,
    standing: 'complete' as const,
  };
  const wanted = new Uncounted([{ stage: 'look', month: '2026-10', place: 3, looked: 'a', counted: 'b' }]);
  expect(askAgain({ ...step, round: 0 }, run, wanted)).toEqual({
    ...step,
    onward: 'count',
    attempt: 2,
    round: 1,
    parts: wanted.parts,
  });
  expect(() => askAgain({ ...step, round: 6 }, run, wanted)).toThrow(
    '1 parts of large months have not been counted after 6 rounds',
  );
});
