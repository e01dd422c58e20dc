import type { BaseStatus } from '../model/scores.ts';

const STRENGTH: readonly BaseStatus[] = ['no_data', 'suppressed', 'marked', 'published'];

/** The status of a figure made of two: that of the weaker base. */
export const weaker = (a: BaseStatus, b: BaseStatus): BaseStatus => (STRENGTH.indexOf(a) < STRENGTH.indexOf(b) ? a : b);
