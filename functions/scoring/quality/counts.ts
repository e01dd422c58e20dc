import { REASONS } from './reasons.ts';

/** Places in the counts that a cell keeps of the fieldwork: responses per reason, then contacts. */
export const REASON = 0;
/** Responses that claim contact. */
export const CLAIMED = REASONS.length;
/** Those of them for whom the operator's records were looked up. */
export const CHECKED = CLAIMED + 1;
/** Those of them with a contact on record within 3, 6 and 12 months. */
export const WITHIN = CHECKED + 1;
export const FIELDWORK_COUNTS = WITHIN + 3;
