export { accumulator } from './accumulate.ts';
export { type Cells, emptyCells, mergeShards } from './cells.ts';
export { type EarlierPeriod, earlierPeriod } from './earlier-period.ts';
export { type KeptCells, keepCells, keptCellsSchema } from './kept-cells.ts';
export { planScoring, type ScoringPlan } from './plan.ts';
export { emptyFieldwork, examine, fieldworkReader } from './quality/pre-pass.ts';
export { readCells } from './read-cells.ts';
export { scopedScores } from './scoped.ts';
export { METHOD_VERSION, type ScoreContext, scorePeriod } from './score-period.ts';
