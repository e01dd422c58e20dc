import { programmeOf } from '../survey.ts';

export const named = (id: string) => ({ id, name: id });

/** One question asked in three cities, whose lost points have one factor: values of the segment `by`. */
export const factorSurvey = (
  by: string,
  values: readonly string[],
  factor: Record<string, unknown>,
  changes: Record<string, unknown> = {},
) =>
  programmeOf({
    scales: { ten: { from: 1, to: 10 } },
    items: [{ ...named('all'), scale: 'ten' }],
    indicators: [{ ...named('index'), children: ['all'] }],
    overall: 'all',
    segments: [
      { ...named('city'), values: ['a', 'b', 'c'].map(named) },
      { ...named(by), values: values.map(named) },
    ],
    scopes: [named('company'), { each: 'city' }],
    loss: { factors: [{ segment: by, ...factor }] },
    ...changes,
  });
