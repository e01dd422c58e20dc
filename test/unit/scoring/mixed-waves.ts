import { type Answered, programmeOf } from './survey.ts';
import { answers } from './waves.ts';

export const five = { scales: { five: { from: 1, to: 5 } }, items: [{ id: 'q', scale: 'five', name: 'Q' }] };
export const parts = { ...five, indicators: [{ id: 'index', name: 'Index', children: ['q'] }] };
export const plain = programmeOf(parts);
export const split = programmeOf({
  ...parts,
  segments: [{ id: 'city', name: 'City', values: ['a', 'b'].map((id) => ({ id, name: id })) }],
  scopes: [{ id: 'company', name: 'Company' }, { each: 'city' }],
});
export const mixed = (low: number, high: number, segments: Record<string, string> = {}): Answered[] => [
  ...answers(low, 2, segments),
  ...answers(high, 4, segments),
];
