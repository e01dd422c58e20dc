import { beforeAll, describe, expect, test } from 'vitest';
import { reportLink } from '../../../functions/deliver/links.ts';
import { type Scores, scoresSchema } from '../../../functions/model/scores.ts';
import { LOCALES, textIn } from '../../../functions/model/text.ts';
import { s3Client } from '../../../functions/runtime/clients.ts';
import { ENV } from '../../../functions/runtime/env-names.ts';
import { readKeys } from '../../../functions/runtime/secrets.ts';
import { getJson, places } from '../../../functions/store/archive.ts';
import { readEditions } from '../../../functions/store/editions.ts';
import { points } from '../../../templates/locale/numbers.ts';
import { pagesOf, withoutPoppler } from '../../render/support/poppler.ts';
import {
  cities,
  gansu,
  gansuInFull,
  gansuMonth,
  gansuOctober,
  inFull,
  KINDS,
  managers,
} from '../../support/city-managers.ts';
import { localHost } from '../../support/local-host.ts';
import { type SentReport, sentReports } from '../../support/sent-reports.ts';

const local = localHost([gansu.id], { programmeFiles: [gansuInFull()] });
const bare = (text: string) => text.replace(/\s/g, '');

let sent: ReadonlyMap<string, readonly SentReport[]>;
let scores: Scores;

beforeAll(async () => {
  await gansuMonth(local);
  for (const kind of KINDS) await local.host.run(gansuOctober(kind));
  sent = await sentReports(local, gansu.id, '2026-10');
  const archive = { client: s3Client(), bucket: local.host.archiveBucket };
  const found = await getJson(archive, places.scores(gansu.id, '2026-10', 'monthly', 0), scoresSchema);
  if (found === undefined) throw new Error('October was not scored');
  scores = found;
});

/** Every interval of a scope as it is printed, in both languages, white space removed. */
function intervalsOf(scope: string, own = false): Set<string> {
  const about = scores.scopes.find((s) => s.scope === scope);
  const operators = about?.operators.filter((o) => !own || o.operator === 'gansu-mobile') ?? [];
  const intervals = [...operators.flatMap((o) => o.nodes), ...(own ? [] : (about?.gaps ?? []))].map((n) => n.ci95);
  return new Set(
    intervals.flatMap((ci95) => {
      if (ci95 === null) return [];
      const [low, high] = ci95.map((end) => points('en', end));
      return [`${low}至${high}`, `${low}to${high}`];
    }),
  );
}

/** Scores of a scope as its tables print them; those with three digits and more after the point, which few others share. */
function tabledOf(scope: string, own = false): Set<string> {
  const operators = scores.scopes.find((s) => s.scope === scope)?.operators ?? [];
  const nodes = operators.filter((o) => !own || o.operator === 'gansu-mobile').flatMap((o) => o.nodes);
  const figures = nodes.flatMap(({ value, ci95, sd }) => [value, ...(ci95 ?? []), sd]);
  return new Set(
    figures
      .map((figure) => (figure === null ? '' : String(Math.round(figure * 1e4) / 1e4)))
      .filter((f) => /\.\d{3}/.test(f)),
  );
}

test('each of the fourteen managers has one mail of every report that is for him or her', () => {
  expect([...sent.keys()].sort()).toEqual(managers.map((m) => m.email).sort());
  for (const { email, scopes } of managers) {
    const reports = sent.get(email)?.map(({ report }) => report);
    expect(reports).toEqual(inFull(scopes[0] ?? '') ? KINDS : ['monthly']);
  }
});

describe.each(managers.map((manager) => [manager.scopes[0] ?? '', manager] as const))('%s', (scope, { id, email }) => {
  const texts = () =>
    (sent.get(email) ?? expect.fail('no mail')).flatMap(({ mail, pdf, tables }) =>
      [mail, tables, ...(withoutPoppler ? [] : [pagesOf(pdf).join('')])].map(bare),
    );
  const others = cities.filter((city) => city.id !== scope);

  test('names no other city and no other manager, in mails, headers, file names, tables and PDFs', () => {
    for (const text of texts()) {
      const mine = cities.find((city) => city.id === scope);
      expect(LOCALES.some((locale) => text.includes(bare(textIn(mine?.name ?? '', locale))))).toBe(true);
      for (const other of others) {
        for (const name of [other.id, ...LOCALES.map((locale) => bare(textIn(other.name, locale)))]) {
          expect(text.toLowerCase().includes(name.toLowerCase()), name).toBe(false);
        }
      }
      for (const other of managers) if (other.id !== id) expect(text).not.toContain(`${other.email}`);
    }
  });

  test('prints figures of its own and of the province alone', () => {
    const allowed = new Set([...intervalsOf(scope), ...intervalsOf('company', true)]);
    const foreign = new Set(others.flatMap((other) => [...intervalsOf(other.id)]).filter((text) => !allowed.has(text)));
    expect(foreign.size).toBeGreaterThan(500);
    // The two smallest cities have a base too small to show anything.
    const shows = intervalsOf(scope, true).size > 0;
    const all = texts();
    if (shows) expect([...allowed].some((interval) => all.some((text) => text.includes(interval)))).toBe(true);
    const printed: string[] = all.flatMap((text) => text.match(/(?<![\d.])−?\d+\.\d(至|to)−?\d+\.\d(?!\d)/g) ?? []);
    expect(printed.filter((interval) => foreign.has(interval))).toEqual([]);

    const mine = tabledOf(scope);
    const theirs = new Set(others.flatMap((other) => [...tabledOf(other.id)]).filter((figure) => !mine.has(figure)));
    expect(theirs.size).toBeGreaterThan(500);
    for (const { tables } of sent.get(email) ?? []) {
      const cells = tables.split(/[,\r\n]+/);
      expect(cells.some((figure) => mine.has(figure))).toBe(shows);
      expect(cells.filter((figure) => theirs.has(figure))).toEqual([]);
    }
  });
});

test('a link opens the report of its reader, and signed for another city it opens nothing', async () => {
  const [key] = await readKeys(local.host.env('functions/deliver/report-link-handler.ts')[ENV.linkSecret] ?? '');
  const editions = await readEditions(local.table, gansu.id, '2026-10');
  const named = { programme: gansu.id, period: '2026-10', until: '2999-12-31' };
  for (const { id: recipient, email, scopes, locale } of managers) {
    // Of every kind its own, and the monthly ones of all the others.
    const tried = editions.filter((e) => scopes.includes(e.scope) || e.report === 'monthly');
    for (const edition of tried.filter((e) => e.locale === locale)) {
      const link = reportLink(local.host.apiUrl, key, { ...named, edition: edition.id, recipient });
      const answer = await fetch(link, { redirect: 'manual' });
      if (!scopes.includes(edition.scope)) {
        expect([edition.id, recipient, answer.status, answer.headers.get('location')]).toEqual([
          edition.id,
          recipient,
          410,
          null,
        ]);
        continue;
      }
      expect(answer.status).toBe(302);
      const opened = Buffer.from(await (await fetch(answer.headers.get('location') ?? '')).arrayBuffer());
      const mine = sent.get(email)?.find(({ report }) => report === edition.report);
      expect(opened.equals(mine?.pdf ?? Buffer.of())).toBe(true);
    }
  }
});
