import type { Programme } from '../../../functions/model/programme/index.ts';
import { type Answered, programmeOf } from '../../unit/scoring/survey.ts';

const two = [
  { id: 'own', role: 'own', name: { en: 'Ours', 'zh-CN': '我们' } },
  { id: 'other', role: 'competitor', name: { en: 'Theirs', 'zh-CN': '对手' } },
];

/** A programme of so many items in dimensions of six, named as asked. */
export function programmeWith(items: number, name: (i: number) => string, operators: unknown[] = two): Programme {
  const ids = Array.from({ length: items }, (_, i) => `i${i}`);
  const dimensions = Array.from({ length: Math.ceil(items / 6) }, (_, d) => ids.slice(6 * d, 6 * d + 6));
  return programmeOf({
    operators,
    scales: { five: { from: 1, to: 5 } },
    items: ids.map((id, i) => ({ id, scale: 'five', name: name(i) })),
    indicators: [
      {
        id: 'index',
        name: { en: 'Index', 'zh-CN': '指数' },
        children: dimensions.map((_, d) => `d${d}`),
        minimumAnswered: 1,
      },
      ...dimensions.map((children, d) => ({
        id: `d${d}`,
        name: { en: `Dimension ${d + 1}`, 'zh-CN': `维度${d + 1}` },
        children,
      })),
    ],
  });
}

export const answersOf = (programme: Programme, operators: readonly string[], each: number): Answered[] =>
  operators.flatMap((operator, o) =>
    Array.from({ length: each }, (_, r) => ({
      operator,
      answers: Object.fromEntries(programme.items.map(({ id }, i) => [id, 1 + ((r * 7 + i * 3 + o * r) % 5)])),
    })),
  );

export const short = (i: number): string => `Item ${i + 1}`;
const long = (i: number): string =>
  `Indicator ${i + 1} whose name takes sixty characters to be written`.padEnd(60, '.');

/** Surveys that a report must stand; `sheets` of the monthly report. */
export const oddSurveys = [
  {
    name: 'one operator only',
    programme: programmeWith(12, short, two.slice(0, 1)),
    answers: ['own'],
    each: 60,
    sheets: 3,
  },
  {
    name: 'every base suppressed',
    programme: programmeWith(12, short),
    answers: ['own', 'other'],
    each: 12,
    sheets: 3,
  },
  { name: 'an empty month', programme: programmeWith(12, short), answers: [], each: 0, sheets: 3 },
  {
    name: 'names of 60 characters',
    programme: programmeWith(12, long),
    answers: ['own', 'other'],
    each: 60,
    sheets: 4,
  },
  { name: '60 items', programme: programmeWith(60, short), answers: ['own', 'other'], each: 60, sheets: 5 },
  { name: 'no competitor answered', programme: programmeWith(12, short), answers: ['own'], each: 60, sheets: 3 },
];
