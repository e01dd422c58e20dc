/** The pages that reports are made of; each answers one question, and is left out where there is nothing to say. */
export type PageName = 'summary' | 'indicators' | 'trend' | 'competitors' | 'gaps' | 'regions' | 'method';

/** Which pages each kind of report has, in their order. */
export const layouts = {
  /** Everything about a period, for whoever answers for it. */
  monthly: ['summary', 'indicators', 'trend', 'competitors', 'regions', 'method'],
  /** One page: where we stand, against whom, which way, what first. */
  summary: ['summary'],
  /** Where we lead and lag, question by question. */
  competitors: ['competitors', 'gaps', 'trend', 'method'],
} as const satisfies Record<string, readonly PageName[]>;
