import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../functions/model/document.ts';
import { LOCALES, type Locale } from '../../functions/model/text.ts';
import { buildDocument } from '../../functions/report/build-document.ts';
import { scopedScores } from '../../functions/scoring/index.ts';
import { renderPdf } from '../../templates/report/render.ts';
import { type Answered, programmeOf, scored } from '../unit/scoring/survey.ts';
import { coveredWords, pagesOf, withoutPoppler, wordsOf } from './support/poppler.ts';
import { gansuSample, reputationSample } from './support/samples.ts';
import { flat, walk } from './support/structure.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const brands = (party: string) =>
  numbers(12).map((i) => ({
    id: `${party}${i}`,
    name: { en: `${party} brand ${i + 1}`, 'zh-CN': `${party}品牌${i + 1}` },
  }));

/** A programme with twelve pairs of brands, all answered for. */
const manyPairs = (paper: 'a4' | 'letter') =>
  programmeOf({
    operators: [
      { id: 'own', role: 'own', name: { en: 'Ours', 'zh-CN': '我方' }, brands: brands('own') },
      { id: 'other', role: 'competitor', name: { en: 'Theirs', 'zh-CN': '对手' }, brands: brands('other') },
    ],
    brandPairs: numbers(12).map((i) => ({ own: `own${i}`, competitor: `other${i}` })),
    scales: { five: { from: 1, to: 5 } },
    items: ['a', 'b', 'all'].map((id) => ({ id, scale: 'five', name: id })),
    indicators: [{ id: 'index', name: { en: 'Index', 'zh-CN': '指数' }, children: ['a', 'b'] }],
    overall: 'all',
    reports: [{ id: 'monthly', kind: 'monthly', paper, schedule: { cron: '0 8 3 * ? *' } }],
  });

const gansu = await gansuSample();

/** The summary with twelve pairs, and with the trend of Gansu, which needs a history. */
function summaryOf(paper: 'a4' | 'letter', locale: Locale): ReportDocument {
  const programme = manyPairs(paper);
  const answers = ['own', 'other'].flatMap((operator, o) =>
    numbers(12 * 60).map((i): Answered => {
      const code = 1 + ((i * 7 + o * i) % 5);
      return { operator, brand: `${operator}${i % 12}`, answers: { a: code, b: 6 - code, all: code } };
    }),
  );
  const build = (p: typeof programme, s: ReturnType<typeof scored>) =>
    buildDocument({ programme: p, scores: scopedScores(s, 'company'), report: 'monthly', locale });
  const document = build(programme, scored(programme, answers));
  const trend = build(gansu.programme, gansu.scores).pages[0]?.blocks.filter((b) => b.kind === 'trend') ?? [];
  const [summary, ...rest] = document.pages;
  if (summary === undefined || trend.length === 0) throw new Error('there is no summary or no trend');
  return { ...document, pages: [{ ...summary, blocks: [...summary.blocks.slice(0, -1), ...trend] }, ...rest] };
}

describe
  .skipIf(withoutPoppler)
  .each(LOCALES.flatMap((locale) => (['a4', 'letter'] as const).map((paper) => ({ locale, paper }))))(
  'the summary with twelve pairs of brands, $locale on $paper',
  ({ locale, paper }) => {
    const document = summaryOf(paper, locale);

    it('stays on one sheet, says how many comparisons stand elsewhere, and gives the trend the height that is left', async () => {
      const pdf = await renderPdf(document);
      const [first, second] = pagesOf(pdf);
      const [, indicators] = document.pages;
      expect(second).toContain(indicators?.title.replace(/\s/g, ''));
      const [trend] = document.pages[0]?.blocks.filter((b) => b.kind === 'trend') ?? [];
      expect(first).toContain(trend?.caption.replace(/\s/g, ''));
      const shown = paper === 'a4' ? 5 : 3;
      const more = 1 + 13 - shown;
      expect(first).toContain(
        locale === 'en'
          ? `Thefirst${shown}comparisonsintheorderoftheprogramme;${more}morestandunder“Competitors”.`
          : `此处按项目次序列出前${shown}项，另有${more}项比较见“竞争差距”部分。`,
      );
      const words = wordsOf(pdf).filter((w) => w.page === 1);
      expect(coveredWords(words)).toEqual([]);
      const ticks = (trend?.axis.ticks ?? []).map((t) => words.findLast((w) => w.text === t.label)?.top ?? Number.NaN);
      expect((ticks[0] ?? 0) - (ticks.at(-1) ?? 0)).toBeGreaterThan(75);
    });
  },
);

