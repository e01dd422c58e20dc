import type { Diagnosis } from '../../../../functions/model/diagnosis/index.ts';
import type { Scores } from '../../../../functions/model/scores.ts';

/** Diagnosis of one party in one scope. */
export function diagnosisOf(
  scores: Scores,
  operator: string,
  scope = 'company',
  brand: string | null = null,
): Diagnosis {
  const found = scores.scopes
    .find((one) => one.scope === scope)
    ?.diagnosis.find((one) => one.operator === operator && one.brand === brand);
  if (found === undefined) throw new Error(`no diagnosis of ${operator} in ${scope}`);
  return found;
}
