import type { Programme } from '../../model/programme/index.ts';
import type { FollowUpFigures, PostFigures } from '../../model/service/follow-ups.ts';
import { wilson } from '../../statistics/proportions/wilson.ts';
import type { Reason } from '../suppression/index.ts';
import type { Call } from './calls.ts';
import { internalScore, summaryOf } from './internal.ts';

/** What a group of contacts came to: how many were called in time, and how satisfied they were. */
export function groupOf(
  calls: readonly Call[],
  hidden: Reason | null,
  rules: Programme['rules'],
): Pick<FollowUpFigures, 'contacts' | 'called' | 'onTime' | 'internal'> {
  const n = calls.filter(({ onTime }) => onTime).length;
  const share = wilson({ x: n, n: calls.length });
  return {
    contacts: calls.length,
    called: calls.filter(({ called }) => called).length,
    onTime: share.status === 'no_data' ? null : { n, share: share.share, ci95: share.ci95 },
    internal: internalScore(summaryOf(calls.map(({ internal }) => internal)), hidden, rules),
  };
}

type Posts = NonNullable<Programme['followUps']>['posts'];

function verdictOf(ci95: readonly [number, number] | null, target: number | undefined): PostFigures['verdict'] {
  if (ci95 === null || target === undefined) return null;
  return ci95[0] > target ? 'above' : ci95[1] < target ? 'below' : 'level';
}

/** The same of every post, beside its target. */
export function postsOf(
  posts: Posts,
  calls: readonly Call[],
  hidden: (post: string) => Reason | null,
  rules: Programme['rules'],
): PostFigures[] {
  return posts.map(({ id, target }) => {
    const mine = calls.filter(({ post }) => post === id);
    const group = groupOf(mine, hidden(id), rules);
    const { value, ci95 } = group.internal;
    const attainment = value === null || target === undefined || target === 0 ? null : value / target;
    return { post: id, ...group, target: target ?? null, attainment, verdict: verdictOf(ci95, target) };
  });
}
