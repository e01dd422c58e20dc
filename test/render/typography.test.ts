import { describe, expect, it } from 'vitest';
import type { Block, ReportDocument } from '../../functions/model/document.ts';
import type { Locale } from '../../functions/model/text.ts';
import { buildDocument } from '../../functions/report/build-document.ts';
import { scopedScores } from '../../functions/scoring/index.ts';
import { renderPdf } from '../../templates/report/render.ts';
import { TYPE } from '../../templates/report/theme.ts';
import { pagesOf, type Word, withoutPoppler, wordsOf } from './support/poppler.ts';
import { reputationSample } from './support/samples.ts';

const { programme, scores } = reputationSample();
const whole = (locale: Locale): ReportDocument =>
  buildDocument({ programme, scores: scopedScores(scores, 'company'), report: 'monthly', locale });

/** A document of one page that says this and nothing else. */
const saying = (locale: Locale, ...texts: string[]): ReportDocument => ({
  ...whole(locale),
  pages: [{ label: '一', title: '二', blocks: texts.map((text): Block => ({ kind: 'paragraph', text })) }],
});
const drawn = (locale: Locale, ...texts: string[]) => renderPdf(saying(locale, ...texts));

const CLOSING = /^[，。、；：！？）》」』”’】〉…]/;
const OPENING = /[（《「『“‘【〈]$/;

/** Points within which two words stand in one line beside each other; marks that meet are set closer than their width. */
const NEAR = 6;

/** Closing punctuation that begins a line, and opening punctuation that ends one. */
function misplaced(words: readonly Word[]): string[] {
  const meets = (one: Word, other: Word): boolean =>
    one.page === other.page && Math.abs(one.bottom - other.bottom) < 2 && Math.abs(one.right - other.left) < NEAR;
  const begins = (word: Word): boolean => !words.some((other) => meets(other, word));
  const ends = (word: Word): boolean => !words.some((other) => meets(word, other));
  return words
    .filter((word) => (CLOSING.test(word.text) && begins(word)) || (OPENING.test(word.text) && ends(word)))
    .map((word) => word.text);
}

describe.skipIf(withoutPoppler)('lines of Chinese, read from the finished file', () => {
  it('start with no closing and end with no opening punctuation, wherever the text is broken', async () => {
    const dense = '满意，不满意；“领先（甲、乙）”：《报告》！「持平」？';
    const texts = Array.from({ length: 30 }, (_, i) => `${'度'.repeat(i)}${dense.repeat(6)}`);
    const words = wordsOf(await drawn('zh-CN', ...texts));
    expect(new Set(words.map((word) => `${word.page} ${word.bottom}`)).size).toBeGreaterThan(texts.length * 2);
    expect(misplaced(words)).toEqual([]);
  });

  it('would be seen to do so', () => {
    const at = (text: string, left: number): Word => ({ page: 1, text, left, top: 0, right: left + 9, bottom: 9 });
    expect(misplaced([at('，甲', 50), at('乙（', 300), at('丙', 309), at('丁（', 400)])).toEqual(['，甲', '丁（']);
  });

  it('keep so in a whole report', async () => {
    expect(misplaced(wordsOf(await renderPdf(whole('zh-CN'))))).toEqual([]);
  });

  it('have a quarter of an em between Chinese and Latin, with or without a space in the text', async () => {
    for (const text of ['指数Abc上升', '指数 Abc 上升']) {
      const words = wordsOf(await drawn('zh-CN', text)).filter((w) => /^(指数|Abc|上升)$/.test(w.text));
      const [han, latin, more] = words;
      for (const gap of [(latin?.left ?? 0) - (han?.right ?? 0), (more?.left ?? 0) - (latin?.right ?? 0)])
        expect(gap).toBeCloseTo(TYPE.body.size / 4, 1);
    }
  });
});

describe.skipIf(withoutPoppler)('quotation marks and apostrophes', () => {
  it('are narrow in English and full-width in Chinese', async () => {
    const width = async (locale: Locale, text: string, word: RegExp) => {
      const found = wordsOf(await drawn(locale, text)).find((w) => word.test(w.text));
      return ((found?.right ?? 0) - (found?.left ?? 0)) / TYPE.body.size;
    };
    const [plain, quoted] = [await width('en', 'todays', /^todays$/), await width('en', 'today’s', /^today’s$/)];
    expect(quoted - plain).toBeGreaterThan(0.1);
    expect(quoted - plain).toBeLessThan(0.4);
    expect(await width('zh-CN', '“满意”', /满意/)).toBeCloseTo(4, 1);
  });
});

it.skipIf(withoutPoppler).each([
  ['zh-CN', (page: number, pages: number) => `第${page}页，共${pages}页`],
  ['en', (page: number, pages: number) => `Page${page}of${pages}`],
] as const)('every page says which of how many it is (%s)', async (locale, said) => {
  const pages = pagesOf(await renderPdf(whole(locale)));
  expect(pages.filter((text, i) => !text.includes(said(i + 1, pages.length)))).toEqual([]);
});

it.skipIf(withoutPoppler)('figures of a column stand with their points under each other', async () => {
  const values = ['7.3', '67.2', '100.0', '−12.5'];
  const table: Block = {
    kind: 'table',
    columns: [
      { kind: 'text', heading: 'Row' },
      { kind: 'number', heading: 'Value' },
    ],
    rows: values.map((text) => ({
      rank: 2,
      cells: [
        { kind: 'text', text: 'row' },
        { kind: 'text', text },
      ],
    })),
  };
  const document = { ...whole('en'), pages: [{ label: 'a', title: 'b', blocks: [table] }] };
  const right = wordsOf(await renderPdf(document))
    .filter((word) => values.includes(word.text))
    .map((word) => word.right.toFixed(1));
  expect(right).toHaveLength(values.length);
  expect(new Set(right).size).toBe(1);
});
