import { describe, expect, it } from 'vitest';
import { indexWeightsByRegression } from '../../../functions/statistics/regression/index-weights.ts';
import { near } from '../statistics/oracle.ts';
import { type Answered, nodeOf, programmeOf, reputationProgramme, scored } from './survey.ts';
import { blocks, mobiResponses } from './surveys.ts';

const named = (id: string) => ({ id, name: id });

describe('weights by regression', () => {
  const dimensions = ['Image', 'Quality', 'Value'];
  const regression = (changes: Record<string, unknown> = {}) =>
    programmeOf({
      scales: { ten: { from: 1, to: 10 } },
      items: blocks.flatMap(({ items }) => items.map((id) => ({ ...named(id), scale: 'ten' }))),
      indicators: [
        { ...named('index'), children: dimensions },
        ...blocks
          .filter(({ block }) => dimensions.includes(block))
          .map(({ block, items }) => ({ ...named(block), children: items })),
      ],
      overall: 'CUSA1',
      index: { weights: 'regression' },
      ...changes,
    });
  const points = (codes: readonly number[]) => codes.map((code) => ((code - 1) / 9) * 100);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const rows = mobiResponses().map(({ answers }) => ({
    overall: points([answers.CUSA1 ?? 0])[0] ?? 0,
    dimensions: dimensions.map((id) =>
      mean(points((blocks.find(({ block }) => block === id)?.items ?? []).map((item) => answers[item] ?? 0))),
    ),
  }));
  const scores = scored(regression(), mobiResponses());

  it('are those of the regression on the answers themselves', () => {
    const expected = indexWeightsByRegression(
      rows.map((row) => row.overall),
      dimensions.map((id, d) => ({ id, values: rows.map((row) => row.dimensions[d] ?? 0) })),
    );
    if (expected.status !== 'ok') throw new Error(expected.status);
    near(scores.index.weights.rSquared, expected.rSquared);
    const index = rows.map((row) =>
      row.dimensions.reduce((sum, score, d) => sum + score * (expected.weights[d]?.weight ?? 0), 0),
    );
    for (const { id, weight } of expected.weights)
      near(scores.indicators.find(({ indicator }) => indicator === id)?.weight, weight);
    const node = nodeOf(scores, 'index');
    near(node.value, mean(index));
    near(node.sd, Math.sqrt(index.reduce((sum, one) => sum + (one - mean(index)) ** 2, 0) / (index.length - 1)));
  });

  it('hold for every operator alike', () => {
    const operators = [
      { ...named('own'), role: 'own' },
      { ...named('rival'), role: 'competitor' },
    ];
    const both = [...mobiResponses(), ...mobiResponses().map((one) => ({ ...one, operator: 'rival' }))];
    const two = scored(regression({ operators }), both);
    near(nodeOf(two, 'index', 'rival').value, nodeOf(scores, 'index').value ?? 0);
    expect(two.index.weights.n).toBe(250);
  });

  it('are refused where a better dimension goes with less satisfaction, or one repeats another', () => {
    const scoresOf = (answers: (i: number) => Answered['answers']) =>
      scored(
        programmeOf({
          scales: { ten: { from: 1, to: 10 } },
          items: ['a', 'b', 'all'].map((id) => ({ ...named(id), scale: 'ten' })),
          indicators: [{ ...named('index'), children: ['a', 'b'] }],
          overall: 'all',
          index: { weights: 'regression' },
        }),
        Array.from({ length: 200 }, (_, i) => ({ answers: answers(i) })),
      ).index.weights;
    const a = (i: number) => 1 + ((i * 7) % 10);
    const b = (i: number) => 1 + ((i * 3 + Math.floor(i / 10)) % 10);
    const clamp = (code: number) => Math.max(1, Math.min(10, Math.round(code)));
    expect(scoresOf((i) => ({ a: a(i), b: b(i), all: clamp(5 + (a(i) - b(i)) / 2) }))).toMatchObject({
      status: 'negative_coefficients',
      about: ['b'],
      used: 'given',
    });
    expect(scoresOf((i) => ({ a: a(i), b: a(i), all: b(i) }))).toMatchObject({
      status: 'rank_deficient',
      about: ['b'],
    });
    expect(scoresOf((i) => ({ a: a(i), b: b(i), all: 5 }))).toMatchObject({ status: 'constant_outcome' });
    expect(scoresOf((i) => ({ a: a(i), b: b(i), all: i < 99 ? 5 + (i % 2) : null }))).toMatchObject({
      status: 'too_few_responses',
      n: 99,
    });
  });

  it('need the overall item', () => {
    expect(() => reputationProgramme({ overall: undefined, index: { weights: 'regression' } })).toThrow(
      'needs overall',
    );
  });
});
