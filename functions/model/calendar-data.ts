/** Days that differ from Monday to Friday. */
export interface CalendarData {
  /** Days off: `2026-01-01`, or first and last of several, `2026-10-01/2026-10-07`. */
  readonly holidays: readonly string[];
  /** Days of a weekend on which people work. */
  readonly makeUpDays: readonly string[];
  /** Last day that it knows of; days after it count as any Monday to Friday. Null: it needs no more days. */
  readonly until: string | null;
}
