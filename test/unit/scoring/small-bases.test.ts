import { describe, expect, it } from 'vitest';
import { scoresSchema } from '../../../functions/model/scores.ts';
import { type Answered, nodeOf, programmeOf, scored } from './survey.ts';

const rivals = [
  { id: 'own', role: 'own', name: 'Own' },
  { id: 'rival', role: 'competitor', name: 'Rival' },
];
const parts = {
  scales: { five: { from: 1, to: 5, missing: [9] } },
  items: ['q1', 'q2', 'extra'].map((id) => ({ id, scale: 'five', name: id })),
  indicators: [{ id: 'index', name: 'Index', children: ['q1', 'q2'], minimumAnswered: 2 }],
};
const programme = programmeOf({ ...parts, operators: rivals });
const several = (n: number, answers: Answered['answers'] | ((i: number) => Answered['answers']), operator = 'own') =>
  Array.from({ length: n }, (_, i) => ({ operator, answers: typeof answers === 'function' ? answers(i) : answers }));
const varied = (i: number) => ({ q1: 1 + (i % 5), q2: 1 + (i % 3), extra: 3 });

const finite = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value !== 'object' || value === null || Object.values(value).every(finite);
const sound = (scores: ReturnType<typeof scored>) => {
  expect(finite(scores)).toBe(true);
  expect(scoresSchema.parse(JSON.parse(JSON.stringify(scores)))).toEqual(scores);
  return scores;
};
const gapAt = (scores: ReturnType<typeof scored>, indicator: string) =>
  scores.scopes[0]?.gaps.find((gap) => gap.indicator === indicator);

describe('small bases', () => {
  it.each([
    [29, 'suppressed'],
    [30, 'marked'],
    [49, 'marked'],
    [50, 'published'],
  ] as const)('%i respondents are %s', (n, status) => {
    const scores = sound(scored(programme, several(n, varied)));
    for (const indicator of ['index', 'q1']) {
      const node = nodeOf(scores, indicator);
      expect(node).toMatchObject({ n, status });
      const shown = [node.value, node.se, node.ci95, node.sd, node.effectiveN, node.rank];
      expect(shown.every((figure) => (figure === null) === (status === 'suppressed'))).toBe(true);
    }
    expect(nodeOf(scores, 'q1').distribution === null).toBe(status === 'suppressed');
  });

  it('count equal weights of a tenth as whole respondents, unequal weights by their effective number', () => {
    const weights = (weight: (i: number) => number) =>
      several(30, varied).map((response, i) => ({ ...response, weight: weight(i) }));
    const equal = sound(
      scored(
        programme,
        weights(() => 0.1),
      ),
    );
    const unequal = sound(
      scored(
        programme,
        weights((i) => (i === 0 ? 3 : 1)),
      ),
    );
    expect(nodeOf(equal, 'index').status).toBe('marked');
    expect(nodeOf(unequal, 'index')).toMatchObject({ n: 30, status: 'suppressed', value: null });
  });

  it('hide a gap if one side is hidden', () => {
    const scores = sound(scored(programme, [...several(60, varied), ...several(29, varied, 'rival')]));
    const nothing = { difference: null, se: null, df: null, ci95: null, p: null, pAdjusted: null, family: null };
    expect(gapAt(scores, 'index')).toMatchObject({ status: 'suppressed', verdict: 'insufficient', ...nothing });
    const marked = sound(scored(programme, [...several(60, varied), ...several(30, varied, 'rival')]));
    expect(gapAt(marked, 'index')).toMatchObject({ status: 'marked', family: { id: 'company/level-0', size: 1 } });
  });
});

