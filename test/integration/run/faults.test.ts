import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, expect, test, vi } from 'vitest';
import { readEditions } from '../../../functions/store/editions.ts';
import { changedProgramme, hoursAfter, noticesSent, reportsSent, runRow, sendSome } from '../../support/held-month.ts';
import { localHost } from '../../support/local-host.ts';
import { addReaders, october, reader } from '../../support/sample-month.ts';

const local = localHost(['mobile-reputation'], { programmeFiles: [changedProgramme({ quotas: [] })] });
afterEach(() => vi.restoreAllMocks());

/** Calls of a client whose command and input contain these words fail, the first `times` of them. */
function breakCalls(client: { prototype: object }, words: readonly string[], times: number): void {
  const { prototype } = client as { prototype: { send: (...args: unknown[]) => unknown } };
  const { send } = prototype;
  let left = times;
  vi.spyOn(prototype, 'send').mockImplementation(function (this: unknown, ...args: unknown[]) {
    const [command] = args as [{ constructor: { name: string }; input: object }];
    const call = `${command.constructor.name} ${JSON.stringify(command.input)}`;
    if (left > 0 && words.every((word) => call.includes(word))) {
      left -= 1;
      return Promise.reject(new Error(`injected: ${words.join(' ')}`));
    }
    return send.apply(this, args);
  });
}

const again = (hours: number) => local.host.run({ ...october, cause: 'again', at: hoursAfter(hours) });

test('a step that breaks off leaves its reason and one notice; begun again the run goes on, and nobody is mailed twice', async () => {
  await addReaders(local, [reader('reader')]);
  await sendSome(local, 0, 344);

  // The gate cannot read the answers, twice for the same reason.
  for (const hours of [0, 1]) {
    breakCalls(DynamoDBClient, ['QueryCommand', `ANSWER#${october.programme}#2026-10`], 1);
    expect((await again(hours)).state).toBe('failed');
    vi.restoreAllMocks();
    expect(await runRow(local)).toMatchObject({
      state: 'failed',
      reasons: [`injected: QueryCommand ANSWER#${october.programme}#2026-10`],
    });
  }
  expect(noticesSent(local)).toEqual(['run-failed']);

  // Scoring cannot archive what it found.
  breakCalls(S3Client, ['PutObjectCommand', 'r0/scores.json'], 1);
  expect((await again(2)).state).toBe('failed');
  vi.restoreAllMocks();
  expect(await readEditions(local.table, october.programme, '2026-10')).toEqual([]);

  // One PDF cannot be archived: its page breaks off, and the run says so.
  breakCalls(S3Client, ['PutObjectCommand', 'monthly.company.en.pdf'], 1);
  expect((await again(3)).state).toBe('succeeded');
  vi.restoreAllMocks();
  expect(await runRow(local)).toMatchObject({
    state: 'incomplete',
    reasons: expect.arrayContaining(['page 0: injected: PutObjectCommand monthly.company.en.pdf']),
  });
  expect([reportsSent(local), noticesSent(local)]).toEqual([[], ['run-failed', 'run-failed', 'run-incomplete']]);

  await again(4);
  expect(await runRow(local)).toMatchObject({ state: 'sent', reasons: [], attempt: 5 });
  await again(5);
  expect(reportsSent(local)).toHaveLength(1);
}, 180_000);
