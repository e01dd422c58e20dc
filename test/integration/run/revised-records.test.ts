import { beforeAll, expect, test } from 'vitest';
import { scoresSchema } from '../../../functions/model/scores.ts';
import { s3Client } from '../../../functions/runtime/clients.ts';
import { getJson, places } from '../../../functions/store/archive.ts';
import { beginMonth, changedProgramme, hoursAfter, ONE_EDITION, runRow, sendSome } from '../../support/held-month.ts';
import { localHost } from '../../support/local-host.ts';
import { october } from '../../support/sample-month.ts';

const sections = [
  { id: 'place', name: 'Place', full: 60 },
  { id: 'staff', name: 'Staff', full: 40 },
];
const measured = {
  sites: [{ id: 'hall', name: 'Hall' }],
  audits: [{ id: 'visit', name: 'Visit', sections }],
  metrics: [{ id: 'solved', name: 'Solved', measure: 'share', points: 'monthly', direction: 'higher', source: 'Desk' }],
};
const file = changedProgramme({ ...ONE_EDITION, quotas: [], ...measured });
const local = localHost(['mobile-reputation'], { programmeFiles: [file] });

async function send(kind: 'audits' | 'metrics', item: object): Promise<void> {
  const answer = await fetch(`${local.host.apiUrl}/v1/programmes/${october.programme}/${kind}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${local.credential}` },
    body: JSON.stringify({ [kind]: [item] }),
  });
  expect(await answer.json()).toMatchObject({ counts: { rejected: 0, conflict: 0 } });
}
const visit = (revision: number, place: number) =>
  send('audits', {
    ...{ id: 'v', revision, audit: 'visit', site: 'hall', visitedAt: '2026-10-10' },
    sections: { place, staff: 40 },
  });
const solved = (revision: number, numerator: number, denominator: number) =>
  send('metrics', { id: 'm', revision, metric: 'solved', date: '2026-10', numerator, denominator });

const revise = (hours: number) =>
  local.host.run({ ...october, cause: 'revise', at: hoursAfter(hours) }).then(({ output }) => output);
async function issued(revision: number) {
  const archive = { client: s3Client(), bucket: local.host.archiveBucket };
  const place = places.scores(october.programme, '2026-10', 'monthly', revision);
  const scores = await getJson(archive, place, scoresSchema);
  if (scores === undefined) throw new Error(`there is no revision ${revision}`);
  return scores;
}

beforeAll(async () => {
  await visit(0, 50);
  await solved(0, 80, 100);
  await beginMonth(local, 200);
  expect(await runRow(local)).toMatchObject({ state: 'sent', revision: 0 });
});

test('a corrected audit alone makes a revision, which says so; what customers said stands to the bit', async () => {
  await visit(1, 45);
  await sendSome(local, 200, 203);
  expect(await revise(24)).toMatchObject({ onward: 'archive', revision: 1, state: 'issued' });
  const [first, second] = [await issued(0), await issued(1)];
  expect(second.scopes[0]?.service?.audits[0]?.score).toBe(85);
  expect(second.scopes[0]?.operators).toEqual(first.scopes[0]?.operators);
  expect(second.issue?.revised).toMatchObject({
    figures: [],
    measures: [{ scope: 'company', kind: 'audit', id: 'visit', before: 90, now: 85 }],
  });
  expect(await revise(48)).toMatchObject({ onward: 'nothing', revision: 1 });
});

test('a metric of persons makes one where at least ten differ, or none: a correction of the count', async () => {
  await solved(1, 83, 103);
  expect(await revise(72)).toMatchObject({ onward: 'nothing', revision: 1 });
  await solved(2, 70, 100);
  expect(await revise(96)).toMatchObject({ onward: 'archive', revision: 2 });
  expect((await issued(2)).issue?.revised?.measures).toMatchObject([{ kind: 'metric', before: 0.8, now: 0.7 }]);
  await solved(3, 100, 130);
  expect(await revise(120)).toMatchObject({ onward: 'archive', revision: 3 });
});

test('answers enough make the next one, beside the audits and metrics as they are', async () => {
  await sendSome(local, 203, 300);
  expect(await revise(144)).toMatchObject({ onward: 'archive', revision: 4 });
  const last = await issued(4);
  expect(last.issue?.revised?.figures.length).toBeGreaterThan(0);
  expect(last.scopes[0]?.service?.audits[0]?.score).toBe(85);
});
