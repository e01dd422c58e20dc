import { type Answered, programmeOf } from '../scoring/survey.ts';
import { answers } from '../scoring/waves.ts';

const parts = {
  scales: { five: { from: 1, to: 5 } },
  items: ['q', 'r'].map((id) => ({ id, scale: 'five', name: id })),
  indicators: [{ id: 'index', name: 'Index', children: { q: 0.5, r: 0.5 }, minimumAnswered: 1 }],
};
const first = programmeOf({ ...parts, effectiveFrom: '2026-01' });
export const second = programmeOf({
  ...parts,
  effectiveFrom: '2026-09',
  indicators: [{ id: 'index', name: 'Index', children: { q: 0.9, r: 0.1 }, minimumAnswered: 1 }],
});
/** Versions of a programme: one, or another from September on. */
export const one = [{ from: '2026-01', hash: 'first', programme: first }];
export const two = [...one, { from: '2026-09', hash: 'second', programme: second }];
export const months = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
/** Other answers each month, so that no two are mistaken for each other. */
export const given = (i: number): Answered[] => [...answers(30 + i, 2), ...answers(40, 4)];
