import { type Answered, programmeOf } from '../survey.ts';

const named = (id: string) => ({ id, name: id });
/** Four questions and overall satisfaction, asked by an operator and its rival. */
export const survey = (changes: Record<string, unknown> = {}) =>
  programmeOf({
    operators: [
      { ...named('own'), role: 'own' },
      { ...named('rival'), role: 'competitor' },
    ],
    scales: { ten: { from: 0, to: 10 } },
    items: ['a', 'b', 'c', 'd', 'all'].map((id) => ({ ...named(id), scale: 'ten' })),
    indicators: [{ ...named('index'), children: ['a', 'b', 'c', 'd'] }],
    overall: 'all',
    ...changes,
  });

/** Ratings that go with overall satisfaction, moved by `shift` per question. */
export const customers = (operator: string, shift: Readonly<Record<string, number>> = {}): Answered[] =>
  Array.from({ length: 120 }, (_, i) => {
    const all = 1 + (i % 5);
    const answers = ['a', 'b', 'c', 'd'].map((id, j) => [id, all + ((i * (2 * j + 3)) % 4) + (shift[id] ?? 0)]);
    return { operator, answers: { ...Object.fromEntries(answers), all } };
  });
