export { bothMayBeShown } from './differencing.ts';
export type { Reason } from './sheet.ts';
export { type Earlier, suppression } from './suppress.ts';
