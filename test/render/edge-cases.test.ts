import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../functions/model/text.ts';
import { buildDocument } from '../../functions/report/build-document.ts';
import { scopedScores } from '../../functions/scoring/index.ts';
import { MissingGlyphError, renderPdf } from '../../templates/report/render.ts';
import { reputationProgramme, reputationResponses, scored } from '../unit/scoring/survey.ts';
import { answersOf, oddSurveys, programmeWith, short } from './support/odd-surveys.ts';
import { coveredWords, pagesOf, structureOf, withoutPoppler, wordsOf } from './support/poppler.ts';
import { stringsOf } from './support/strings.ts';

const reputation = reputationProgramme();

const cases = oddSurveys.flatMap((c) => LOCALES.map((locale) => ({ ...c, locale })));

describe.each(cases)('$name, $locale', ({ programme, answers, each, sheets, locale }) => {
  const scores = scored(programme, answersOf(programme, answers, each));
  const document = buildDocument({ programme, scores: scopedScores(scores, 'company'), report: 'monthly', locale });

  it('is a document without gaps in its words', () => {
    const texts = stringsOf(document);
    expect(texts.filter((t) => /NaN|undefined|null|Infinity|[{}]/.test(t))).toEqual([]);
    for (const page of document.pages) expect(page.title.length).toBeGreaterThan(5);
  });

  it.skipIf(withoutPoppler)('gives a sound file that shows all of it', async () => {
    const pdf = await renderPdf(document);
    expect(structureOf(pdf)).toContain('No syntax or stream encoding errors found');
    const pages = pagesOf(pdf);
    expect(stringsOf(document).filter((s) => !pages.join('').includes(s))).toEqual([]);
    expect(coveredWords(wordsOf(pdf))).toEqual([]);
    expect(pages).toHaveLength(sheets);
  });
});

describe('words follow the verdicts', () => {
  const scores = scored(reputation, reputationResponses());
  const document = (locale: 'en' | 'zh-CN') =>
    buildDocument({ programme: reputation, scores: scopedScores(scores, 'company'), report: 'monthly', locale });

  it('says ahead and level, never a lead that the test does not show', () => {
    expect(document('en').pages[0]?.title).toBe(
      'Reputation index 63.1: ahead of Operator 4, level with Operator 2 and Operator 3',
    );
    expect(document('zh-CN').pages[0]?.title).toBe('声誉指数 63.1 分：领先运营商四，与运营商二和运营商三持平');
  });

  it('marks a gap whose interval excludes zero and which correction levels', () => {
    const texts = stringsOf(document('en'));
    expect(texts).toContain('−5.4,95%−10.1to−0.6²');
    expect(texts.some((t) => t.startsWith('²Theintervalexcludeszero'))).toBe(true);
  });
});

describe('a character that the font lacks', () => {
  it('is refused with its code point and the text that it stands in, and nothing is drawn', async () => {
    const programme = programmeWith(6, (i) => (i === 0 ? 'Žižkov 😀' : short(i)));
    const scores = scored(programme, answersOf(programme, ['own'], 40));
    const document = buildDocument({
      programme,
      scores: scopedScores(scores, 'company'),
      report: 'monthly',
      locale: 'en',
    });
    const failure = await renderPdf(document).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(MissingGlyphError);
    expect(failure).toMatchObject({ codePoints: ['U+017D', 'U+017E', 'U+1F600'] });
    expect(String(failure)).toContain('"Žižkov 😀"');
  });
});