describe.skipIf(withoutPoppler)('a table of 300 rows', () => {
  const { programme, scores } = reputationSample();
  const document = buildDocument({
    programme,
    scores: scopedScores(scores, 'company'),
    report: 'monthly',
    locale: 'en',
  });
  const [, page] = document.pages;
  const [table] = page?.blocks.filter((b) => b.kind === 'table') ?? [];
  const [, , sample] = table?.rows ?? [];
  const rows = numbers(300).map((i) => ({
    rank: i % 10 === 0 ? (1 as const) : (2 as const),
    cells: (sample?.cells ?? []).map((cell, column) =>
      column === 0
        ? { kind: 'text' as const, text: `Start${i} of a name that takes two lines here, to its end${i}` }
        : cell,
    ),
  }));
  const long: ReportDocument = {
    ...document,
    pages: page === undefined || table === undefined ? [] : [{ ...page, blocks: [{ ...table, rows }] }],
  };

  it('repeats its head on every sheet, splits no row, and stays one table', async () => {
    const pdf = await renderPdf(long);
    const words = wordsOf(pdf);
    const sheets = [...new Set(words.map((w) => w.page))];
    expect(sheets.length).toBeGreaterThan(8);
    for (const sheet of sheets) {
      expect(words.filter((w) => w.page === sheet && w.text === 'Indicator')).toHaveLength(1);
      expect(words.filter((w) => w.page === sheet && w.text.startsWith('Start')).length).toBeGreaterThan(1);
    }
    for (const i of numbers(300)) {
      const [start] = words.filter((w) => w.text === `Start${i}`);
      const [end] = words.filter((w) => w.text === `end${i}`);
      expect(end?.page).toBe(start?.page);
      expect(end?.top).toBeGreaterThan(start?.top ?? Number.NaN);
    }
    expect(coveredWords(words)).toEqual([]);
    const { tree, faults } = walk(pdf);
    expect(faults).toEqual([]);
    const [only, ...more] = flat(tree).filter((e) => e.role === 'Table');
    expect(more).toEqual([]);
    expect(only?.children).toHaveLength(301);
  });

  it('leaves no heading of a group at the end of a sheet', async () => {
    const words = wordsOf(await renderPdf(long)).filter((w) => w.text.startsWith('Start'));
    for (const sheet of new Set(words.map((w) => w.page))) {
      const last = words.filter((w) => w.page === sheet).at(-1);
      expect(Number(last?.text.slice('Start'.length)) % 10).not.toBe(0);
    }
  });
});

describe.skipIf(withoutPoppler).each(LOCALES)('headings (%s)', (locale) => {
  it('stand on the sheet of what they head', async () => {
    const { programme, scores } = gansu;
    const document = buildDocument({ programme, scores: scopedScores(scores, 'company'), report: 'monthly', locale });
    // However the sheets fall: the same pages with more and more of their first block's height taken away.
    for (const lines of [0, 3, 7, 12, 20, 30]) {
      const filler = { kind: 'notes', notes: numbers(lines).map((i) => `${i + 1}`) } as const;
      const pages = document.pages.map((p) => ({ ...p, blocks: [filler, ...p.blocks] }));
      for (const section of walk(await renderPdf({ ...document, pages })).tree.children)
        section.children.forEach((element, i) => {
          if (element.role !== 'H2') return;
          const [next] = flat(section.children[i + 1] ?? element).flatMap((e) => e.content);
          expect(next?.split(':')[0]).toBe(element.content[0]?.split(':')[0]);
        });
    }
  });
});
