import { describe, expect, it } from 'vitest';
import { scoresSchema } from '../../../functions/model/scores.ts';
import { near } from '../statistics/oracle.ts';
import { programme, responsesOf, rows } from './airport.ts';
import { nodeOf, scored } from './survey.ts';

describe('airlines as operators', () => {
  const responses = responsesOf(programme, 2017);
  const scores = scored(programme, responses, { period: '2017-05' });

  it('maps every airline of both years, and nobody is left out', () => {
    for (const year of [2016, 2017]) {
      const known = programme.operators.map(({ id }) => id);
      expect(responsesOf(programme, year).filter(({ operator }) => !known.includes(operator ?? ''))).toEqual([]);
    }
    expect(scores.sample.responses).toBe(2831);
    expect(scores.sample.byOperator.reduce((sum, { n }) => sum + n, 0)).toBe(2831);
  });

  it('maps or ignores every column', () => {
    const { id, ignore } = programme.files;
    const used = [
      id,
      'date',
      'airline',
      'barea',
      'strata',
      'q15_problem',
      'q5_timesflown',
      'q6_longuse',
      'weight',
      ...programme.items.map((item) => item.id),
      ...ignore,
    ];
    for (const year of [2016, 2017]) expect(Object.keys(rows(year)[0] ?? {}).sort()).toEqual([...used].sort());
  });

  it('fits the schema, with no number that is none', () => {
    expect(scoresSchema.safeParse(scores).error).toBeUndefined();
  });

  it.each(['united', 'virgin-america', 'others'])('%s: weighted item means computed once more by hand', (operator) => {
    for (const { id } of programme.items.filter(({ scale }) => scale === 'five')) {
      const own = responses.filter((one) => one.operator === operator);
      const answered = own.flatMap(({ answers, weight = 1 }) => {
        const code = answers[id] ?? 0;
        return code >= 1 && code <= 5 ? [{ x: (code - 1) * 25, weight }] : [];
      });
      const total = answered.reduce((sum, { weight }) => sum + weight, 0);
      const node = nodeOf(scores, id, operator, 'airport');
      expect(node.n).toBe(answered.length);
      near(node.value, answered.reduce((sum, { x, weight }) => sum + x * weight, 0) / total);
    }
  });
});
