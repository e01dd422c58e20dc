import { expect, it } from 'vitest';
import { LOCALES } from '../../functions/model/text.ts';
import { buildDocument } from '../../functions/report/build-document.ts';
import { scopedScores } from '../../functions/scoring/index.ts';
import { renderPdf } from '../../templates/report/render.ts';
import { PAPERS } from '../../templates/report/theme.ts';
import { scored } from '../unit/scoring/survey.ts';
import { answersOf, oddSurveys } from './support/odd-surveys.ts';
import { coveredWords, outsideMargins, pagesOf, structureOf, withoutPoppler, wordsOf } from './support/poppler.ts';
import { stringsOf } from './support/strings.ts';

const schedule = { cron: '0 8 3 * ? *' };
/** Sheets of each kind, survey by survey in their order. */
const SHEETS = {
  summary: [1, 1, 1, 1, 1, 1],
  competitors: [1, 2, 2, 3, 3, 2],
  hotline: [2, 1, 1, 2, 2, 2],
} as const;

const cases = (['summary', 'competitors', 'hotline'] as const).flatMap((kind) =>
  oddSurveys.flatMap((survey, i) => LOCALES.map((locale) => ({ ...survey, kind, locale, expected: SHEETS[kind][i] }))),
);

it.skipIf(withoutPoppler).each(cases)(
  '$kind: $name, $locale',
  async ({ kind, programme, answers, each, locale, expected }) => {
    const scores = scopedScores(scored(programme, answersOf(programme, answers, each)), 'company');
    const [report] = programme.reports;
    if (report === undefined) throw new Error('there is no report');
    const asked = { ...programme, reports: [{ ...report, kind, schedule }] };
    const document = buildDocument({ programme: asked, scores, report: report.id, locale });
    const pdf = await renderPdf(document);
    expect(structureOf(pdf)).toContain('No syntax or stream encoding errors found');
    const pages = pagesOf(pdf);
    expect(stringsOf(document).filter((s) => !pages.join('').includes(s))).toEqual([]);
    const words = wordsOf(pdf);
    expect(outsideMargins(words, PAPERS.a4)).toEqual([]);
    expect(coveredWords(words)).toEqual([]);
    expect(pages).toHaveLength(expected ?? 0);
  },
);
