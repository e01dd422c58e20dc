import type { Diagnosis } from '../../../../functions/model/diagnosis/index.ts';
import type { Scores } from '../../../../functions/model/scores.ts';

/** A programme of two items and overall satisfaction, in two cities and with two brands. */
export const PARTS = {
  operators: [{ id: 'own', role: 'own', name: 'Own' }],
  scales: { five: { from: 1, to: 5 }, ten: { from: 1, to: 10 }, nps: { from: 0, to: 10 } },
  items: [
    { id: 'q', scale: 'five', name: 'Q' },
    { id: 'r', scale: 'five', name: 'R' },
    { id: 'all', scale: 'ten', name: 'All in all' },
  ],
  indicators: [{ id: 'index', name: 'Index', children: ['q', 'r'] }],
  overall: 'all',
  segments: [
    {
      id: 'city',
      name: 'City',
      values: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
    },
  ],
  scopes: [{ id: 'company', name: 'Company' }, { each: 'city' }],
} as const;

/** The diagnosis of an operator in a scope. */
export function diagnosisOf(scores: Pick<Scores, 'scopes'>, scope = 'company', operator = 'own'): Diagnosis {
  const found = scores.scopes
    .find((one) => one.scope === scope)
    ?.diagnosis.find((party) => party.operator === operator && party.brand === null);
  if (found === undefined) throw new Error(`no diagnosis of ${operator} in ${scope}`);
  return found;
}
