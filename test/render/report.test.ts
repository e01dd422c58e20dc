import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../functions/model/text.ts';
import { buildDocument } from '../../functions/report/build-document.ts';
import { scopedScores } from '../../functions/scoring/index.ts';
import { renderPdf } from '../../templates/report/render.ts';
import { PAPERS } from '../../templates/report/theme.ts';
import { airportSample, ecsiSample } from './support/files.ts';
import {
  coveredWords,
  fontsOf,
  outsideMargins,
  pagesOf,
  structureOf,
  withoutPoppler,
  wordsOf,
} from './support/poppler.ts';
import { gansuSample, reputationSample, type Sample } from './support/samples.ts';
import { stringsOf } from './support/strings.ts';

const gansu = await gansuSample();
const reputation = reputationSample();
const [airport, ecsi] = [await airportSample(), await ecsiSample()];

const reports = [
  { name: 'reputation, company', sample: reputation, scope: 'company', sheets: { 'zh-CN': 7, en: 7 } },
  { name: 'reputation, prepaid', sample: reputation, scope: 'plan-prepaid', sheets: { 'zh-CN': 7, en: 7 } },
  { name: 'Gansu, province', sample: gansu, scope: 'company', sheets: { 'zh-CN': 12, en: 13 } },
  { name: 'Gansu, Lanzhou', sample: gansu, scope: 'city-lanzhou', sheets: { 'zh-CN': 11, en: 11 } },
  { name: 'Gansu, Gannan (small bases)', sample: gansu, scope: 'city-gannan', sheets: { 'zh-CN': 9, en: 9 } },
  { name: 'Gansu, one page', sample: gansu, scope: 'company', report: 'board', sheets: { 'zh-CN': 1, en: 1 } },
  { name: 'Gansu, gaps', sample: gansu, scope: 'company', report: 'gaps', sheets: { 'zh-CN': 5, en: 5 } },
  { name: 'Gansu, lost points', sample: gansu, scope: 'company', report: 'hotline', sheets: { 'zh-CN': 6, en: 6 } },
  { name: 'airport', sample: airport, scope: 'airport', sheets: { 'zh-CN': 9, en: 10 } },
  { name: 'ECSI', sample: ecsi, scope: 'company', sheets: { 'zh-CN': 5, en: 6 } },
].flatMap((report) => LOCALES.map((locale) => ({ ...report, locale, pages: report.sheets[locale] })));

const documentOf = ({ programme, scores }: Sample, scope: string, locale: (typeof LOCALES)[number], report?: string) =>
  buildDocument({
    programme,
    scores: scopedScores(scores, scope),
    report: report ?? programme.reports[0]?.id ?? '',
    locale,
  });

describe.each(reports)('$name in $locale', ({ sample, scope, locale, pages, ...rest }) => {
  const report = 'report' in rest ? rest.report : undefined;
  const document = documentOf(sample, scope, locale, report);
  const drawing = renderPdf(document);

  it('is drawn, byte for byte the same each time', async () => {
    const again = await renderPdf(documentOf(sample, scope, locale, report));
    const hash = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex');
    expect(hash(again)).toBe(hash(await drawing));
  });

  it.skipIf(withoutPoppler)('shows every text of the document, on as many sheets as expected', async () => {
    const sheets = pagesOf(await drawing);
    const text = sheets.join('');
    expect(stringsOf(document).filter((s) => !text.includes(s))).toEqual([]);
    expect(sheets).toHaveLength(pages);
    if (document.stamp !== null) for (const sheet of sheets) expect(sheet).toContain(document.stamp.replace(/\s/g, ''));
  });

  it.skipIf(withoutPoppler)('is a sound file with embedded subsets of its fonts only', async () => {
    expect(structureOf(await drawing)).toContain('No syntax or stream encoding errors found');
    const fonts = fontsOf(await drawing);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true });
  });

  it.skipIf(withoutPoppler)('keeps its margins, and no word covers another', async () => {
    const words = wordsOf(await drawing);
    expect(words.length).toBeGreaterThan(200);
    expect(outsideMargins(words, PAPERS.a4)).toEqual([]);
    expect(coveredWords(words)).toEqual([]);
  });
});
