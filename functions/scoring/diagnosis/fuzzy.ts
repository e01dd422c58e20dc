import type { Fuzzy, FuzzyNode } from '../../model/diagnosis/index.ts';
import { type Composed, evaluateFuzzy } from '../../statistics/fuzzy/evaluate.ts';
import { scoreOf } from '../../statistics/scale.ts';
import { hiddenBy, nodeAt, type Subject } from './select.ts';

/** What rounding must not carry over the edge of a grade. */
const ROUNDING = 1e-9;

/** Place of the grade (0: the highest) that a score lies in when 0 to 100 is cut into `grades` equal parts. */
const gradeOfScore = (score: number, grades: number): number =>
  grades - 1 - Math.min(grades - 1, Math.floor((score / 100) * grades + ROUNDING));

/** Shares of the grades among the answers to an item; null where its answers are not printed. */
function membershipOf(subject: Subject, indicator: string, grades: number): number[] | null {
  const distribution = nodeAt(subject, indicator)?.distribution ?? null;
  if (distribution === null) return null;
  const [from, to] = [distribution[0]?.code ?? 0, distribution.at(-1)?.code ?? 0];
  const shares = new Array<number>(grades).fill(0);
  for (const { code, share } of distribution) {
    const grade = gradeOfScore(scoreOf(code, from, to) ?? 0, grades);
    shares[grade] = (shares[grade] ?? 0) + share;
  }
  return shares;
}

const printed = ({ vector, score, grade }: Composed) => ({ vector: [...vector], score, grade: grade + 1 });

/**
 * Fuzzy comprehensive evaluation of every node of the tree: an item's memberships are the weighted shares of its grades, a
 * dimension's and the index's follow by the weights of the tree. Made of printed shares only; where one below is hidden or
 * has no answers, the node has none either.
 */
export function fuzzyOf(subject: Subject): Fuzzy {
  const { plan } = subject;
  const values = plan.programme.fuzzy.grades.map(({ value }) => value);
  const nodes = plan.nodes.filter(({ kind }) => kind !== 'outside');
  const found = new Map<string, { node: FuzzyNode; vector: readonly number[] | null }>();
  // Children stand behind their parent in the order of printing.
  for (const { indicator, kind } of nodes.toReversed()) {
    const children = nodes.filter(({ parent, weight }) => parent === indicator && (weight ?? 0) > 0);
    const own = kind === 'item' ? membershipOf(subject, indicator, values.length) : null;
    const below = children.map((child) => found.get(child.indicator));
    const rows = kind === 'item' ? [own] : below.map((child) => child?.vector ?? null);
    const known = rows.flatMap((row) => (row === null ? [] : [row]));
    const weights = kind === 'item' ? [1] : children.map(({ weight }) => weight ?? 0);
    const hidden =
      hiddenBy(subject, indicator) ?? below.map((child) => child?.node.status).find((status) => status !== 'ok');
    const result = hidden === undefined && known.length === rows.length ? evaluateFuzzy(weights, known, values) : null;
    if (result?.status !== 'ok') {
      const status = hidden === 'suppressed' ? 'suppressed' : 'no_data';
      const node = { indicator, status, weightedAverage: null, maxMin: null, scoreGrade: null, agree: null } as const;
      found.set(indicator, { node, vector: null });
      continue;
    }
    const { weightedAverage, maxMin, scoreGrade, agree } = result;
    const operators = { weightedAverage: printed(weightedAverage), maxMin: printed(maxMin) };
    const node = { indicator, status: 'ok', ...operators, scoreGrade: scoreGrade + 1, agree } as const;
    found.set(indicator, { node, vector: weightedAverage.vector });
  }
  return { grades: values, nodes: nodes.flatMap(({ indicator }) => found.get(indicator)?.node ?? []) };
}
