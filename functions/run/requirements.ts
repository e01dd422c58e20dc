import { endOf, type Period } from '../model/period.ts';
import { combinationOf, marginsOf, type Programme } from '../model/programme/index.ts';
import type { Asked, Counts, Quota } from './count.ts';

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
export const askedOf = (programme: Programme): Asked => ({
  quotas: [...programme.quotas, ...categoriesOf(programme)],
  sources: programme.gate.sources,
  operators: programme.operators.map(({ id }) => id),
  within: programme.quality.eligibility.within,
  timezone: programme.timezone,
});

/** What a period lacks. */
export interface Shortfall {
  /** Which cell is short by how much, in one sentence. */
  readonly reason: string;
  /** False where nothing sound can be computed: then neither a deadline nor a person lets it pass. */
  readonly passable: boolean;
}

/** "operator P1, plan prepaid" */
const nameOf = ({ operator, where }: Pick<Quota, 'operator' | 'where'>): string =>
  [['operator', operator], ...Object.entries(where)].map((pair) => pair.join(' ')).join(', ');

function shortQuotas({ quotas }: Programme, counts: Counts): string[] {
  return quotas.flatMap((quota, i) => {
    const n = counts.quotas[i] ?? 0;
    const missing = quota.minimum - n;
    return missing > 0 ? [`${nameOf(quota)}: ${n} of ${quota.minimum} responses, ${missing} short`] : [];
  });
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Sources whose newest answer is too old at the end of the period. */
function staleSources({ gate, timezone }: Programme, period: Period, counts: Counts): string[] {
  const end = Date.parse(endOf(period, timezone));
  return gate.sources.flatMap((source, i) => {
    const newest = counts.newest[i] ?? null;
    const asked = `asked for: ${source.withinDays} days`;
    if (newest === null) return [`${nameOf(source)}: no answers in ${period}; ${asked}`];
    const days = Math.ceil((end - newest) / DAY_MS);
    return days > source.withinDays
      ? [`${nameOf(source)}: its newest answer is ${days} days older than the end of ${period}; ${asked}`]
      : [];
  });
}

/** Operators whose respondents claim more contact than is on record. A base too small to be shown is not judged. */
function untrueSamples({ quality, rules, operators }: Programme, counts: Counts): string[] {
  const { minimumShare, within } = quality.eligibility;
  if (minimumShare === undefined) return [];
  return operators.flatMap(({ id }, i) => {
    const { checked = 0, onRecord = 0 } = counts.contacts[i] ?? {};
    const needed = Math.ceil(minimumShare * checked);
    if (checked < rules.hideBelow || onRecord >= needed) return [];
    const share = `${onRecord} of ${checked} claimed contacts are on record within ${within} months`;
    return [`operator ${id}: ${share}, ${needed - onRecord} short of ${Math.round(minimumShare * 1000) / 10} %`];
  });
}

/** Categories without respondents that the weighting has a target for. An operator nobody was asked about needs none. */
function emptyCategories(programme: Programme, counts: Counts): string[] {
  const categories = categoriesOf(programme).map((category, i) => ({
    ...category,
    n: counts.quotas[programme.quotas.length + i] ?? 0,
  }));
  const asked = new Set(categories.filter(({ n }) => n > 0).map(({ operator }) => operator));
  const reason = 'no responses, but the weighting has a target for it; merge it with a category that has some';
  return categories
    .filter(({ operator, n }) => n === 0 && asked.has(operator))
    .map(({ operator, name }) => `operator ${operator}, ${name}: ${reason}`);
}

/**
 * Everything that a period lacks, or that it is empty.
 * @param counts As {@link askedOf} lists them.
 */
export function shortfalls(programme: Programme, period: Period, counts: Counts): Shortfall[] {
  if (counts.total === 0) return [{ reason: `${period} has no answers`, passable: false }];
  const passable = [
    ...shortQuotas(programme, counts),
    ...staleSources(programme, period, counts),
    ...untrueSamples(programme, counts),
  ];
  return [
    ...passable.map((reason) => ({ reason, passable: true })),
    ...emptyCategories(programme, counts).map((reason) => ({ reason, passable: false })),
  ];
}
