import { combinationOf, marginsOf, type Programme } from '../model/programme/index.ts';
import type { Counts, Quota } from './count.ts';

/** A category of a weighting margin of an operator: without respondents it cannot have its target. */
interface Category extends Quota {
  readonly name: string;
}

function categoriesOf({ operators, segments, weighting }: Programme): Category[] {
  return operators.flatMap(({ id: operator }) =>
    marginsOf(weighting.margins, operator).flatMap((margin) => {
      const values = margin.segments.map((id) => segments.find((s) => s.id === id)?.values.map((v) => v.id) ?? []);
      const combinations = values.reduce<string[][]>(
        (all, list) => all.flatMap((c) => list.map((v) => [...c, v])),
        [[]],
      );
      return combinations
        .filter((combination) => (margin.targets[combinationOf(combination)] ?? 0) > 0)
        .map((combination) => ({
          operator,
          where: Object.fromEntries(margin.segments.map((id, i) => [id, combination[i] ?? ''])),
          minimum: 1,
          name: `${margin.segments.join(' and ')} ${combinationOf(combination)}`,
        }));
    }),
  );
}

/** What is counted before a period may be reported: the quotas, then the categories that the weighting has targets for. */
export const requirementsOf = (programme: Programme): Quota[] => [...programme.quotas, ...categoriesOf(programme)];

/** "operator P1, plan prepaid" */
const quotaName = (quota: Pick<Quota, 'operator' | 'where'>): string =>
  [['operator', quota.operator], ...Object.entries(quota.where)].map((pair) => pair.join(' ')).join(', ');

/**
 * One sentence for each quota that is not reached and each category that the weighting has a target for and no response
 * has, or one for an empty period. An operator nobody was asked about has no figures, and needs no categories.
 * @param counts As {@link requirementsOf} lists them.
 */
export function shortfalls(programme: Programme, period: string, counts: Counts): string[] {
  if (counts.total === 0) return [`${period} has no answers`];
  const quotas = programme.quotas.flatMap((quota, i) => {
    const n = counts.quotas[i] ?? 0;
    const missing = quota.minimum - n;
    return missing > 0 ? [`${quotaName(quota)}: ${n} of ${quota.minimum} responses, ${missing} short`] : [];
  });
  const categories = categoriesOf(programme).map((category, i) => ({
    ...category,
    n: counts.quotas[programme.quotas.length + i] ?? 0,
  }));
  const asked = new Set(categories.filter(({ n }) => n > 0).map(({ operator }) => operator));
  const empty = categories.filter(({ operator, n }) => n === 0 && asked.has(operator));
  const reason = 'no responses, but the weighting has a target for it; merge it with a category that has some';
  return [...quotas, ...empty.map(({ operator, name }) => `operator ${operator}, ${name}: ${reason}`)];
}
