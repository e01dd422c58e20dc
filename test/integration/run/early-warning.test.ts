import PostalMime from 'postal-mime';
import { beforeAll, expect, test } from 'vitest';
import { dateIn } from '../../../functions/model/instant.ts';
import { endOf } from '../../../functions/model/period.ts';
import { parseProgramme } from '../../../functions/model/programme/index.ts';
import { scopedScoresSchema } from '../../../functions/model/scores.ts';
import { buildDocument } from '../../../functions/report/build-document.ts';
import { s3Client } from '../../../functions/runtime/clients.ts';
import { getJson, places } from '../../../functions/store/archive.ts';
import { answersOf, PROGRAMME, watchedProgramme } from '../../support/falling-index.ts';
import { localHost } from '../../support/local-host.ts';

const ID = PROGRAMME.id;
const programme = parseProgramme(PROGRAMME);
const local = localHost([ID], { programmeFiles: [watchedProgramme()] });

async function send(kind: 'responses' | 'complaints', items: readonly object[]): Promise<void> {
  const answer = await fetch(`${local.host.apiUrl}/v1/programmes/${ID}/${kind}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${local.credential}` },
    body: JSON.stringify({ [kind]: items }),
  });
  expect(await answer.json()).toMatchObject({ counts: { created: items.length } });
}
const complain = (day: string, count: number) =>
  send(
    'complaints',
    Array.from({ length: count }, (_, i) => ({ id: `${day}-${i}`, receivedAt: day, category: 'fees', channel: 'app' })),
  );

const answer = (month: string, level: number) => send('responses', answersOf(month, level));

async function report(month: string): Promise<void> {
  const scheduledTime = endOf(month, PROGRAMME.timezone);
  const { output } = await local.host.run({ programme: ID, report: 'monthly', scheduledTime });
  expect(output).toMatchObject({ onward: 'mail' });
}

/** A day's checks as they are scheduled; who was told of what by them. */
async function day(date: string): Promise<(string | undefined)[]> {
  const before = local.host.mails().length;
  await local.host.tick('functions/run/warn-handler.ts', `${date}T00:30:00Z`);
  await local.host.tick('functions/deliver/remind-handler.ts', `${date}T01:00:00Z`);
  return local.host
    .mails()
    .slice(before)
    .map(({ tags, destinations }) => (tags.notice === 'warning' ? destinations[0] : undefined))
    .sort();
}
const desks = (...names: string[]) => names.map((name) => `${name}-desk@example.com`);

async function monthlyReport(month: string) {
  const archive = { client: s3Client(), bucket: local.host.archiveBucket };
  const scores = await getJson(archive, places.scope(ID, month, 'monthly', 0, 'company'), scopedScoresSchema);
  if (scores === undefined) throw new Error(`${month} was not scored`);
  return scores;
}

beforeAll(async () => {
  for (const month of ['2026-04', '2026-05']) {
    await answer(month, 6);
    await report(month);
  }
});

test('rules about scores: raised, told once with the evidence, recovered, raised again', async () => {
  expect(await day('2026-06-01')).toEqual([]);
  await answer('2026-06', 4);
  await report('2026-06');
  expect(await day('2026-07-01')).toEqual(desks('chart', 'gap', 'target'));
  const mails = local.host.mails().slice(-3);
  const texts = await Promise.all(mails.map(async ({ raw }) => (await PostalMime.parse(raw)).text));
  expect(texts.map((text) => text?.split('\n')[0]).sort()).toEqual([
    'chart (Whole company, June 2026). Chart: 40.0, limit 50.4.',
    'gap (Whole company, June 2026). index: −15.0 against other.',
    'target (Whole company, June 2026). index: 40.0, target 50.0.',
  ]);
  expect(await day('2026-07-02')).toEqual([]);
});

test('rules about what comes in: a surge of complaints and a quota at risk in the middle of the month', async () => {
  await complain('2026-07-10', 12);
  expect(await day('2026-07-12')).toEqual(desks('surge'));
  expect(await day('2026-07-13')).toEqual([]);
  expect(await day('2026-07-16')).toEqual(desks('quota'));
  await answer('2026-07', 6);
  expect(await day('2026-07-20')).toEqual([]);
});

test('after a recovery each rule is raised again, and its owner told again', async () => {
  await report('2026-07');
  expect(await day('2026-08-01')).toEqual([]);
  expect(await day('2026-08-16')).toEqual(desks('quota'));
  await complain('2026-08-20', 14);
  expect(await day('2026-08-21')).toEqual(desks('surge'));
  await answer('2026-08', 4);
  await report('2026-08');
  expect(await day('2026-09-01')).toEqual(desks('chart', 'gap', 'target'));
  expect(await day('2026-09-02')).toEqual([]);
});

test('the monthly report lists what was raised in its month, also what had recovered by its end', async () => {
  const zone = PROGRAMME.timezone;
  const raised = ({ raisedWarnings }: Awaited<ReturnType<typeof monthlyReport>>) =>
    raisedWarnings.map(({ rule, raisedAt, recoveredAt }) => [
      rule,
      dateIn(zone, raisedAt),
      recoveredAt && dateIn(zone, recoveredAt),
    ]);
  const july = await monthlyReport('2026-07');
  expect(raised(july)).toEqual([
    ['chart', '2026-07-01', null],
    ['gap', '2026-07-01', null],
    ['target', '2026-07-01', null],
    ['surge', '2026-07-12', '2026-07-20'],
    ['quota', '2026-07-16', '2026-07-20'],
  ]);
  const august = await monthlyReport('2026-08');
  expect(raised(august)).toEqual([
    ['chart', '2026-07-01', '2026-08-01'],
    ['gap', '2026-07-01', '2026-08-01'],
    ['target', '2026-07-01', '2026-08-01'],
    ['quota', '2026-08-16', null],
    ['surge', '2026-08-21', null],
  ]);
  const { pages } = buildDocument({ programme, scores: august, report: 'monthly', locale: 'en' });
  const printed = JSON.stringify(pages);
  expect(printed).toContain('Raised by the daily check');
  expect(printed).toContain('14 in 7 days');
});
