import { beforeAll, beforeEach, expect, test } from 'vitest';
import { scoresSchema } from '../../../functions/model/scores.ts';
import { partStepSchema } from '../../../functions/run/parts/part.ts';
import { s3Client } from '../../../functions/runtime/clients.ts';
import { getJson, places } from '../../../functions/store/archive.ts';
import { type Call, callsHere } from '../../../infra/local/call-function.ts';
import { changedProgramme, hoursAfter, ONE_EDITION, runRow, sendSome } from '../../support/held-month.ts';
import { scoredDirectly, workLeft } from '../../support/large-month.ts';
import { localHost } from '../../support/local-host.ts';
import { addReaders, october, reader } from '../../support/sample-month.ts';

const PART = 'functions/run/part-handler.ts';
/** Which parts were called, and which of them fail, how often. */
let called: string[] = [];
let failing = new Map<string, number>();

const call: Call = async (fn, event) => {
  if (fn.entry === PART) {
    const { stage, month, place } = partStepSchema.parse(event).part;
    const name = `${stage} ${month} ${place}`;
    called.push(name);
    const left = failing.get(name) ?? 0;
    failing.set(name, left - 1);
    if (left > 0) throw new Error(`${name} has died`);
  }
  return here(fn, event);
};
const here = callsHere(new URL('../../../', import.meta.url), () => Date.UTC(2026, 10, 15));

/** Much that is counted across shards: a bootstrap, respondents of several operators, duplicates. */
const file = changedProgramme({
  ...ONE_EDITION,
  index: { bootstrap: { replicates: 1000 } },
  quality: { duplicates: { exclude: true }, speeders: { exclude: true } },
});
const local = localHost(['mobile-reputation'], { programmeFiles: [file], mapAbove: 0, call });
const run = (hours: number, cause: 'again' | 'revise' = 'again') =>
  local.host.run({ ...october, cause, at: hoursAfter(hours) });

/** Sends answers of a month, with what the checks of the fieldwork look at. */
const sent = (from: number, to: number, month: string) =>
  sendSome(local, from, to, (place) => ({
    answeredAt: `${month}-${place % 2 === 0 ? '01' : '05'}`,
    // In September so few name anybody that some shards have none.
    ...(month === '2026-10' || place % 70 === 0 ? { respondent: `person-${place % 120}` } : {}),
    interviewer: `interviewer-${place % 7}`,
    durationSeconds: 60 + ((place * 37) % 600),
    ...(month === '2026-10' && place % 5 === 0 ? { contact: `1390000${String(place % 60).padStart(4, '0')}` } : {}),
  }));
const scoresOf = (revision: number) =>
  getJson(
    { client: s3Client(), bucket: local.host.archiveBucket },
    places.scores(october.programme, '2026-10', 'monthly', revision),
    scoresSchema,
  );

beforeAll(async () => {
  await addReaders(local, [reader('reader')]);
  await sent(60, 344, '2026-09');
  await sent(0, 150, '2026-10');
  // An action that is stored makes other cells of the months around it than the programme alone does.
  const days = { openedAt: '2026-10-01', due: '2026-10-20', doneAt: '2026-10-02' };
  const action = { id: 'act', name: 'Act', indicator: 'quality', scope: 'company', owner: 'Li Na', ...days };
  const stored = await fetch(`${local.host.apiUrl}/v1/programmes/${october.programme}/actions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${local.credential}` },
    body: JSON.stringify({ actions: [action] }),
  });
  expect(await stored.json()).toMatchObject({ counts: { created: 1 } });
});
beforeEach(() => {
  called = [];
  failing = new Map();
});

/** All parts of a stage of these months. */
const all = (stage: string, ...months: readonly string[]) =>
  months.flatMap((month) => Array.from({ length: 16 }, (_, place) => `${stage} ${month} ${place}`)).sort();

test('a large month that falls short is held with the same reasons, from a look at its shards', async () => {
  expect((await local.host.run(october)).state).toBe('succeeded');
  expect(called.toSorted()).toEqual(all('look', '2026-10'));
  const row = await runRow(local);
  expect(row.state).toBe('held');
  expect(row.reasons.join()).toContain('P2');
  expect(await workLeft(local)).toEqual(new Set());
});

test('a part that fails for good fails the run, which says so, and leaves nothing behind', async () => {
  await sent(150, 344, '2026-10');
  failing.set('count 2026-10 3', 3);
  expect((await run(1)).state).toBe('failed');
  expect(await runRow(local)).toMatchObject({ state: 'failed', reasons: ['count 2026-10 3 has died'] });
  expect(await workLeft(local)).toEqual(new Set());
  expect(await scoresOf(0)).toBeUndefined();
});

test('large months have the scores that one function makes of them, to the bit, though parts fail twice', async () => {
  const direct = await scoredDirectly(local, 0, hoursAfter(2));
  failing.set('look 2026-10 0', 2).set('examine 2026-09 7', 2).set('count 2026-09 15', 2);
  expect((await run(2)).state).toBe('succeeded');
  expect(await runRow(local)).toMatchObject({ state: 'sent', reasons: [] });
  expect(JSON.stringify(await scoresOf(0))).toBe(JSON.stringify(scoresSchema.parse(direct?.scores)));
  // There was something to count across shards.
  const reasons = direct?.scores.sample.quality.flatMap((scope) => JSON.stringify(scope)).join();
  expect(reasons).toMatch(/"reason":"duplicate","n":[1-9]/);
  expect(direct?.scores.effects.map(({ action }) => action)).toEqual(['act']);
  expect(direct?.scores.trend.map(({ period }) => period)).toContain('2026-09');
  // Each part once, but those that failed: the gate's looks serve the scores too.
  const months = ['2026-09', '2026-10'];
  const twice = [...failing.keys()].filter((name) => called.filter((one) => one === name).length >= 3);
  expect(twice).toHaveLength(3);
  const stages = ['look', 'examine', 'count'].flatMap((stage) => all(stage, ...months));
  expect([...new Set(called)].sort()).toEqual(stages.sort());
  expect(called).toHaveLength(stages.length + 6);
  expect(await workLeft(local)).toEqual(new Set());
});

test('a revision too, which counts none but its own month', async () => {
  await sendSome(local, 0, 40, (place) => ({
    id: `late-${place}`,
    answeredAt: '2026-10-20',
    respondent: `person-${place}`,
  }));
  const direct = await scoredDirectly(local, 1, hoursAfter(30));
  expect((await run(30, 'revise')).state).toBe('succeeded');
  expect(await runRow(local)).toMatchObject({ state: 'issued', revision: 1 });
  const { issue, ...scores } = (await scoresOf(1)) ?? { issue: undefined };
  expect(issue?.revised?.figures.length).toBeGreaterThan(0);
  expect(JSON.stringify(scores)).toBe(JSON.stringify(scoresSchema.parse(direct?.scores)));
  const stages = ['look', 'examine', 'count'].flatMap((stage) => all(stage, '2026-10'));
  expect(called.toSorted()).toEqual(stages.sort());
  expect(await workLeft(local)).toEqual(new Set());
});
