import type { Programme } from '../../model/programme/index.ts';
import type { NodeScore } from '../../model/scores.ts';
import type { FollowUpFigures, InsideOutside, InternalScore } from '../../model/service/follow-ups.ts';
import { independent } from '../../statistics/comparisons/independent.ts';
import { settled } from '../family.ts';

type Section = NonNullable<Programme['followUps']>;

/** Indicators that questions ask about, each once, in the order of the questions. */
export const askedAbout = ({ questions }: Section): string[] => [
  ...new Set(questions.flatMap(({ indicator }) => indicator ?? [])),
];

const sample = ({ n, value, se }: Pick<NodeScore, 'n' | 'value' | 'se'>) =>
  value === null ? null : { n, mean: value, se };

const VERDICTS = { '-1': 'lower', '0': 'level', '1': 'higher' } as const;

/** Own node of the survey in the scope. */
type NodeOf = (indicator: string) => NodeScore | undefined;

/**
 * Internal minus external for every indicator that both measure: two samples of different people, by Welch's test, adjusted
 * over these indicators.
 */
export function besideOf(
  asked: readonly { readonly indicator: string; readonly internal: InternalScore }[],
  nodeOf: NodeOf,
  rules: Programme['rules'],
): InsideOutside[] {
  const rows = asked.flatMap(({ indicator, internal }) => {
    const node = nodeOf(indicator);
    if (node === undefined) return [];
    const { status, n, value, ci95 } = node;
    const test = independent(sample(internal), sample(node));
    const difference = test.status === 'no_data' ? null : test.difference;
    const tested = test.status === 'tested' ? { ci95: test.ci95, p: test.p } : { ci95: null, p: null };
    return [{ indicator, internal, external: { status, n, value, ci95 }, difference, ...tested, level: null }];
  });
  const all = settled(rows, rules, () => 'inside-outside');
  return rows.map(({ level: _, ...row }, i) => {
    const test = all[i] ?? null;
    return { ...row, pAdjusted: test?.pAdjusted ?? null, verdict: test ? VERDICTS[test.direction] : 'insufficient' };
  });
}

/** Items of the tree that score below the limit outside and that no question asks about, the weakest first. */
export function notAskedOf(
  programme: Programme,
  section: Section,
  items: readonly string[],
  nodeOf: NodeOf,
  index: string,
): FollowUpFigures['notAsked'] {
  const limit = section.weakBelow ?? nodeOf(index)?.value ?? null;
  if (limit === null) return [];
  const covered = new Set(askedAbout(section));
  // A question about a dimension asks about its items as well.
  const under = programme.indicators
    .filter(({ id }) => covered.has(id))
    .flatMap(({ children }) => (Array.isArray(children) ? children : Object.keys(children)));
  for (const child of under) covered.add(child);
  return items
    .flatMap((indicator) => {
      const node = nodeOf(indicator);
      return node?.value == null || node.value >= limit || covered.has(indicator)
        ? []
        : [{ indicator, value: node.value, ci95: node.ci95 }];
    })
    .sort((a, b) => a.value - b.value);
}
