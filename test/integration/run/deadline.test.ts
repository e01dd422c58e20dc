import { expect, test } from 'vitest';
import { scopedScoresSchema } from '../../../functions/model/scores.ts';
import { s3Client } from '../../../functions/runtime/clients.ts';
import { getJson, places } from '../../../functions/store/archive.ts';
import {
  beginMonth,
  changedProgramme,
  hoursAfter,
  noticesSent,
  ONE_EDITION,
  reportsSent,
  runRow,
  WATCH,
} from '../../support/held-month.ts';
import { localHost } from '../../support/local-host.ts';
import { october } from '../../support/sample-month.ts';

const gate = { deadlineHours: 48, afterDeadline: 'incomplete' };
const quotas = [{ operator: 'P1', minimum: 5000 }];
const local = localHost(['mobile-reputation'], {
  programmeFiles: [changedProgramme({ ...ONE_EDITION, quotas, gate })],
});

test('at its deadline a month that falls short is issued and says so, if the programme wants it', async () => {
  await beginMonth(local, 344);
  await local.host.tick(WATCH, hoursAfter(47));
  expect(await runRow(local)).toMatchObject({ state: 'held' });
  await local.host.tick(WATCH, hoursAfter(48));
  expect(await runRow(local)).toMatchObject({ state: 'sent', standing: 'incomplete' });
  expect([noticesSent(local), reportsSent(local).length]).toEqual([['run-held'], 1]);
  const archive = { client: s3Client(), bucket: local.host.archiveBucket };
  const key = places.scope(october.programme, '2026-10', 'monthly', 0, 'company');
  const scores = await getJson(archive, key, scopedScoresSchema);
  expect(scores).toMatchObject({
    cutOff: hoursAfter(48),
    issue: { standing: 'incomplete', reason: null, revised: null },
  });
});
