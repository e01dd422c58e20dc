import type { Diagnosis } from '../model/diagnosis/index.ts';
import type { Context } from './context.ts';

/** Why the own score in this scope is what it is. */
export const ownDiagnosis = ({ scores, own }: Context): Diagnosis | undefined =>
  scores.scope.diagnosis.find((d) => d.operator === own?.operator && d.brand === null);
