import { describe, expect, it } from 'vitest';
import { scoresSchema } from '../../../functions/model/scores.ts';
import { METHOD_VERSION } from '../../../functions/scoring/index.ts';
import type { GroupTest } from '../statistics/group-tests.ts';
import { near, oracle } from '../statistics/oracle.ts';
import { nodeOf, reputationProgramme, reputationResponses, scored } from './survey.ts';

interface WelchTest extends GroupTest {
  readonly a: string;
  readonly b: string;
  readonly flag: string;
}
interface DimensionTest extends WelchTest {
  readonly dimension: string;
  readonly p_holm_publishable_family: number;
  readonly p_bh_publishable_family: number;
}
const expected = oracle<{
  readonly gaps: readonly DimensionTest[];
  readonly n_tests: number;
  readonly segment_gaps: readonly (WelchTest & { readonly segment: string })[];
}>('08_competitor_gaps');
const scores = scored(reputationProgramme(), reputationResponses());
/** With both plans of an operator shown; one that is too small hides the other, since their total is printed. */
const open = scored(reputationProgramme({ rules: { hideBelow: 2, markBelow: 2 } }), reputationResponses());
const gapOf = (scope: string, pair: string, indicator: string, of = scores) => {
  const gap = of.scopes.find((s) => s.scope === scope)?.gaps.find((g) => g.pair === pair && g.indicator === indicator);
  if (gap === undefined) throw new Error(`no gap ${pair} ${indicator}`);
  return gap;
};

describe('gaps of four mobile operators, against R (oracle 08)', () => {
  it.each(expected.gaps)('$dimension, $a against $b', (r) => {
    const gap = gapOf('company', `${r.a}-${r.b}`, r.dimension);
    near(gap.difference, r.diff);
    near(gap.se, r.se);
    near(gap.df, r.df);
    near(gap.p, r.p);
    near(gap.ci95?.[0], r.ci95[0]);
    near(gap.ci95?.[1], r.ci95[1]);
    near(gap.pAdjusted, r.p_holm_publishable_family);
    expect(gap.family).toEqual({ id: 'company/level-1', size: expected.n_tests });
    expect(gap.status).toBe(r.flag === 'ok' ? 'published' : 'marked');
    for (const [party, n, mean, sd] of [
      [r.a, r.n_a, r.mean_a, r.sd_a],
      [r.b, r.n_b, r.mean_b, r.sd_b],
    ] as const) {
      const node = nodeOf(scores, r.dimension, party);
      expect(node.n).toBe(n);
      near(node.value, mean);
      near(node.sd, sd);
    }
  });

  it('adjusts by Benjamini-Hochberg where the programme says so', () => {
    const bh = scored(reputationProgramme({ rules: { adjustment: 'benjamini-hochberg' } }), reputationResponses());
    for (const r of expected.gaps)
      near(gapOf('company', `${r.a}-${r.b}`, r.dimension, bh).pAdjusted, r.p_bh_publishable_family);
  });

  it.each(expected.segment_gaps)('satisfaction of $segment customers, $a against $b', (r) => {
    const hidden = gapOf(`plan-${r.segment}`, `${r.a}-${r.b}`, 'satisfaction');
    const tooSmall = expected.segment_gaps.some((other) => other.b === r.b && other.flag === 'suppress_n_lt_30');
    expect(hidden.status === 'suppressed').toBe(tooSmall);
    if (tooSmall) {
      expect(hidden).toMatchObject({ difference: null, p: null, family: null });
      expect(hidden.verdict).toBe('insufficient');
    }
    const gap = gapOf(`plan-${r.segment}`, `${r.a}-${r.b}`, 'satisfaction', open);
    near(gap.difference, r.diff);
    near(gap.se, r.se);
    near(gap.df, r.df);
    near(gap.p, r.p);
  });

  it('gives the verdict by the adjusted p', () => {
    const verdicts = new Set(scores.scopes[0]?.gaps.map((gap) => gap.verdict));
    expect(verdicts).toContain('level');
    for (const { gaps } of scores.scopes)
      for (const gap of gaps.filter((g) => g.pAdjusted !== null))
        expect(gap.verdict !== 'level').toBe((gap.pAdjusted ?? 1) < 0.05);
  });

  it('is what the published schema says', () => {
    expect(scoresSchema.parse(scores)).toEqual(scores);
    expect(scores.methodVersion).toBe(METHOD_VERSION);
  });
});
