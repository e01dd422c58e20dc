import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Constraint, equalTo, solve } from 'yalps';
import type { Scores } from '../../functions/model/scores.ts';
import { scorePeriod } from '../../functions/scoring/index.ts';
import { PROTECTION } from '../../functions/scoring/suppression/protect.ts';
import { type Answered, context, shardOf } from '../unit/scoring/survey.ts';
import { figures, inside, kindsOf } from './attacker.ts';
import { at, attacks, SHAPES } from './surveys.ts';

/**
 * The attacker has scores.json, knows that answers are counts of the codes of a scale, none negative, and finds by linear
 * programming the least and the greatest mean that a hidden cell can have beside all printed counts and bases.
 */
const ITEM = 'q1';
const CODES = [1, 2, 3, 4, 5];
const points = (code: number): number => (code - 1) * 25;

/** In many surveys nearly all answer alike: only so are bounds narrow. */
const survey = fc.nat(SHAPES.length - 1).chain((place) => {
  const { brands, segments } = at(place).shape;
  const values = Object.entries(segments).map(([id, ids]) =>
    fc.constantFrom<[string, string][]>([], ...ids.map((value): [string, string][] => [[id, value]])),
  );
  const person = fc.record({
    brand: fc.constantFrom<{ brand?: string }>({}, ...brands.map((brand) => ({ brand }))),
    segments: fc.tuple(...values).map((given) => Object.fromEntries(given.flat())),
    dice: fc.nat(99),
  });
  return fc.record({
    place: fc.constant(place),
    alike: fc.constantFrom(30, 70, 90, 100),
    people: fc.array(person, { minLength: 15, maxLength: 45, size: 'max' }),
  });
});

type Figure = ReturnType<typeof figures>[number];

/** Least and greatest mean of a hidden figure. The unknowns are how many of each kind of respondent gave each code. */
function attack(scores: Scores, place: number): (target: Figure) => number[] {
  const kinds = kindsOf(at(place).shape);
  const constraints: Record<string, Constraint> = {};
  const variables: Record<string, Record<string, number>> = {};
  const add = (
    { segment, brand }: Figure,
    codes: readonly number[],
    name: string,
    factor: typeof points,
    into = variables,
  ) => {
    for (const kind of kinds.filter((one) => inside(one, brand, segment)))
      for (const code of codes) {
        const unknown = `${JSON.stringify(kind)} ${code}`;
        into[unknown] = { ...into[unknown], [name]: factor(code) };
      }
  };
  figures(scores).forEach((figure, i) => {
    const { indicator, distribution, n } = figure.node;
    if (indicator !== ITEM) return;
    const parts = distribution?.map(({ code, n: count }) => ({ codes: [code], count })) ?? [{ codes: CODES, count: n }];
    for (const { codes, count } of parts) {
      constraints[`${i} ${codes}`] = equalTo(count);
      add(figure, codes, `${i} ${codes}`, () => 1);
    }
  });
  return (target) => {
    const objective = { ...variables };
    add(target, CODES, 'points', points, objective);
    return (['minimize', 'maximize'] as const).map((direction) => {
      const { status, result } = solve({ direction, objective: 'points', constraints, variables: objective });
      expect(status).toBe('optimal');
      return result / target.node.n;
    });
  };
}

it('nobody can bound the mean of a hidden small cell to less than the protection level', () => {
  let small = 0;
  fc.assert(
    fc.property(survey, ({ place, alike, people }) => {
      const { plan } = at(place);
      const responses = people.map(({ brand, segments, dice }): Answered => {
        const answers = { q1: dice < alike ? 5 : 1 + (dice % 5), q2: 3, q3: 2 };
        return { ...brand, segments, answers };
      });
      const scores = scorePeriod(plan, shardOf(plan, responses), context());
      const bounds = attack(scores, place);
      for (const figure of figures(scores)) {
        if (figure.node.indicator !== ITEM || figure.node.reason !== 'small_base') continue;
        const [least = 0, greatest = 0] = bounds(figure);
        small += 1;
        expect(greatest - least).toBeGreaterThanOrEqual(PROTECTION - 1e-6);
      }
    }),
    { numRuns: attacks(150) },
  );
  expect(small).toBeGreaterThan(300);
});
