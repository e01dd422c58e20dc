import { type Answered, programmeOf, type scored } from './survey.ts';

const values = (ids: readonly string[]) => ids.map((id) => ({ id, name: id }));
export const programme = (
  cities: readonly string[],
  brands: readonly string[] = [],
  changes: Record<string, unknown> = {},
) =>
  programmeOf({
    operators: [
      { id: 'own', role: 'own', name: 'Own', brands: values(brands) },
      { id: 'rival', role: 'competitor', name: 'Rival' },
    ],
    scales: { five: { from: 1, to: 5 } },
    items: [
      { id: 'q1', scale: 'five', name: 'q1' },
      { id: 'q2', scale: 'five', name: 'q2' },
    ],
    indicators: [{ id: 'index', name: 'Index', children: ['q1', 'q2'], minimumAnswered: 1 }],
    segments: [{ id: 'city', name: 'City', values: values(cities) }],
    scopes: [{ id: 'company', name: 'Company' }, { each: 'city' }],
    ...changes,
  });

/** `n` people of a city (and brand), whose answers differ. */
export const people = (city: string | null, n: number, brand: string | null = null, operator = 'own'): Answered[] =>
  Array.from({ length: n }, (_, i) => ({
    operator,
    ...(brand === null ? {} : { brand }),
    segments: city === null ? {} : { city },
    answers: { q1: 1 + (i % 5), q2: 1 + ((i * 2) % 5) },
  }));

export type Result = ReturnType<typeof scored>;
export const reasonsIn = (scores: Result, indicator = 'index') =>
  Object.fromEntries(
    scores.scopes.flatMap(({ scope, operators }) =>
      operators
        .filter(({ operator }) => operator === 'own')
        .map(({ brand, nodes }) => [
          brand === null ? scope : `${scope}/${brand}`,
          nodes.find((node) => node.indicator === indicator)?.reason ?? null,
        ]),
    ),
  );
