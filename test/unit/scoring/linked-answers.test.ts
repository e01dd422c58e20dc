import { describe, expect, it } from 'vitest';
import { near, nearAll } from '../statistics/oracle.ts';
import { type Interview, surveyed } from './fieldwork.ts';
import { nodeOf, programmeOf } from './survey.ts';

const programme = programmeOf({
  operators: [
    { id: 'own', role: 'own', name: 'Own' },
    { id: 'rival', role: 'competitor', name: 'Rival' },
  ],
  scales: { eleven: { from: 0, to: 10 } },
  items: [{ id: 'q', name: 'Q', scale: 'eleven', kind: 'recommendation' }],
  indicators: [{ id: 'index', name: 'Index', children: ['q'] }],
});

const PEOPLE = Array.from({ length: 90 }, (_, i) => i);
const ownCode = (i: number): number => (i * 7) % 11;
/** Answers of the same people about a rival; `linked` says who is known to be the same. */
function scoresOf(rivalCode: (i: number) => number, linked: (i: number) => boolean) {
  const interviews = PEOPLE.flatMap((i): Interview[] =>
    [
      { operator: 'own', q: ownCode(i) },
      { operator: 'rival', q: rivalCode(i) },
    ].map(({ operator, q }) => ({
      id: `${operator}-${i}`,
      operator,
      ...(linked(i) ? { respondent: `p${i}` } : {}),
      answers: { q },
    })),
  );
  const scores = surveyed(programme, interviews);
  const gap = scores.scopes[0]?.gaps.find(({ indicator }) => indicator === 'q');
  return { scores, gap };
}
const near1 = (i: number): number => Math.min(10, ownCode(i) + (i % 3 === 0 ? 1 : 0));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const promoter = (code: number) => (code >= 9 ? 100 : code >= 7 ? 0 : -100);

describe('shares and net promoter scores of respondents who rate two operators', () => {
  it('the net promoter scores differ with the error of the paired differences', () => {
    const { gap } = scoresOf(near1, () => true);
    const differences = PEOPLE.map((i) => promoter(ownCode(i)) - promoter(near1(i)));
    const centre = mean(differences);
    near(gap?.nps?.difference, centre);
    near(gap?.nps?.se, Math.sqrt(mean(differences.map((d) => (d - centre) ** 2)) / PEOPLE.length));
  });

  it('shares have the interval for pairs, by phi of the two-by-two table', () => {
    const { scores, gap } = scoresOf(near1, () => true);
    const inTop = PEOPLE.map((i) => [ownCode(i) >= 9, near1(i) >= 9] as const);
    const count = (a: boolean, b: boolean) => inTop.filter(([x, y]) => x === a && y === b).length;
    const [both, first, second, none] = [
      count(true, true),
      count(true, false),
      count(false, true),
      count(false, false),
    ];
    const phi =
      (both * none - first * second) / Math.sqrt((both + first) * (second + none) * (both + second) * (first + none));
    const [a, b] = ['own', 'rival'].map((operator) => nodeOf(scores, 'q', operator).boxes?.top);
    if (!a || !b) throw new Error('no boxes');
    const side = (x: number, y: number) => Math.sqrt(x * x - 2 * phi * x * y + y * y);
    const difference = a.share - b.share;
    nearAll(gap?.topBox?.ci95 ?? null, [
      difference - side(a.share - a.ci95[0], b.ci95[1] - b.share),
      difference + side(a.ci95[1] - a.share, b.share - b.ci95[0]),
    ]);
  });

  it('are independent where too few are known to be the same people', () => {
    const paired = scoresOf(near1, () => true).gap;
    const few = scoresOf(near1, (i) => i < 44).gap;
    const apart = scoresOf(near1, () => false).gap;
    expect([paired?.design, few?.design, apart?.design]).toEqual(['paired', 'independent', 'independent']);
    expect(few?.topBox).toEqual(apart?.topBox);
    expect(few?.nps).toEqual(apart?.nps);
    expect(paired?.nps?.se).toBeLessThan(apart?.nps?.se ?? 0);
  });

  it('are not tested where everyone says the same of both', () => {
    const { gap } = scoresOf(ownCode, () => true);
    expect(gap?.nps).toBeNull();
    const apart = scoresOf(ownCode, () => false).gap?.bottomBox?.ci95 ?? [0, 0];
    const [low = 1, high = -1] = gap?.bottomBox?.ci95 ?? [];
    expect([low <= 0, high >= 0, high - low < 0.5 * (apart[1] - apart[0])]).toEqual([true, true, true]);
  });
});
