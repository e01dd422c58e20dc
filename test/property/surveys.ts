import fc from 'fast-check';
import { planScoring, type ScoringPlan } from '../../functions/scoring/index.ts';
import { type Answered, programmeOf } from '../unit/scoring/survey.ts';

export const HIDE_BELOW = 4;
const named = (id: string) => ({ id, name: id });

export interface Shape {
  readonly brands: readonly string[];
  readonly segments: Readonly<Record<string, readonly string[]>>;
  readonly scopes: readonly Record<string, unknown>[];
}
const company = { id: 'company', name: 'Company' };
const city = { city: ['a', 'b', 'c'] };
const line = { line: ['m', 'n'] };
const where = (values: Record<string, string>) => ({ ...named(Object.values(values).join('-')), where: values });
export const SHAPES: readonly Shape[] = [
  { brands: [], segments: city, scopes: [company, { each: 'city' }] },
  { brands: ['x', 'y'], segments: {}, scopes: [company] },
  { brands: ['x', 'y', 'z'], segments: { city: ['a', 'b', 'c', 'd'] }, scopes: [company, { each: 'city' }] },
  { brands: ['x', 'y'], segments: { ...city, ...line }, scopes: [company, { each: 'city' }, { each: 'line' }] },
  { brands: ['x'], segments: city, scopes: [where({ city: 'a' }), where({ city: 'b' })] },
  {
    brands: [],
    segments: { ...city, ...line },
    scopes: [company, { each: 'city' }, where({ city: 'a', line: 'm' }), where({ city: 'a', line: 'n' })],
  },
  {
    brands: ['x'],
    segments: { ...city, ...line },
    scopes: [
      company,
      { each: 'city' },
      { each: 'line' },
      ...['a', 'b'].flatMap((c) => ['m', 'n'].map((l) => where({ city: c, line: l }))),
    ],
  },
];
const ITEMS = ['q1', 'q2', 'q3'];
export const TREE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  service: { q1: 0.5, q2: 0.5 },
  index: { service: 0.7, q3: 0.3 },
};
export const NODES = [...ITEMS, ...Object.keys(TREE)];

const planOf = ({ brands, segments, scopes }: Shape): ScoringPlan =>
  planScoring(
    programmeOf({
      operators: [{ ...named('own'), role: 'own', brands: brands.map(named) }],
      scales: { five: { from: 1, to: 5 } },
      items: ITEMS.map((id) => ({ ...named(id), scale: 'five' })),
      indicators: Object.entries(TREE)
        .map(([id, children]) => ({ ...named(id), children, minimumAnswered: 1 }))
        .reverse(),
      segments: Object.entries(segments).map(([id, values]) => ({ ...named(id), values: values.map(named) })),
      scopes,
      rules: { hideBelow: HIDE_BELOW, markBelow: HIDE_BELOW },
    }),
  );
const NO_SHAPE: Shape = { brands: [], segments: {}, scopes: [company] };
const PLANS = SHAPES.map(planOf);
export const at = (place: number) => ({ shape: SHAPES[place] ?? NO_SHAPE, plan: PLANS[place] ?? planOf(NO_SHAPE) });

/** Some leave out answers; most do not, so that indicators add up. */
const code = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const full = fc.record({ q1: fc.integer({ min: 1, max: 5 }), q2: fc.constant(3), q3: fc.constant(2) });
const segmentValue = (id: string, values: readonly string[]): fc.Arbitrary<[string, string][]> =>
  fc.constantFrom(...values.map((value): [string, string][] => [[id, value]]), []);
const answeredIn = ({ brands, segments }: Shape): fc.Arbitrary<Answered> =>
  fc
    .record({
      brand: fc.constantFrom(...brands, undefined),
      values: fc.tuple(...Object.entries(segments).map(([id, values]) => segmentValue(id, values))),
      answers: fc.oneof(full, fc.record({ q1: code, q2: code, q3: code })),
    })
    .map(({ brand, values, answers }) => {
      const common = { segments: Object.fromEntries(values.flat()), answers };
      return brand === undefined ? common : { ...common, brand };
    });
export const survey = (least: number, most: number) =>
  fc.nat(SHAPES.length - 1).chain((place) =>
    fc.record({
      place: fc.constant(place),
      responses: fc.array(answeredIn(SHAPES[place] ?? NO_SHAPE), { minLength: least, maxLength: most, size: 'max' }),
      dice: fc.array(fc.nat(99), { minLength: most, maxLength: most }),
    }),
  );

/** How often an attack is run: as often as the variable says, which CONTRIBUTING names, else a number that takes seconds. */
export const attacks = (usual: number): number => Number(process.env.YARDSTICK_ATTACKS ?? usual);