describe('degenerate input', () => {
  it('no responses at all', () => {
    const scores = sound(scored(programme, []));
    expect(nodeOf(scores, 'index')).toMatchObject({ status: 'no_data', n: 0, value: null, distribution: null });
    expect(gapAt(scores, 'index')).toMatchObject({ status: 'no_data', test: 'not_shown', verdict: 'insufficient' });
    expect(scores.sample).toMatchObject({
      responses: 0,
      byOperator: [
        { operator: 'own', n: 0 },
        { operator: 'rival', n: 0 },
      ],
      quotas: [],
      weights: [],
      quality: [{ scope: 'company' }],
    });
    expect(scores.sample.quality[0]?.operators.map(({ responses }) => responses)).toEqual([0, 0]);
  });

  it('one response', () => {
    const scores = sound(scored(programme, several(1, varied)));
    expect(nodeOf(scores, 'index')).toMatchObject({ status: 'suppressed', n: 1, value: null });
  });

  it('everybody gives the same answer: no spread, so nothing can be tested', () => {
    const same = { q1: 4, q2: 4, extra: 4 };
    const scores = sound(scored(programme, [...several(60, same), ...several(60, { ...same, q1: 2, q2: 2 }, 'rival')]));
    expect(nodeOf(scores, 'index')).toMatchObject({ value: 75, sd: 0, se: 0, ci95: [75, 75] });
    expect(gapAt(scores, 'index')).toMatchObject({ difference: 50, se: 0, ci95: null, p: null, pAdjusted: null });
    for (const indicator of ['index', 'extra'])
      expect(gapAt(scores, indicator)).toMatchObject({ test: 'degenerate', family: null, verdict: 'insufficient' });
  });

  it('all answers missing: responses without a score', () => {
    const missing = (i: number) => (i % 2 === 0 ? {} : { q1: 9, q2: null, extra: 9 });
    const scores = sound(scored(programme, several(60, missing)));
    expect(scores.scopes[0]?.operators[0]?.n).toBe(60);
    for (const indicator of ['index', 'q1', 'extra'])
      expect(nodeOf(scores, indicator)).toMatchObject({ status: 'no_data', n: 0 });
  });

  it('too few answers for the index still count for their item', () => {
    const half = (i: number) => (i < 40 ? varied(i) : { q1: 5 });
    const scores = sound(scored(programme, several(60, half)));
    expect(nodeOf(scores, 'index').n).toBe(40);
    expect(nodeOf(scores, 'q1').n).toBe(60);
  });

  it('one operator only: scores without gaps', () => {
    const scores = sound(scored(programmeOf(parts), several(60, varied)));
    expect(scores.scopes[0]?.gaps).toEqual([]);
    expect(nodeOf(scores, 'index').status).toBe('published');
  });

  it('a scope without responses', () => {
    const segments = [{ id: 'city', name: 'City', values: ['a', 'b'].map((id) => ({ id, name: id })) }];
    const cities = programmeOf({ ...parts, segments, scopes: [{ id: 'company', name: 'All' }, { each: 'city' }] });
    const inA = several(60, varied).map((response) => ({ ...response, segments: { city: 'a' } }));
    const scores = sound(scored(cities, inA));
    expect(nodeOf(scores, 'index', 'own', 'city-b')).toMatchObject({ status: 'no_data', n: 0 });
    expect(nodeOf(scores, 'index', 'own', 'city-a').value).toBe(nodeOf(scores, 'index').value);
    expect(scores.scopes.map(({ rank }) => rank)).toEqual([null, null, null]);
  });

  it('full marks stay full marks where the sums of the tree round up', () => {
    const weights = { q1: 0.06, q2: 0.57, extra: 0.37 };
    const tree = programmeOf({ ...parts, indicators: [{ id: 'index', name: 'Index', children: weights }] });
    const full = several(60, { q1: 5, q2: 5, extra: 5 });
    expect(nodeOf(sound(scored(tree, full)), 'index')).toMatchObject({ value: 100, sd: 0 });
  });

  it('a weight outside the range of sums is refused by name', () => {
    for (const weight of [0, -1, Number.NaN, 1e200, 1e-200])
      expect(() => scored(programme, [{ answers: varied(0), weight }])).toThrow(`weight ${weight}`);
  });
});
