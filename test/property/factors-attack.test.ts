import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planScoring, scorePeriod } from '../../functions/scoring/index.ts';
import { RowSpace } from '../support/row-space.ts';
import { factorSurvey, named } from '../unit/scoring/diagnosis/factor-survey.ts';
import { type Answered, context, shardOf } from '../unit/scoring/survey.ts';
import { attacks } from './surveys.ts';

/**
 * The attacker has scores.json. Unknowns are the sums of the score over the people of one city (or none) on one side of a
 * factor (or of whom it is not known); every printed mean times its n is an equation in them.
 */
const HIDE_BELOW = 4;
const CITIES = ['a', 'b', 'c', null];
const SIDES = ['met', 'not', null];
const plan = planScoring(
  factorSurvey(
    'problem',
    ['met', 'not'],
    { ...named('problem'), values: ['met'] },
    { rules: { hideBelow: HIDE_BELOW, markBelow: HIDE_BELOW } },
  ),
);

interface Group {
  readonly city: string | null;
  readonly side: string | null;
  readonly n: number;
}
const groups: fc.Arbitrary<Group[]> = fc
  .array(fc.integer({ min: 0, max: 14 }), { minLength: 12, maxLength: 12 })
  .map((sizes) => sizes.map((n, i) => ({ city: CITIES[i % 4] ?? null, side: SIDES[Math.floor(i / 4)] ?? null, n })));

const respondents = ({ city, side, n }: Group): Answered[] =>
  Array.from({ length: n }, (_, i) => ({
    segments: { ...(city === null ? {} : { city }), ...(side === null ? {} : { problem: side }) },
    answers: { all: 1 + ((i * 7 + n) % 10) },
  }));

it('a side of a factor that is too small to be printed follows from nothing that is', () => {
  let small = 0;
  let shown = 0;
  fc.assert(
    fc.property(groups, (all) => {
      const scores = scorePeriod(plan, shardOf(plan, all.flatMap(respondents)), context());
      const sum = (city: string | null, sides: readonly (string | null)[]): number[] =>
        all.map((group) =>
          group.n > 0 && (city === null || group.city === city) && sides.includes(group.side) ? 1 : 0,
        );
      const space = new RowSpace(all.length);
      const scopes = scores.scopes.map(({ where, operators, diagnosis }) => {
        const factor = diagnosis[0]?.loss.factors[0];
        const value = operators[0]?.nodes.find(({ indicator }) => indicator === 'all')?.value ?? null;
        return { city: where.city ?? null, factor, value };
      });
      for (const { city, factor, value } of scopes) {
        if (value !== null) space.add(sum(city, SIDES));
        if (factor?.valueWith === null || factor?.valueWith === undefined) continue;
        shown += 1;
        space.add(sum(city, ['met']));
        space.add(sum(city, ['not']));
      }
      for (const { city } of scopes) {
        for (const side of ['met', 'not']) {
          const row = sum(city, [side]);
          const n = all.reduce((total, group, i) => total + (row[i] ?? 0) * group.n, 0);
          if (n === 0 || n >= HIDE_BELOW) continue;
          small += 1;
          expect(space.determines(row), `${side} in ${city ?? 'all'}, n = ${n}`).toBe(false);
        }
      }
    }),
    { numRuns: attacks(150) },
  );
  expect([small > 50, shown > 50]).toEqual([true, true]);
});
