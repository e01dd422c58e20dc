import type { Scores } from '../../functions/model/scores.ts';
import type { Answered } from '../unit/scoring/survey.ts';
import { NODES, type Shape, TREE } from './surveys.ts';

/** Whether a respondent counts for an indicator. */
export const counts = ({ answers }: Answered, node: string): boolean =>
  node in TREE
    ? Object.keys(TREE[node] ?? {}).some((child) => counts({ answers }, child))
    : typeof answers[node] === 'number';

type Kind = Readonly<Record<string, string | undefined>>;

/** Every kind of respondent that brand and segment values tell apart. */
export const kindsOf = ({ brands, segments }: Shape): Kind[] =>
  Object.entries(segments).reduce<Kind[]>(
    (all, [id, values]) => all.flatMap((one) => [...values, undefined].map((value) => ({ ...one, [id]: value }))),
    [...brands, undefined].map((brand) => ({ brand })),
  );
export const inside = (one: Kind, brand: string | null, segment: Record<string, string>) =>
  (brand === null || one.brand === brand) && Object.entries(segment).every(([id, value]) => one[id] === value);

/** The unknowns: every kind of respondent, for each indicator. */
export function unknownsOf(shape: Shape) {
  const combinations = kindsOf(shape);
  const sum = (brand: string | null, segment: Record<string, string>, node: string, factor = 1): number[] =>
    NODES.flatMap((of) => combinations.map((one) => (of === node && inside(one, brand, segment) ? factor : 0)));
  return { width: NODES.length * combinations.length, sum };
}

export const figures = (scores: Scores) =>
  scores.scopes.flatMap(({ where: segment, operators }) =>
    operators.flatMap(({ brand, nodes }) => nodes.map((node) => ({ segment, brand, node }))),
  );
export const inScope = (responses: readonly Answered[], brand: string | null, segment: Record<string, string>) =>
  responses.filter(
    (r) => (brand === null || r.brand === brand) && Object.entries(segment).every(([id, v]) => r.segments?.[id] === v),
  );
export const plus = (a: readonly number[], b: readonly number[]) => a.map((value, i) => value + (b[i] ?? 0));

/** Indicators that are exactly the weighted sum of those below, for the people of one printed set. */
function treeEquations(scores: Scores, responses: readonly Answered[], sum: ReturnType<typeof unknownsOf>['sum']) {
  return scores.scopes.flatMap(({ where: segment, operators }) =>
    operators.flatMap(({ brand }) =>
      Object.entries(TREE).flatMap(([parent, children]) => {
        const people = inScope(responses, brand, segment);
        const complete = people.every((one) =>
          Object.keys(children).every((c) => counts(one, c) === counts(one, parent)),
        );
        const below = Object.entries(children).map(([child, weight]) => sum(brand, segment, child, weight));
        return complete ? [[sum(brand, segment, parent, -1), ...below].reduce(plus)] : [];
      }),
    ),
  );
}

/**
 * The attacker has scores.json and knows everything that adds up: scopes, brands, and indicators wherever nobody left an
 * answer out. Unknowns are the sums of an indicator over the people of one operator, brand and combination of segment
 * values; every printed mean times its n is an equation in them. A hidden figure is given away if it follows.
 */
export function equationsOf(scores: Scores, responses: readonly Answered[], sum: ReturnType<typeof unknownsOf>['sum']) {
  const known = figures(scores)
    .filter(({ node }) => node.value !== null || node.n === 0)
    .map(({ segment, brand, node }) => sum(brand, segment, node.indicator));
  return [...known, ...treeEquations(scores, responses, sum)];
}

export const describeFigure = ({ segment, brand, node }: ReturnType<typeof figures>[number]) =>
  `${JSON.stringify(segment)} ${brand} ${node.indicator} n=${node.n}`;
