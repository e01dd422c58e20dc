import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
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
import { cities, gansu, gansuMonth, gansuOctober, managers } from '../../support/city-managers.ts';
import { localHost } from '../../support/local-host.ts';

const local = localHost([gansu.id]);
const bare = (text: string) => text.replace(/\s/g, '');

/** What one manager was sent: the mail in clear, its headers and addresses as they are, and the PDF. */
interface Sent {
  readonly mail: string;
  readonly pdf: Buffer;
}
const sent = new Map<string, Sent>();
let scores: Scores;

beforeAll(async () => {
  await gansuMonth(local);
  await local.host.run(gansuOctober);
  for (const { raw, destinations } of local.host.mails()) {
    const { attachments, headers, subject, text, html } = await PostalMime.parse(raw);
    const fields = headers.map(({ key, value }) => `${key}: ${value}`);
    const names = attachments.map(({ filename }) => filename);
    const pdf = Buffer.from(z.instanceof(ArrayBuffer).parse(attachments[0]?.content));
    sent.set(`${destinations}`, { mail: [...fields, subject, ...names, text, html].join('\n'), pdf });
  }
  const archive = { client: s3Client(), bucket: local.host.archiveBucket };
  const found = await getJson(archive, places.scores(gansu.id, '2026-10', 'monthly', 0), scoresSchema);
  if (found === undefined) throw new Error('October was not scored');
  scores = found;
}, 180_000);

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

test('each of the fourteen managers has one mail', () => {
  expect([...sent.keys()].sort()).toEqual(managers.map((m) => m.email).sort());
});

describe.each(managers.map((manager) => [manager.scopes[0] ?? '', manager] as const))('%s', (scope, { id, email }) => {
  const texts = () => {
    const { mail, pdf } = sent.get(email) ?? expect.fail('no mail');
    return { mail: bare(mail), ...(withoutPoppler ? {} : { pdf: bare(pagesOf(pdf).join('')) }) };
  };
  const others = cities.filter((city) => city.id !== scope);

  test('names no other city and no other manager, in mail, headers, file name and PDF', () => {
    for (const text of Object.values(texts())) {
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
    for (const text of Object.values(texts())) {
      // The two smallest cities have a base too small to show anything.
      const shows = intervalsOf(scope, true).size > 0;
      if (shows) expect([...allowed].some((interval) => text.includes(interval))).toBe(true);
      const printed: string[] = text.match(/(?<![\d.])−?\d+\.\d(至|to)−?\d+\.\d(?!\d)/g) ?? [];
      expect(printed.filter((interval) => foreign.has(interval))).toEqual([]);
    }
  });
});

test('a link opens the report of its reader, and signed for another city it opens nothing', async () => {
  const [key] = await readKeys(local.host.env('functions/deliver/report-link-handler.ts')[ENV.linkSecret] ?? '');
  const editions = await readEditions(local.table, gansu.id, '2026-10');
  const named = { programme: gansu.id, period: '2026-10', until: '2999-12-31' };
  for (const { id: recipient, email, scopes, locale } of managers) {
    for (const edition of editions.filter((e) => e.locale === locale)) {
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
      expect(opened.equals(sent.get(email)?.pdf ?? Buffer.of())).toBe(true);
    }
  }
});
