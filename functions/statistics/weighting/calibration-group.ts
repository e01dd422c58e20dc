import { demand } from '../input-error.ts';
import { addValue, MOMENTS } from '../moments.ts';

/** Respondents who are alike in every weighting variable, and what those among them said who answered. */
export interface CalibrationGroup {
  /** Number of the group's category in every weighting variable. */
  readonly codes: readonly number[];
  /** All respondents of the group, whether or not they answered: their number, Σw and Σw². */
  readonly n: number;
  readonly weight: number;
  readonly weight2: number;
  /** Moments of the answers under the final weights (see moments.ts). */
  readonly answers: Float64Array;
  /** Unweighted mean of the answers; 0 if there are none. */
  readonly plainMean: number;
}

function summed(
  codes: readonly number[],
  members: readonly number[],
  w: ArrayLike<number>,
  x: readonly (number | null)[],
) {
  const answers = new Float64Array(MOMENTS);
  const totals = { weight: 0, weight2: 0, sum: 0 };
  for (const i of members) {
    const weight = w[i] ?? 0;
    const value = x[i] ?? null;
    totals.weight += weight;
    totals.weight2 += weight * weight;
    if (value === null || weight === 0) continue;
    addValue(answers, 0, value, weight);
    totals.sum += value;
  }
  const { weight, weight2, sum } = totals;
  return { codes, n: members.length, weight, weight2, answers, plainMean: sum / Math.max(1, answers[0] ?? 0) };
}

/**
 * Groups respondents by their categories. `values` null: no answer; `weights` the final ones; `codes` per weighting
 * variable the category number of every respondent. Groups in the order of their first respondent.
 * @throws {StatisticsInputError} if the lists differ in length.
 */
export function groupRespondents(
  values: readonly (number | null)[],
  weights: ArrayLike<number>,
  codes: readonly ArrayLike<number>[],
): CalibrationGroup[] {
  const same = [weights, ...codes].every((list) => list.length === values.length);
  demand(same, 'Values, weights and categories differ in length; give every respondent one of each.');
  const members = new Map<string, { codes: number[]; at: number[] }>();
  values.forEach((_, i) => {
    const own = codes.map((list) => list[i] ?? 0);
    const key = own.join(' ');
    const group = members.get(key) ?? { codes: own, at: [] };
    group.at.push(i);
    members.set(key, group);
  });
  return [...members.values()].map((group) => summed(group.codes, group.at, weights, values));
}
