import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scores } from '../../functions/model/scores.ts';
import { earlierPeriod, mergeShards, planScoring, scorePeriod } from '../../functions/scoring/index.ts';
import { RowSpace } from '../support/row-space.ts';
import { type Answered, context, programmeOf, shardOf } from '../unit/scoring/survey.ts';
import { attacks } from './surveys.ts';

/**
 * The attacker has the scores of a quarter and of its three months, and knows that the months add up to the quarter and
 * the cities to the company. Unknowns are the sums over the respondents of a month and city; every printed mean times its
 * n is an equation in them. A figure that any of the four hides is given away if it follows.
 */
const CITIES = ['a', 'b', 'c'];
const MONTHS = ['2026-07', '2026-08', '2026-09'];
const PLACES = [...CITIES, undefined];
const report = { kind: 'monthly', schedule: { cron: '0 8 3 * ? *' } };
const plan = planScoring(
  programmeOf({
    scales: { five: { from: 1, to: 5 } },
    items: [{ id: 'q', scale: 'five', name: 'Q' }],
    indicators: [{ id: 'index', name: 'Index', children: ['q'] }],
    segments: [{ id: 'city', name: 'City', values: CITIES.map((id) => ({ id, name: id })) }],
    scopes: [{ id: 'company', name: 'Company' }, { each: 'city' }],
    rules: { hideBelow: 4, markBelow: 4 },
    reports: [
      { id: 'monthly', ...report },
      { id: 'quarterly', period: 'quarter', ...report },
    ],
  }),
);

const people = (n: number, city: string | undefined): Answered[] =>
  Array.from({ length: n }, (_, i) => ({
    segments: city === undefined ? {} : { city },
    answers: { q: 1 + ((i * 7 + (city?.length ?? 0)) % 5) },
  }));
const month = fc
  .tuple(...PLACES.map(() => fc.integer({ min: 0, max: 9 })))
  .map((sizes) => PLACES.flatMap((city, place) => people(sizes[place] ?? 0, city)));
const quarter = fc.tuple(month, month, month);

function published(months: readonly (readonly Answered[])[]): { months: Scores[]; quarter: Scores } {
  const cells = months.map((given) => shardOf(plan, given));
  return {
    months: cells.map((one, m) => scorePeriod(plan, one, context({ period: MONTHS[m] ?? '' }))),
    quarter: scorePeriod(plan, mergeShards(plan, cells), context({ period: '2026-Q3', months: cells })),
  };
}

/** A scope of some months as a combination of the unknowns. */
const combination = (months: readonly number[], scope: string): number[] =>
  MONTHS.flatMap((_, m) =>
    PLACES.map((city) => (months.includes(m) && (scope === 'company' || scope === `city-${city}`) ? 1 : 0)),
  );

/** Every figure of one result: whether it is printed, its base, and what it is a sum of. */
const figuresOf = (scores: Scores, months: readonly number[]) =>
  scores.scopes.flatMap(({ scope, operators }) =>
    (operators[0]?.nodes ?? []).map(({ value, n }) => ({ shown: value !== null, n, of: combination(months, scope) })),
  );

const figures = ({ months, quarter: whole }: ReturnType<typeof published>) => [
  ...months.flatMap((scores, m) => figuresOf(scores, [m])),
  ...figuresOf(whole, [0, 1, 2]),
];

describe('a quarter beside its months', () => {
  it('gives away nothing that any of them hides', () => {
    fc.assert(
      fc.property(quarter, (months) => {
        const known = new RowSpace(MONTHS.length * PLACES.length);
        // Nobody there: the bases are printed, so that a sum over none is known to be 0.
        months.forEach((given, m) => {
          PLACES.forEach((city, place) => {
            const none = given.every(({ segments }) => segments?.city !== city);
            const unit = MONTHS.flatMap((_, i) => PLACES.map((_, p) => (i === m && p === place ? 1 : 0)));
            if (none) known.add(unit);
          });
        });
        const all = figures(published(months));
        for (const { shown, of } of all) if (shown) known.add(of);
        for (const { shown, n, of } of all) if (!shown && n > 0) expect(known.determines(of)).toBe(false);
      }),
      { numRuns: attacks(200) },
    );
  });

  it('stands in a later trend with no more than its months printed', () => {
    fc.assert(
      fc.property(quarter, (months) => {
        const cells = months.map((given) => shardOf(plan, given));
        const wanted = { period: '2026-Q3', version: 'hash', months: cells, trendOnly: true };
        const [then] = earlierPeriod(plan, mergeShards(plan, cells), wanted);
        const hiddenIn = (scores: Scores, s: number) =>
          scores.scopes[s]?.operators[0]?.nodes[0]?.status === 'suppressed';
        const { months: printed } = published(months);
        then?.scopes.forEach(({ operators }, s) => {
          const node = operators[0]?.nodes[0];
          if (printed.some((scores) => hiddenIn(scores, s))) expect(node?.value).toBeNull();
        });
      }),
      { numRuns: 50 },
    );
  });

  it('shows what each month is too small for, and hides what only one was', () => {
    const shownIn = (...sizes: readonly (readonly number[])[]) =>
      published(
        sizes.map((month) => CITIES.flatMap((city, place) => people(month[place] ?? 0, city))),
      ).quarter.scopes.map(({ operators }) => operators[0]?.nodes[0]?.value !== null);
    expect(shownIn([2, 3, 9], [2, 3, 9], [2, 3, 9])).toEqual([true, true, true, true]);
    expect(shownIn([8, 9, 9], [8, 9, 9], [2, 9, 9])).toEqual([true, false, false, true]);
    expect(shownIn([8, 9, 9], [8, 9, 9], [8, 9, 9])).toEqual([true, true, true, true]);
  });

  it('is scored as if alone where the programme reports no months', () => {
    const alone = planScoring({ ...plan.programme, reports: plan.programme.reports.slice(1) });
    const months = [people(8, 'a'), people(8, 'a'), people(2, 'a')].map((given) =>
      shardOf(alone, [...given, ...people(9, 'b'), ...people(9, 'c')]),
    );
    const scores = scorePeriod(alone, mergeShards(alone, months), context({ period: '2026-Q3', months }));
    expect(scores.scopes.map(({ operators }) => operators[0]?.nodes[0]?.status)).toEqual(Array(4).fill('published'));
  });
});
