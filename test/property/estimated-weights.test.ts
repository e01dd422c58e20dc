import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoresSchema } from '../../functions/model/scores.ts';
import { planScoring } from '../../functions/scoring/index.ts';
import { programmeOf } from '../unit/scoring/survey.ts';
import { filled, nodesOf, parts, response, scoreAll } from './any-answers.ts';

describe('estimated weights of any answers', () => {
  const acsi = {
    weights: 'acsi',
    paths: [{ from: 'service', to: 'price' }],
  };
  const plans = [{ weights: 'regression' }, acsi, { ...acsi, scheme: 'centroid' }, { form: 'aggregate' }].map((index) =>
    planScoring(programmeOf({ ...parts, index })),
  );
  const many = fc.array(response, { minLength: 150, maxLength: 260, size: 'max' });

  it('give scores that follow the published schema, or the reason why the given weights stay', () => {
    const statuses = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom(...plans), many, fc.boolean(), (of, given, complete) => {
        const answered = complete
          ? given.map((one, i) => ({
              ...one,
              operator: 'own',
              answers: {
                q1: i % 3,
                q2: 1 + (i % 10),
                q3: i % 2,
                q4: 1 + ((i * 7) % 10),
                extra: (i * 5) % 3,
                ...filled(one.answers),
              },
            }))
          : given;
        const scores = scoreAll(answered, of);
        statuses.add(scores.index.weights.status);
        expect(scoresSchema.parse(JSON.parse(JSON.stringify(scores)))).toEqual(scores);
        for (const { value } of nodesOf(scores)) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(-1e-9);
          expect(value).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
    expect(statuses).toContain('estimated');
    expect(statuses).toContain('too_few_responses');
  });
});
