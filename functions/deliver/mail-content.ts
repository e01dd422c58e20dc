import type { BarRow } from './mail-bars.ts';
import type { GapLine } from './mail-gaps.ts';
import type { Headline } from './mail-headline.ts';

/** What a mail says of its report. */
export interface MailContent {
  /** The first figure in a few words, for the subject. */
  readonly found: string;
  readonly index: Headline;
  /** Null where the report compares nothing. */
  readonly gapsTitle: string | null;
  readonly gaps: readonly GapLine[];
  readonly noGaps: string;
  /** Null where there is no table. */
  readonly barsTitle: string | null;
  readonly bars: readonly BarRow[];
}
