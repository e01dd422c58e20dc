import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../functions/report/build-document.ts';
import { levelsOf } from '../../functions/report/levels.ts';
import { scopedScores } from '../../functions/scoring/index.ts';
import { renderPdf } from '../../templates/report/render.ts';
import { type Answered, programmeOf, scored } from '../unit/scoring/survey.ts';
import { pagesOf, type Word, withoutPoppler, wordsOf } from './support/poppler.ts';
import { flat, walk } from './support/structure.ts';

const named = (levels: ReturnType<typeof levelsOf>): string[] =>
  levels.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));

describe('the levels of a scale', () => {
  it.each([
    [1, 4, ['1', '2', '3', '4']],
    [1, 7, ['1', '2', '3', '4', '5', '6', '7']],
    [1, 8, ['1-2', '3-4', '5-6', '7-8']],
    [1, 9, ['1-2', '3-4', '5-5', '6-7', '8-9'].map((l) => (l === '5-5' ? '5' : l))],
    [1, 10, ['1-2', '3-4', '5-6', '7-8', '9-10']],
    [0, 10, ['0-1', '2-3', '4-6', '7-8', '9-10']],
    [0, 100, ['0-19', '20-39', '40-60', '61-80', '81-100']],
  ])('from %d to %d are %j', (from, to, expected) => {
    expect(named(levelsOf({ from, to }))).toEqual(expected);
  });

  it('hold every code once, in at most seven levels, five where they are bands', () => {
    for (let to = 1; to <= 200; to += 1) {
      const levels = levelsOf({ from: 0, to });
      const codes = levels.flatMap((l) => Array.from({ length: l.to - l.from + 1 }, (_, i) => l.from + i));
      expect(codes).toEqual(Array.from({ length: to + 1 }, (_, i) => i));
      expect(levels.length).toBeLessThanOrEqual(to + 1 > 7 ? 5 : 7);
    }
  });
});

const programme = programmeOf({
  scales: { five: { from: 1, to: 5 }, ten: { from: 1, to: 10 } },
  items: [
    { id: 'a', scale: 'five', name: 'Alpha' },
    { id: 'b', scale: 'five', name: 'Beta' },
    { id: 'c', scale: 'five', name: 'Gamma' },
    { id: 'd', scale: 'ten', name: 'Delta' },
  ],
  indicators: [{ id: 'index', name: 'Index', children: ['a', 'b', 'c', 'd'], minimumAnswered: 1 }],
});

/** Of 100 answers to Alpha 10, 15, 20, 25 and 30 in its codes from 1 to 5; Beta all the highest; Gamma from 12 people. */
const codes = [10, 15, 20, 25, 30].flatMap((n, i) => Array.from({ length: n }, () => i + 1));
const answers: Answered[] = codes.map((code, i) => ({
  operator: 'own',
  answers: { a: code, b: 5, c: i < 12 ? 3 : null, d: 1 + (i % 10) },
}));
const document = buildDocument({
  programme,
  scores: scopedScores(scored(programme, answers), 'company'),
  report: 'monthly',
  locale: 'en',
});

describe.skipIf(withoutPoppler)('the distribution on the page', () => {
  const drawing = renderPdf({ ...document, pages: document.pages.slice(0, 2) });
  const rowOf = async (label: string): Promise<{ words: Word[]; start: number; width: number }> => {
    const words = wordsOf(await drawing).filter((w) => w.page === 2);
    const low = words.findLast((w) => w.text === 'lowest');
    const high = words.findLast((w) => w.text === 'highest');
    if (low === undefined || high === undefined) throw new Error('the chart has no ends');
    const name = words.findLast((w) => w.text === label);
    const middle = ((name?.top ?? 0) + (name?.bottom ?? 0)) / 2;
    const row = words.filter((w) => w.left >= low.left - 1 && Math.abs((w.top + w.bottom) / 2 - middle) < 4);
    return { words: row, start: low.left, width: high.right - low.left };
  };
  const places = ({ words, start, width }: Awaited<ReturnType<typeof rowOf>>) =>
    words.map((w) => [w.text, ((w.left + w.right) / 2 - start) / width] as const);

  it('sets each figure in the middle of its part', async () => {
    const found = places(await rowOf('Alpha'));
    expect(found.map(([text]) => text)).toEqual(['10', '15', '20', '25', '30']);
    [0.05, 0.175, 0.35, 0.575, 0.85].forEach((at, i) => {
      expect(found[i]?.[1]).toBeCloseTo(at, 2);
    });
  });

  it('draws a question that all answer alike as one part', async () => {
    const [only, ...more] = places(await rowOf('Beta'));
    expect(more).toEqual([]);
    expect(only?.[0]).toBe('100');
    expect(only?.[1]).toBeCloseTo(0.5, 2);
  });

  it('groups ten codes into five bands and names them', async () => {
    expect((await rowOf('Delta')).words.map((w) => w.text)).toEqual(['20', '20', '20', '20', '20']);
    expect(pagesOf(await drawing)[1]).toContain('1to5;Delta:1–2,3–4,5–6,7–8,9–10');
  });

  it('shows no share of a base that is too small', async () => {
    expect((await rowOf('Gamma')).words.map((w) => w.text).join(' ')).toBe('base too small (n = 12)');
  });

  it('says all of it in words', async () => {
    const said = flat(walk(await drawing).tree)
      .flatMap((e) => e.alt ?? [])
      .join(' ');
    expect(said).toContain('Alpha, n = 100: 1: 10 %, 2: 15 %, 3: 20 %, 4: 25 % and 5: 30 %.');
    expect(said).toContain('Gamma: base too small (n = 12).');
  });
});

it('gives way to a sentence where no base is large enough', () => {
  const few = scored(programme, answers.slice(0, 12));
  const { pages } = buildDocument({
    programme,
    scores: scopedScores(few, 'company'),
    report: 'monthly',
    locale: 'zh-CN',
  });
  expect(pages[1]?.blocks.some((b) => b.kind === 'stacked')).toBe(false);
  expect(pages[1]?.blocks.at(-1)).toEqual({ kind: 'paragraph', text: '各题样本均不足，本期不公布答案分布。' });
});
