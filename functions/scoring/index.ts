export { accumulator } from './accumulate.ts';
export { type Cells, emptyCells, mergeShards } from './cells.ts';
export { planScoring, type ScoringPlan } from './plan.ts';
export { scopedScores } from './scoped.ts';
export { METHOD_VERSION, type ScoreContext, scorePeriod } from './score-period.ts';
export { trendPoints } from './trend.ts';
