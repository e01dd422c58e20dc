import { expect, test } from 'vitest';
import { scoresSchema } from '../../../functions/model/scores.ts';
import { s3Client } from '../../../functions/runtime/clients.ts';
import { getBytes, getJson, places } from '../../../functions/store/archive.ts';
import { readEditions } from '../../../functions/store/editions.ts';
import { beginMonth, changedProgramme, hoursAfter, reportsSent, runRow, sendSome } from '../../support/held-month.ts';
import { localHost } from '../../support/local-host.ts';
import { october } from '../../support/sample-month.ts';

const local = localHost(['mobile-reputation'], { programmeFiles: [changedProgramme({ quotas: [] })] });
const revise = (hours: number) =>
  local.host.run({ ...october, cause: 'revise', at: hoursAfter(hours) }).then(({ output }) => output);
const archive = () => ({ client: s3Client(), bucket: local.host.archiveBucket });
const scoresOf = (revision: number) =>
  getJson(archive(), places.scores(october.programme, '2026-10', 'monthly', revision), scoresSchema);
const editionsOf = async (revision: number) =>
  (await readEditions(local.table, october.programme, '2026-10')).filter((e) => e.revision === revision);

test('a reported month that is scored again makes the next revision from ten changed answers on, and no other', async () => {
  await beginMonth(local, 200);
  expect(await runRow(local)).toMatchObject({ state: 'sent', revision: 0 });
  const first = await editionsOf(0);
  const issued = await Promise.all(first.map((e) => getBytes(archive(), e.key ?? '')));

  expect(await revise(24)).toMatchObject({ onward: 'nothing', revision: 0, state: 'sent' });
  await sendSome(local, 200, 205);
  expect(await revise(48)).toMatchObject({ onward: 'nothing', revision: 0, state: 'sent' });
  expect(await editionsOf(1)).toEqual([]);

  await sendSome(local, 205, 344);
  expect(await revise(72)).toMatchObject({ onward: 'archive', revision: 1, state: 'issued' });
  expect(await runRow(local)).toMatchObject({ state: 'issued', revision: 1, at: hoursAfter(72) });
  const second = await scoresOf(1);
  expect(second).toMatchObject({ revision: 1, cutOff: hoursAfter(72), issue: { standing: 'complete' } });
  expect((await editionsOf(1)).map((e) => e.state)).toEqual(first.map(() => 'rendered'));

  // What changed, figure by figure, as both revisions print it; of a scope its own alone.
  const before = await scoresOf(0);
  const index = (scores: typeof before) =>
    scores?.scopes[0]?.operators.find((o) => o.operator === 'P1')?.nodes.find((n) => n.indicator === 'index')?.value;
  const figures = second?.issue?.revised?.figures ?? [];
  expect(figures).toContainEqual({
    ...{ scope: 'company', operator: 'P1', brand: null, indicator: 'index' },
    ...{ before: index(before), now: index(second) },
  });
  const scoped = await getBytes(archive(), places.scope(october.programme, '2026-10', 'monthly', 1, 'plan-prepaid'));
  expect(String(Buffer.from(scoped ?? []))).not.toContain('"scope":"plan-contract","operator"');

  // The first revision lies there as it was issued, and only it was mailed.
  expect(await Promise.all(first.map((e) => getBytes(archive(), e.key ?? '')))).toEqual(issued);
  expect(await editionsOf(0)).toEqual(first);
  expect(reportsSent(local)).toHaveLength(1);
  expect(await revise(96)).toMatchObject({ onward: 'nothing', revision: 1, state: 'issued' });
});
