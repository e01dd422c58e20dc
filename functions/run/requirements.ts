import { endOf, type Period } from '../model/period.ts';
import { combinationOf, marginsOf, type Programme } from '../model/programme/index.ts';
import type { ShortfallReason } from '../model/reason.ts';
import type { Asked, Counts, Quota } from './count.ts';

/** The categories of each operator's weighting margins: without respondents none can have its target. */
function categoriesOf({ operators, segments, weighting }: Programme): Quota[] {
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
  /** Which cell is short by how much. */
  readonly reason: ShortfallReason;
  /** False where nothing sound can be computed: then neither a deadline nor a person lets it pass. */
  readonly passable: boolean;
}

const shortQuotas = ({ quotas }: Programme, counts: Counts): ShortfallReason[] =>
  quotas.flatMap(({ operator, where, minimum }, i): ShortfallReason[] => {
    const n = counts.quotas[i] ?? 0;
    return n < minimum ? [{ code: 'short_quota', operator, where, n, minimum }] : [];
  });

const DAY_MS = 24 * 60 * 60 * 1000;

/** Sources whose newest answer is too old at the end of the period. */
function staleSources({ gate, timezone }: Programme, period: Period, counts: Counts): ShortfallReason[] {
  const end = Date.parse(endOf(period, timezone));
  return gate.sources.flatMap(({ operator, where, withinDays }, i): ShortfallReason[] => {
    const newest = counts.newest[i] ?? null;
    if (newest === null) return [{ code: 'no_source', operator, where, withinDays }];
    const days = Math.ceil((end - newest) / DAY_MS);
    return days > withinDays ? [{ code: 'stale_source', operator, where, days, withinDays }] : [];
  });
}

/** Operators whose respondents claim more contact than is on record. A base too small to be shown is not judged. */
function untrueSamples({ quality, rules, operators }: Programme, counts: Counts): ShortfallReason[] {
  const { minimumShare: share, within } = quality.eligibility;
  if (share === undefined) return [];
  return operators.flatMap(({ id: operator }, i): ShortfallReason[] => {
    const { checked = 0, onRecord = 0 } = counts.contacts[i] ?? {};
    const needed = Math.ceil(share * checked);
    if (checked < rules.hideBelow || onRecord >= needed) return [];
    return [{ code: 'few_contacts', operator, where: {}, onRecord, checked, needed, within, share }];
  });
}

/** Categories without respondents that the weighting has a target for. An operator nobody was asked about needs none. */
function emptyCategories(programme: Programme, counts: Counts): ShortfallReason[] {
  const categories = categoriesOf(programme).map(({ operator, where }, i) => ({
    operator,
    where,
    n: counts.quotas[programme.quotas.length + i] ?? 0,
  }));
  const asked = new Set(categories.filter(({ n }) => n > 0).map(({ operator }) => operator));
  return categories
    .filter(({ operator, n }) => n === 0 && asked.has(operator))
    .map(({ operator, where }) => ({ code: 'empty_category', operator, where }));
}

/**
 * Everything that a period lacks, or that it is empty.
 * @param counts As {@link askedOf} lists them.
 */
export function shortfalls(programme: Programme, period: Period, counts: Counts): Shortfall[] {
  if (counts.total === 0) return [{ reason: { code: 'no_answers' }, passable: false }];
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
