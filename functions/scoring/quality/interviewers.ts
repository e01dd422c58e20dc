import type { InterviewerEffect } from '../../model/sample-quality.ts';
import { type Group, oneWayAnova } from '../../statistics/comparisons/one-way-anova.ts';
import type { Cell } from '../cells.ts';
import type { ScoringPlan } from '../plan.ts';
import { addTotals, emptyTotals } from '../totals.ts';

const NOTHING = { f: null, df: null, p: null, icc: null } as const;

/**
 * Whether the index depends on who asked: analysis of variance of the respondents' own indices between interviewers,
 * unweighted. Interviewers with few interviews are left out, and no interviewer is named.
 */
export function interviewerEffect(plan: ScoringPlan, cells: readonly Cell[]): InterviewerEffect {
  const { minimumInterviews } = plan.programme.quality.interviewers;
  const all = emptyTotals(plan);
  for (const { totals } of cells) addTotals(all, totals);
  const groups = [...all.interviewers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, moments]): Group => ({ n: moments[0] ?? 0, mean: moments[3] ?? 0, spread: moments[4] ?? 0 }))
    .filter(({ n }) => n >= minimumInterviews);
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const base = { interviewers: groups.length, n };
  if (all.interviewers.size === 0) return { status: 'no_interviewers', ...base, ...NOTHING };
  if (n < plan.programme.rules.hideBelow) return { status: 'too_few', ...base, ...NOTHING };
  const effect = oneWayAnova(groups);
  if (effect.status !== 'tested') return { status: effect.status, ...base, ...NOTHING };
  const { f, df, p, icc } = effect;
  return { status: 'tested', ...base, f, df: [...df], p, icc };
}
