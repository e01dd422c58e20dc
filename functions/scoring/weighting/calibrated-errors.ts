import { calibratedMean } from '../../statistics/weighting/calibrated-mean.ts';
import type { CalibrationGroup } from '../../statistics/weighting/calibration-group.ts';
import type { Cell } from '../cells.ts';
import type { ScoringPlan } from '../plan.ts';
import { addTotals, emptyTotals, type Totals } from '../totals.ts';
import { momentsAt } from './moments-at.ts';
import type { Calibration, WeightedSample } from './weigh.ts';

/** Standard error of the mean at a position (the items, then the inner nodes); null where it takes the weights as given. */
export type ErrorAt = (position: number) => number | null;

interface Group {
  readonly codes: readonly number[];
  /** All of the operator's respondents with these categories. */
  readonly all: Totals;
  /** Those among them whose mean it is. */
  readonly domain: Totals;
}

function groupsOf(plan: ScoringPlan, calibration: Calibration, domain: ReadonlySet<Cell>): Group[] {
  const numbers = calibration.categories[0]?.map(() => new Map<string, number>()) ?? [];
  const groups = new Map<string, Group>();
  calibration.cells.forEach((cell, i) => {
    const codes = (calibration.categories[i] ?? []).map((category, m) => {
      const known = numbers[m] ?? new Map<string, number>();
      const code = known.get(category) ?? known.size;
      known.set(category, code);
      return code;
    });
    const group = groups.get(codes.join()) ?? { codes, all: emptyTotals(plan), domain: emptyTotals(plan) };
    groups.set(codes.join(), group);
    addTotals(group.all, cell.totals);
    if (domain.has(cell)) addTotals(group.domain, cell.totals);
  });
  return [...groups.values()];
}

/**
 * Standard errors of one party's means in one scope that know that its operator's weights were fitted to margins: the
 * estimator of calibratedMean, as R's svymean after postStratify or rake. The scope is a domain of the operator's whole
 * sample: respondents outside it, or without an answer, count with a linearised value of 0. Null for every position
 * where the weights were not fitted: then the error of summarise holds.
 * @param cells The party's cells in the scope, as `sample` has them.
 */
export function calibratedErrors(
  plan: ScoringPlan,
  sample: WeightedSample,
  operator: string,
  cells: readonly Cell[],
): ErrorAt {
  const calibration = sample.calibrations.find((known) => known.operator === operator);
  if (calibration === undefined || cells.length === 0) return () => null;
  const groups = groupsOf(plan, calibration, new Set(cells));
  return (position) => {
    const summaries = groups.map(({ codes, all, domain }): CalibrationGroup => {
      const { moments: answers, sum } = momentsAt(plan, domain, position);
      const plainMean = sum / Math.max(1, answers[0] ?? 0);
      return { codes, n: all.responses, weight: all.weights.sum, weight2: all.weights.squares, answers, plainMean };
    });
    const mean = calibratedMean(summaries, calibration.by);
    return mean.status === 'ok' ? mean.se : null;
  };
}
