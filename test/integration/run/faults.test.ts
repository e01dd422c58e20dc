import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import PostalMime from 'postal-mime';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type BrokenCall, breakCalls, injected } from '../../support/broken-calls.ts';
import {
  changedProgramme,
  hoursAfter,
  noticesSent,
  ONE_EDITION,
  reportsSent,
  runRow,
  sendSome,
} from '../../support/held-month.ts';
import { localHost } from '../../support/local-host.ts';
import { addReaders, october, reader } from '../../support/sample-month.ts';

const local = localHost(['mobile-reputation'], { programmeFiles: [changedProgramme({ ...ONE_EDITION, quotas: [] })] });
const [table, archive] = [DynamoDBClient, S3Client];
let hours = 0;

/** Begins the run again; where a step is given, what it then calls is broken. */
async function again(step?: string, broken?: BrokenCall) {
  hours += 1;
  const ended = await local.host.run({ ...october, cause: 'again', at: hoursAfter(hours) }, (state, phase) => {
    if (broken !== undefined && state === step && phase === 'entered') breakCalls(broken);
  });
  vi.restoreAllMocks();
  return ended.state;
}

beforeAll(async () => {
  await addReaders(local, [reader('reader')]);
  await sendSome(local, 0, 344);
});
afterEach(() => vi.restoreAllMocks());

const answers = ['QueryCommand', `A#${october.programme}#2026-10`];
/** Step, call that breaks, what the run comes to, notice to the owner, mails to the reader by then. */
const FAULTS: readonly (readonly [string, string, BrokenCall, 'failed' | 'incomplete', number])[] = [
  ['the gate cannot read the answers', 'Gate', { client: table, words: answers }, 'failed', 0],
  ['scoring cannot read the answers', 'Score', { client: table, words: [...answers, '#05'] }, 'failed', 0],
  ['scores cannot be archived', 'Score', { client: archive, words: ['PutObject', 'r0/scores.json'] }, 'failed', 0],
  ['a PDF cannot be archived', 'RenderPage', { client: archive, words: ['PutObject', 'any.en.pdf'] }, 'incomplete', 0],
  ['no recipients can be read', 'PlanDeliveries', { client: table, words: ['Query', 'RECIPIENT#'] }, 'failed', 0],
  ['a page of the ledger is lost', 'SendPage', { client: table, words: ['deliveries#0000'] }, 'incomplete', 0],
  ['the end cannot be told', 'Finish', { client: table, words: ['Query', 'DELIVERY#'] }, 'failed', 1],
];

describe('a step that breaks off leaves its reason on the run, and the owner one notice', () => {
  test.each(FAULTS)('%s', async (_, step, broken, state, mails) => {
    const before = noticesSent(local);
    expect(await again(step, broken)).toBe(state === 'failed' ? 'failed' : 'succeeded');
    const row = await runRow(local);
    const reason = state === 'failed' ? injected(broken) : `page 0: ${injected(broken)}`;
    expect(row).toMatchObject({ state, reasons: expect.arrayContaining([reason]) });
    expect(noticesSent(local)).toEqual([...before, `run-${state}`]);
    const { text } = await PostalMime.parse(local.host.mails().findLast(({ tags }) => tags.notice)?.raw ?? '');
    expect(text).toContain(injected(broken));
    // The same again is the same cause: nobody is told twice.
    if (step !== 'Finish') {
      await again(step, broken);
      expect(noticesSent(local)).toHaveLength(before.length + 1);
    }
    expect(reportsSent(local)).toHaveLength(mails);
  });

  test('begun again the run goes on to its end, and nobody is mailed twice', async () => {
    expect(await again()).toBe('succeeded');
    expect(await runRow(local)).toMatchObject({ state: 'sent', reasons: [] });
    await again();
    expect(reportsSent(local)).toHaveLength(1);
  });
});
