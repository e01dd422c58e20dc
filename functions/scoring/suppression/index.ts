export { bothMayBeShown } from './differencing.ts';
export { hiddenMeasures, type Measure, type MeasureBase } from './measures.ts';
export { printableParts } from './parts.ts';
export type { Reason } from './sheet.ts';
export { type Earlier, type PrintedMonth, suppression } from './suppress.ts';
