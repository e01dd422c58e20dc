import { describe, expect, it } from 'vitest';
import { near, nearAll, oracle } from '../statistics/oracle.ts';
import { type Interview, surveyed } from './fieldwork.ts';
import { nodeOf, programmeOf, rowsOf } from './survey.ts';

const programme = (more: Record<string, unknown> = {}) =>
  programmeOf({
    operators: [
      { id: 'own', role: 'own', name: 'Own' },
      { id: 'rival', role: 'competitor', name: 'Rival' },
    ],
    scales: { ten: { from: 1, to: 10, missing: [99] } },
    items: ['q1', 'q2'].map((id) => ({ id, name: id, scale: 'ten' })),
    indicators: [{ id: 'index', name: 'Index', children: ['q1', 'q2'], minimumAnswered: 1 }],
    segments: [{ id: 'city', name: 'City', values: ['north', 'south'].map((id) => ({ id, name: id })) }],
    scopes: [{ id: 'company', name: 'All' }, { each: 'city' }],
    ...more,
  });

const gapOf = (scores: ReturnType<typeof surveyed>, indicator: string, scope = 'company') => {
  const found = scores.scopes.find((s) => s.scope === scope)?.gaps.find((gap) => gap.indicator === indicator);
  if (found === undefined) throw new Error(`no gap of ${indicator}`);
  return found;
};

/** Everyone in mobi rates two things: here as one respondent's answers about two operators. */
const rows = rowsOf('mobi.csv');
const both = (respondent: (row: Record<string, string>, operator: string) => string | undefined): Interview[] =>
  rows.flatMap((row) =>
    [
      { operator: 'own', q1: 'PERQ1', q2: 'PERQ4' },
      { operator: 'rival', q1: 'CUEX1', q2: 'CUEX2' },
    ].map(({ operator, q1, q2 }) => {
      const link = respondent(row, operator);
      return {
        id: `${operator}-${row.id}`,
        operator,
        ...(link === undefined ? {} : { respondent: link }),
        segments: { city: Number(row.id) % 5 === 0 ? 'north' : 'south' },
        answers: { q1: Number(row[q1]), q2: Number(row[q2]) },
      };
    }),
  );
const linked = both((row) => `p${row.id}`);

interface PairFigures {
  readonly n: number;
  readonly mean_gap: number;
  readonly sd_gap: number;
  readonly df: number;
  readonly p: number;
  readonly ci95: readonly [number, number];
}
const { pairs } = oracle<{ pairs: readonly PairFigures[] }>('18_servqual_gap');
const POINTS = 100 / 9;

