/** A composed grade vector and what is read from it. */
export interface Composed {
  /** Membership of each grade. */
  readonly vector: readonly number[];
  /** Σ b · v / Σ b over the grades: the vector normalised to sum 1. */
  readonly score: number;
  /** Place (from 0) of the largest membership; of equal ones the first. */
  readonly grade: number;
}

export type FuzzyEvaluation =
  | {
      readonly status: 'ok';
      /** Operator M(·, +): b_k = Σ a_i r_ik. */
      readonly weightedAverage: Composed;
      /** Zadeh's operator M(∧, ∨): b_k = max over i of min(a_i, r_ik), not normalised. */
      readonly maxMin: Composed;
      /** Grade (from 0) whose value is nearest to the score of the weighted average; of two equally near the first. */
      readonly scoreGrade: number;
      /** Whether scoreGrade and the grades of both operators are one. */
      readonly agree: boolean;
    }
  /** Rows of memberships, by place, that do not sum to 1 or have no value per grade. */
  | { readonly status: 'rows_not_one'; readonly rows: readonly number[] }
  | { readonly status: 'weights_not_one'; readonly sum: number };

const TOLERANCE = 1e-9;

/** Memberships closer than this are equal: equal shares meet here through different roundings. */
const TIE = 1e-12;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function composed(vector: readonly number[], values: readonly number[]): Composed {
  const grade = vector.reduce((best, share, k) => (share > (vector[best] ?? 0) + TIE ? k : best), 0);
  return { vector, score: sum(vector.map((share, k) => share * (values[k] ?? 0))) / sum(vector), grade };
}

const nearest = (score: number, values: readonly number[]): number =>
  values.reduce(
    (best, value, k) => (Math.abs(value - score) < Math.abs((values[best] ?? 0) - score) - TIE ? k : best),
    0,
  );

/**
 * Fuzzy comprehensive evaluation of one node: weights a of its children (sum 1) composed with their memberships R (a row per
 * child, a column per grade, rows sum to 1) under two operators. By weighted average with grade values linear in the code
 * the score is the weighted mean of the item means and tells nothing new; the vector does. Max-min keeps only what is
 * largest. The largest membership and the score may name different grades: `agree` says whether they do.
 *
 * Source: Zadeh (1965), Information and Control 8(3), 338-353; 模糊综合评价. Example: weights 0.5, 0.3, 0.2 with rows
 * (0.3 0.4 0.2 0.07 0.03), (0.1 0.3 0.35 0.15 0.1), (0.25 0.35 0.25 0.1 0.05) give (0.23 0.36 0.255 0.1 0.055), which is
 * 72.2 on grades of 100, 80, 60, 40 and 20.
 * @param values Value of each grade, the highest first.
 */
export function evaluateFuzzy(
  weights: readonly number[],
  rows: readonly (readonly number[])[],
  values: readonly number[],
): FuzzyEvaluation {
  const unsound = rows.flatMap((row, i) =>
    row.length !== values.length || Math.abs(sum(row) - 1) > TOLERANCE || row.some((share) => share < 0) ? [i] : [],
  );
  if (unsound.length > 0) return { status: 'rows_not_one', rows: unsound };
  const total = sum(weights);
  if (weights.length !== rows.length || Math.abs(total - 1) > TOLERANCE || weights.some((weight) => weight < 0))
    return { status: 'weights_not_one', sum: total };
  const each = <T>(of: (k: number) => T): T[] => values.map((_, k) => of(k));
  const column = (k: number): number[] => rows.map((row) => row[k] ?? 0);
  const weightedAverage = composed(
    each((k) => sum(column(k).map((share, i) => share * (weights[i] ?? 0)))),
    values,
  );
  const maxMin = composed(
    each((k) => Math.max(...column(k).map((share, i) => Math.min(share, weights[i] ?? 0)))),
    values,
  );
  const scoreGrade = nearest(weightedAverage.score, values);
  const agree = scoreGrade === weightedAverage.grade && scoreGrade === maxMin.grade;
  return { status: 'ok', weightedAverage, maxMin, scoreGrade, agree };
}
