import fc from 'fast-check';
import type { Scores } from '../../functions/model/scores.ts';
import { planScoring, scorePeriod } from '../../functions/scoring/index.ts';
import { type Answered, context, programmeOf, shardOf } from '../unit/scoring/survey.ts';

const items = ['q1', 'q2', 'q3', 'q4', 'extra'];
const cities = ['a', 'b', 'c'];
export const operators = [
  { id: 'own', role: 'own', name: 'Own' },
  { id: 'rival', role: 'competitor', name: 'Rival' },
];
export const parts = {
  operators,
  scales: { four: { from: -1, to: 2, missing: [9] }, ten: { from: 1, to: 10 } },
  items: items.map((id, i) => ({ id, name: id, scale: i % 2 === 0 ? 'four' : 'ten' })),
  indicators: [
    { id: 'index', name: 'Index', children: { service: 0.3, price: 0.7 }, minimumAnswered: 1 },
    { id: 'service', name: 'Service', children: ['q1', 'q2', 'q3'] },
    { id: 'price', name: 'Price', children: ['q4'] },
  ],
  segments: [{ id: 'city', name: 'City', values: cities.map((id) => ({ id, name: id })) }],
  scopes: [{ id: 'company', name: 'Company' }, { each: 'city' }],
  rules: { hideBelow: 2, markBelow: 4 },
  overall: 'extra',
  index: { bootstrap: { replicates: 1000 } },
};
export const plan = planScoring(programmeOf(parts));

const four = fc.constantFrom(-1, 0, 1, 2, 9, null);
const ten = fc.option(fc.integer({ min: 1, max: 10 }));
export const response: fc.Arbitrary<Answered> = fc.record({
  operator: fc.constantFrom('own', 'rival'),
  segments: fc.record({ city: fc.constantFrom(...cities) }, { requiredKeys: [] }),
  answers: fc.record({ q1: four, q2: ten, q3: four, q4: ten, extra: four }),
  weight: fc.oneof(fc.constant(1), fc.double({ min: 0.01, max: 100, noNaN: true })),
});
export const responses = fc.array(response, { maxLength: 60 });
export const shards = fc.array(fc.array(response, { maxLength: 12 }), { maxLength: 9 });

/** The answers that were given. */
export const filled = (answers: Answered['answers']) =>
  Object.fromEntries(Object.entries(answers).filter(([, code]) => code !== null && code !== 9));

export const scoreAll = (given: readonly Answered[], of = plan): Scores =>
  scorePeriod(of, shardOf(of, given), context());
export const nodesOf = (scores: Scores) =>
  scores.scopes.flatMap((s) => s.operators.flatMap((operator) => operator.nodes));
export const gapsOf = (scores: Scores) => scores.scopes.flatMap(({ gaps }) => gaps);