describe('respondents who rate two operators', () => {
  it.each(['q1', 'q2'])('%s: all of them do: the paired t test, as R has it', (item) => {
    const r = pairs[item === 'q1' ? 0 : 1];
    if (r === undefined) throw new Error('no figures');
    for (const shards of [1, 7]) {
      const gap = gapOf(surveyed(programme(), linked, shards), item);
      expect(gap).toMatchObject({ design: 'paired', pairs: r.n, df: r.df });
      near(gap.difference, r.mean_gap * POINTS);
      near(gap.se, (r.sd_gap / Math.sqrt(r.n)) * POINTS);
      near(gap.p, r.p);
      nearAll(
        gap.ci95,
        r.ci95.map((bound) => bound * POINTS),
      );
    }
  });

  it('without links the same answers are those of different people', () => {
    const apart = gapOf(
      surveyed(
        programme(),
        both(() => undefined),
      ),
      'q1',
    );
    const paired = gapOf(surveyed(programme(), linked), 'q1');
    expect(apart).toMatchObject({ design: 'independent', pairs: 0 });
    expect(apart.difference).toBe(paired.difference);
    expect(apart.se).toBeGreaterThan(paired.se ?? 0);
  });

  it('half of either side linked is paired, one fewer is not', () => {
    const first = (n: number) => both((row, operator) => (Number(row.id) <= n ? `p${row.id}` : `${operator}${row.id}`));
    expect(gapOf(surveyed(programme(), first(125)), 'q1')).toMatchObject({ design: 'paired', pairs: 125 });
    expect(gapOf(surveyed(programme(), first(124)), 'q1')).toMatchObject({ design: 'independent', pairs: 124 });
  });

  it('a partly linked gap is still the difference of the two scores, between both errors', () => {
    const partly = surveyed(
      programme(),
      both((row, operator) => (Number(row.id) <= 200 ? `p${row.id}` : `${operator}${row.id}`)),
    );
    const gap = gapOf(partly, 'index');
    near(gap.difference, (nodeOf(partly, 'index').value ?? 0) - (nodeOf(partly, 'index', 'rival').value ?? 0));
    const [low, high] = [
      gapOf(surveyed(programme(), linked), 'index'),
      gapOf(
        surveyed(
          programme(),
          both(() => undefined),
        ),
        'index',
      ),
    ];
    expect(gap.se).toBeGreaterThan(low.se ?? 0);
    expect(gap.se).toBeLessThan(high.se ?? 0);
  });

  it('in a scope only those within it are pairs', () => {
    const scores = surveyed(programme(), linked);
    expect(gapOf(scores, 'q1', 'city-north')).toMatchObject({ design: 'paired', pairs: 50, df: 49 });
    const moved = linked.map((one) => (one.operator === 'rival' ? { ...one, segments: { city: 'south' } } : one));
    expect(gapOf(surveyed(programme(), moved), 'q1', 'city-south')).toMatchObject({ pairs: 200 });
  });

  it('someone who left an item out is no pair there', () => {
    const scores = surveyed(
      programme(),
      linked.map((one, i) => (i === 0 ? { ...one, answers: { q1: 99, q2: 5 } } : one)),
    );
    expect([gapOf(scores, 'q1').pairs, gapOf(scores, 'q2').pairs]).toEqual([249, 250]);
  });

  it('a response that is left out of the scores makes no pair', () => {
    const again = linked.slice(0, 20).map((one) => ({ ...one, id: `again-${one.id}` }));
    const scores = surveyed(programme({ quality: { duplicates: { exclude: true } } }), [...linked, ...again]);
    expect(gapOf(scores, 'q1')).toMatchObject({ design: 'paired', pairs: 250, df: 249 });
  });

  it('weights of both sides: invariant to their scale, and equal weights change nothing', () => {
    const weighted = (factor: number) =>
      gapOf(
        surveyed(
          programme(),
          linked.map((one, i) => ({ ...one, weight: factor * (1 + (Math.floor(i / 2) % 3)) })),
        ),
        'q1',
      );
    near(weighted(8).se, weighted(1).se);
    near(weighted(8).p, weighted(1).p);
    near(
      gapOf(
        surveyed(
          programme(),
          linked.map((one) => ({ ...one, weight: 3 })),
        ),
        'q1',
      ).se,
      gapOf(surveyed(programme(), linked), 'q1').se,
    );
  });

  it('weighted pairs have the linearised error of their weighted mean difference', () => {
    const weights = rows.map((_, i) => 1 + (i % 4));
    const differences = rows.map((row) => (Number(row.PERQ1) - Number(row.CUEX1)) * POINTS);
    const total = weights.reduce((sum, w) => sum + w, 0);
    const mean = differences.reduce((sum, d, i) => sum + d * (weights[i] ?? 0), 0) / total;
    const squares = differences.reduce((sum, d, i) => sum + (((weights[i] ?? 0) * (d - mean)) / total) ** 2, 0);
    const gap = gapOf(
      surveyed(
        programme(),
        linked.map((one, i) => ({ ...one, weight: weights[Math.floor(i / 2)] ?? 1 })),
      ),
      'q1',
    );
    near(gap.difference, mean);
    near(gap.se, Math.sqrt((250 / 249) * squares));
  });

  it('equal differences cannot be tested', () => {
    const same = linked.map((one, i) => ({
      ...one,
      answers: { q1: (i % 2 === 0 ? 3 : 2) + (Math.floor(i / 2) % 5), q2: 5 },
    }));
    expect(gapOf(surveyed(programme(), same), 'q1')).toMatchObject({
      design: 'paired',
      p: null,
      verdict: 'insufficient',
    });
  });
});
