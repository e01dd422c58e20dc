/** The pages that reports are made of; each answers one question, and is left out where there is nothing to say. */
export type PageName =
  | 'summary'
  | 'indicators'
  | 'trend'
  | 'competitors'
  | 'gaps'
  | 'drivers'
  | 'loss'
  | 'voices'
  | 'regions'
  | 'published'
  | 'method';

/** Which pages each kind of report has, in their order. */
export const layouts = {
  /** Everything about a period, for whoever answers for it. */
  monthly: [
    'summary',
    'indicators',
    'trend',
    'competitors',
    'drivers',
    'loss',
    'voices',
    'regions',
    'published',
    'method',
  ],
  /** One page: where we stand, against whom, which way, what first. */
  summary: ['summary'],
  /** Where we lead and lag, question by question. */
  competitors: ['competitors', 'gaps', 'trend', 'published', 'method'],
  /** Who and what costs points, and what goes with it. */
  hotline: ['loss', 'drivers', 'voices', 'method'],
} as const satisfies Record<string, readonly PageName[]>;
