import { expect, it } from 'vitest';
import type { Issue } from '../../functions/model/issue.ts';
import { LOCALES } from '../../functions/model/text.ts';
import { buildDocument } from '../../functions/report/build-document.ts';
import { drawTestCopy } from '../../functions/report/draw-test-copy.ts';
import { scopedScores } from '../../functions/scoring/index.ts';
import { message } from '../../templates/locale/index.ts';
import { PAPERS } from '../../templates/report/theme.ts';
import { coveredWords, outsideMargins, pagesOf, withoutPoppler, wordsOf } from './support/poppler.ts';
import { gansuSample } from './support/samples.ts';
import { stringsOf } from './support/strings.ts';

const { programme, scores } = await gansuSample();

const changed = (indicator: string, before: number | null, now: number | null) => ({
  scope: 'company',
  operator: 'gansu-mobile',
  brand: null,
  indicator,
  before,
  now,
});
const revised: Issue['revised'] = {
  cutOff: '2026-11-03T00:00:00.000Z',
  figures: [changed('index', 66.9, 67.2), changed('value', null, 68.6), changed('C11', 66.1, 66.6)],
  measures: [
    { scope: 'company', kind: 'audit', id: 'club', before: 88.5, now: 89.5 },
    { scope: 'company', kind: 'metric', id: 'connect', before: 0.871, now: 0.862 },
  ],
};

/** The second revision of the sample's month, of a sample that falls short. */
const editionOf = (standing: Issue['standing'], locale: (typeof LOCALES)[number], report: string) => ({
  programme,
  scores: {
    ...scopedScores(scores, 'company'),
    revision: 2,
    issue: { standing, reason: standing === 'forced' ? 'Lanzhou was flooded' : null, revised },
  },
  report,
  locale,
});

/** Each standing of the monthly report, and every other kind of report released by hand. */
const kinds = programme.reports.filter(({ period }) => period === 'month').map(({ id }) => id);
const cases = [
  ...(['incomplete', 'complete'] as const).map((standing) => ({ standing, report: 'monthly' })),
  ...kinds.map((report) => ({ standing: 'forced' as const, report })),
].flatMap((one) => LOCALES.map((locale) => ({ ...one, locale })));

it.skipIf(withoutPoppler).each(cases)(
  'a $standing revision carries its stamp and what changed: $report, $locale',
  async (one) => {
    const edition = editionOf(one.standing, one.locale, one.report);
    const document = buildDocument(edition);
    // The test copy has the longest stamp: TEST before all others.
    const pdf = await drawTestCopy(edition);
    const pages = pagesOf(pdf);
    const stamps = [message(one.locale, 'notice.test.stamp'), document.stamp ?? ''];
    for (const page of pages) expect(page).toContain(stamps.join('·').replace(/\s/g, ''));
    const [trend] = document.pages[0]?.blocks.filter((b) => b.kind === 'trend') ?? [];
    if (trend !== undefined) expect(pages[0]).toContain(trend.caption.replace(/\s/g, ''));
    if (one.report === 'board') expect(pages).toHaveLength(1);
    const more = one.report === 'board' ? [] : ['87.1'];
    for (const figure of ['67.2', '68.6', '66.9', '88.5', ...more]) expect(pages.at(-1)).toContain(figure);
    expect(stringsOf(document).filter((s) => !pages.join('').includes(s))).toEqual([]);
    const words = wordsOf(pdf);
    expect(outsideMargins(words, PAPERS.a4)).toEqual([]);
    expect(coveredWords(words)).toEqual([]);
  },
);
