export { bothMayBeShown } from './differencing.ts';
export type { Reason } from './sheet.ts';
export { type Earlier, type PrintedMonth, suppression } from './suppress.ts';
