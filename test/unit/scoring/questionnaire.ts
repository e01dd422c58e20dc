import type { Interview, qualityOf } from './fieldwork.ts';
import { programmeOf } from './survey.ts';

const items = Array.from({ length: 10 }, (_, i) => `q${i}`);
export const programme = (quality: Record<string, unknown> = {}, more: Record<string, unknown> = {}) =>
  programmeOf({
    operators: [
      { id: 'own', role: 'own', name: 'Own' },
      { id: 'rival', role: 'competitor', name: 'Rival' },
    ],
    scales: { five: { from: 1, to: 5, missing: [9] } },
    items: items.map((id) => ({ id, name: id, scale: 'five' })),
    indicators: [{ id: 'index', name: 'Index', children: items, minimumAnswered: 1 }],
    segments: [{ id: 'city', name: 'City', values: ['north', 'south'].map((id) => ({ id, name: id })) }],
    scopes: [{ id: 'company', name: 'All' }, { each: 'city' }],
    quality,
    ...more,
  });

/** Answers that are no straight line: one code on the even items, the next on the odd ones. */
export const answers = (code: number) =>
  Object.fromEntries(items.map((id, i) => [id, i % 2 === 0 ? code : (code % 5) + 1]));
export const straight = (code: number, answered = 10) =>
  Object.fromEntries(items.map((id, i) => [id, i < answered ? code : null]));
export const many = (n: number, change: (i: number) => Partial<Interview> = () => ({})): Interview[] =>
  Array.from({ length: n }, (_, i) => ({ id: `r${i}`, answers: answers(1 + (i % 5)), ...change(i) }));
export const reason = (quality: ReturnType<typeof qualityOf>, name: string) =>
  quality.reasons.find((entry) => entry.reason === name);
