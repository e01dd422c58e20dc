import type { ImportancePerformance, Priorities, Priority } from '../../model/diagnosis/index.ts';
import type { Gap, NodeScore } from '../../model/scores.ts';
import { tTest } from '../../statistics/comparisons/t-test.ts';
import { settled } from '../family.ts';
import { nodeAt, type Subject } from './select.ts';

/** Priorities that the report names, at most. */
const FIRST = 3;

/** How far an item lies behind what it is measured against. */
interface Distance {
  readonly against: number;
  readonly pair: string | null;
  /** Adjusted. */
  readonly p: number | null;
  readonly behind: boolean;
}

type DistanceOf = (indicator: string) => Distance | null;

/** To the competitor furthest ahead, among those significantly ahead if there are any. */
function toCompetitors(subject: Subject, gaps: readonly Gap[]): DistanceOf {
  const { operator, brand } = subject.printed;
  const own = gaps.filter((gap) => gap.own.operator === operator && gap.own.brand === brand);
  return (indicator) => {
    const value = nodeAt(subject, indicator)?.value ?? null;
    const known = own.filter((gap) => gap.indicator === indicator && gap.difference !== null);
    const behind = known.filter(({ verdict }) => verdict === 'behind');
    const [furthest] = (behind.length > 0 ? behind : known).toSorted(
      (a, b) => (a.difference ?? 0) - (b.difference ?? 0),
    );
    if (furthest === undefined || value === null) return null;
    const { pair, difference, pAdjusted: p, verdict } = furthest;
    return { against: value - (difference ?? 0), pair, p, behind: verdict === 'behind' };
  };
}

/** To the targets; tested by a t test each, adjusted over all items that have one. */
function toTargets(subject: Subject, items: readonly string[]): DistanceOf {
  const { targets, target } = subject.plan.programme.priorities;
  const measured = items.flatMap((indicator) => {
    const node: NodeScore | undefined = nodeAt(subject, indicator);
    const against = targets[indicator] ?? target;
    if (node === undefined || node.value === null || against === undefined) return [];
    const difference = node.value - against;
    const test = node.se === null ? null : tTest(difference, node.se, node.n - 1);
    return [{ indicator, against, difference, level: null, p: test?.status === 'tested' ? test.p : null }];
  });
  const tests = settled(measured, subject.plan.programme.rules, (level) => level);
  const found = new Map(
    measured.map(({ indicator, against }, i): [string, Distance] => {
      const test = tests[i];
      return [indicator, { against, pair: null, p: test?.pAdjusted ?? null, behind: test?.direction === -1 }];
    }),
  );
  return (indicator) => found.get(indicator) ?? null;
}

/**
 * What to act on first: importance × distance, of the items that lie behind. Only distances that are significant after
 * adjustment, of items whose importance is surely above 0, are named as priorities.
 * @param gaps Of the scope.
 */
export function prioritiesOf(subject: Subject, importance: ImportancePerformance, gaps: readonly Gap[]): Priorities {
  const { targets, target, by: asked } = subject.plan.programme.priorities;
  const by = asked ?? (target === undefined && Object.keys(targets).length === 0 ? 'gap' : 'target');
  const without = (status: 'not_compared' | 'suppressed'): Priorities => ({ status, by, first: [], items: [] });
  const { operator } = subject.printed;
  const own = subject.plan.programme.operators.some(({ id, role }) => id === operator && role === 'own');
  if (!own) return without('not_compared');
  if (importance.status !== 'ok') return without(importance.status === 'suppressed' ? 'suppressed' : 'not_compared');
  const items = importance.items.map(({ indicator }) => indicator);
  const distanceOf = by === 'gap' ? toCompetitors(subject, gaps) : toTargets(subject, items);
  const measured = importance.items.flatMap(
    ({ indicator, importance: weight, importanceCi95, performance: value }): Omit<Priority, 'rank'>[] => {
      const distance = distanceOf(indicator);
      if (weight === null || value === null || distance === null) return [];
      const { against, pair, p, behind } = distance;
      return [
        {
          indicator,
          importance: weight,
          value,
          against,
          pair,
          distance: against - value,
          priority: Math.max(0, weight) * Math.max(0, against - value),
          p,
          significant: behind && importanceCi95 !== null && importanceCi95[0] > 0,
        },
      ];
    },
  );
  if (measured.length === 0) return without('not_compared');
  const ranked = measured
    .toSorted((a, b) => b.priority - a.priority)
    .map((item, i): Priority => ({ ...item, rank: i + 1 }));
  const first = ranked.filter(({ significant }) => significant).slice(0, FIRST);
  return {
    status: first.length === 0 ? 'no_clear_priority' : 'ok',
    by,
    first: first.map(({ indicator }) => indicator),
    items: ranked,
  };
}
