import { describe, expect, it } from 'vitest';
import { parseProgramme } from '../../functions/model/programme/index.ts';
import { LOCALES } from '../../functions/model/text.ts';
import { buildDocument } from '../../functions/report/build-document.ts';
import { scopedScores } from '../../functions/scoring/index.ts';
import { renderPdf } from '../../templates/report/render.ts';
import { PAPERS } from '../../templates/report/theme.ts';
import { enlarged } from './support/enlarged.ts';
import { coveredWords, outsideMargins, pagesOf, structureOf, withoutPoppler, wordsOf } from './support/poppler.ts';
import { gansuSample } from './support/samples.ts';
import { stringsOf } from './support/strings.ts';

const gansu = await gansuSample();
const scoped = scopedScores(gansu.scores, 'company');

/** A programme of 340 cities, and their scores: those of the 14 prefectures over and over. */
function cities() {
  const ids = Array.from({ length: 340 }, (_, i) => `city${i + 1}`);
  const values = ids.map((id, i) => ({ id, name: { en: `City ${i + 1}`, 'zh-CN': `第${i + 1}市` } }));
  const segments = gansu.programme.segments.map((s) => (s.id === 'city' ? { ...s, values } : s));
  const programme = parseProgramme({
    ...gansu.programme,
    segments,
    quotas: [],
    actions: [],
    sites: [],
    complaints: undefined,
    warnings: [],
    risks: [],
  });
  const parts = ids.map((id, i) => {
    const part = scoped.parts[i % scoped.parts.length];
    if (part === undefined) throw new Error('the sample has no parts');
    return { ...part, scope: `city-${id}` };
  });
  return { programme, scores: { ...scoped, parts } };
}

const cases = [
  { name: '340 cities', ...cities(), sheets: { 'zh-CN': 16, en: 16 }, shows: '340' },
  {
    name: '10 million answers',
    programme: gansu.programme,
    scores: enlarged(scoped, 6667),
    sheets: { 'zh-CN': 9, en: 9 },
    shows: '10,000,500',
  },
].flatMap((c) => LOCALES.map((locale) => ({ ...c, locale })));

describe.skipIf(withoutPoppler).each(cases)('$name, $locale', ({ programme, scores, sheets, shows, locale }) => {
  const document = buildDocument({ programme, scores, report: 'monthly', locale });

  it('gives a sound file that shows all of it within its margins, nothing on top of another', async () => {
    const pdf = await renderPdf(document);
    expect(structureOf(pdf)).toContain('No syntax or stream encoding errors found');
    const pages = pagesOf(pdf);
    expect(pages.join('')).toContain(shows);
    expect(stringsOf(document).filter((s) => !pages.join('').includes(s))).toEqual([]);
    const words = wordsOf(pdf);
    expect(outsideMargins(words, PAPERS.a4)).toEqual([]);
    expect(coveredWords(words)).toEqual([]);
    expect(pages).toHaveLength(sheets[locale]);
  });
});
