import { describe, expect, it } from 'vitest';
import { layoutOf, pack } from '../../../functions/model/packed.ts';
import { accumulator, mergeShards, planScoring, scorePeriod } from '../../../functions/scoring/index.ts';
import { NO_FINDINGS } from '../../../functions/scoring/quality/pre-pass.ts';
import { near } from '../statistics/oracle.ts';
import { context, programmeOf } from './survey.ts';

const programme = programmeOf({
  operators: [
    { id: 'own', role: 'own', name: 'Own' },
    { id: 'rival', role: 'competitor', name: 'Rival' },
  ],
  scales: { ten: { from: 1, to: 11 } },
  items: [{ id: 'q', scale: 'ten', name: 'Q' }],
  indicators: [{ id: 'index', name: 'Index', children: ['q'] }],
});
const plan = planScoring(programme);
const layout = layoutOf(programme);

interface Given {
  readonly month: string;
  readonly operator: string;
  readonly respondent: string;
  readonly q: number;
}

/** The gap of a quarter, each month counted by itself, by `counting`. */
function gapOf(responses: readonly Given[], counting = plan) {
  const months = ['2026-07', '2026-08', '2026-09'].map((month) => {
    const { start, add, end } = accumulator(counting, () => layout, { ...NO_FINDINGS, month });
    const into = start();
    responses.forEach(({ month: answered, operator, respondent, q }, i) => {
      if (answered !== month) return;
      const packed = pack(layout, { operator, segments: {}, answers: { q } });
      add(into, { id: `r${i}`, layout: 'layout', packed, weight: 1, respondent });
    });
    return end(into);
  });
  const scores = scorePeriod(plan, mergeShards(plan, months), context({ period: '2026-Q3', months }));
  const gap = scores.scopes[0]?.gaps[0];
  if (gap === undefined) throw new Error('no gap');
  return gap;
}

const people = Array.from({ length: 40 }, (_, i) => ({
  respondent: `p${i}`,
  own: 3 + ((i * 7) % 9),
  rival: 1 + ((i * 7) % 9),
}));
const rated = (month: string, operator: 'own' | 'rival'): Given[] =>
  people.map((one) => ({ month, operator, respondent: one.respondent, q: one[operator] }));
const noisy = rated('2026-08', 'rival').map((one, i) => ({ ...one, q: Math.min(11, one.q + (i % 3)) }));

describe('a respondent who rates two operators in different months of a quarter', () => {
  it('is a pair, as if in one month', () => {
    const apart = gapOf([...rated('2026-07', 'own'), ...noisy]);
    const together = gapOf([...rated('2026-07', 'own'), ...noisy.map((one) => ({ ...one, month: '2026-07' }))]);
    expect(apart).toMatchObject({ design: 'paired', pairs: 40, df: 39 });
    near(apart.se, together.se ?? 0);
    near(apart.p, together.p ?? 0);
    const differences = people.map(({ own, rival }, i) => (own - Math.min(11, rival + (i % 3))) * 10);
    const mean = differences.reduce((sum, d) => sum + d, 0) / 40;
    near(apart.se, Math.sqrt(differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / 39 / 40));
  });

  it('is a pair in each month where he or she rated both, and only what is left is paired across months', () => {
    const panel = ['2026-07', '2026-08'].flatMap((month) => [...rated(month, 'own'), ...rated(month, 'rival')]);
    expect(gapOf(panel)).toMatchObject({ design: 'paired', pairs: 80 });
    expect(gapOf([...panel, ...rated('2026-09', 'own')])).toMatchObject({ pairs: 80 });
    expect(gapOf([...rated('2026-07', 'own'), ...rated('2026-08', 'own'), ...noisy])).toMatchObject({ pairs: 40 });
  });

  it('is known by the names of what was rated, not by the very plan that counted', () => {
    const given = [...rated('2026-07', 'own'), ...noisy];
    expect(gapOf(given, planScoring(programme))).toEqual(gapOf(given));
  });
});
