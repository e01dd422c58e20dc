export { bothMayBeShown } from './differencing.ts';
export { latticeOf } from './lattice.ts';
export { hiddenMeasures, type Measure, type MeasureBase } from './measures.ts';
export { printableParts } from './parts.ts';
export { protect } from './protect.ts';
export type { Reason } from './sheet.ts';
export { type Earlier, type PrintedMonth, suppression } from './suppress.ts';
