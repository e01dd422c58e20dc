import { expect, it } from 'vitest';
import type { Programme } from '../../functions/model/programme/index.ts';
import { LOCALES, textIn } from '../../functions/model/text.ts';
import { buildDocument } from '../../functions/report/build-document.ts';
import { scopedScores } from '../../functions/scoring/index.ts';
import { gansuSample } from './support/samples.ts';

const { programme, scores } = await gansuSample();
const cities = programme.segments[0]?.values ?? [];

/** Every kind of report, for every scope. */
const everywhere: Programme = {
  ...programme,
  reports: programme.reports.map(({ scopes: _, ...report }) => report),
};
const kinds = everywhere.reports.filter((r) => r.period === 'month');

it('asks for every kind of report', () => {
  expect(new Set(kinds.map((r) => r.kind))).toEqual(new Set(programme.reports.map((r) => r.kind)));
});

it.each(cities.map((c) => c.id))('a report of %s names no other prefecture, in texts and in what charts say', (id) => {
  const within = scopedScores(scores, `city-${id}`);
  for (const locale of LOCALES) {
    const others = cities.filter((c) => c.id !== id).map((c) => textIn(c.name, locale));
    expect(others).toHaveLength(13);
    for (const { id: report } of kinds) {
      const { pages } = buildDocument({ programme: everywhere, scores: within, report, locale });
      const text = JSON.stringify(pages);
      expect(others.filter((name) => text.includes(name))).toEqual([]);
    }
  }
});
