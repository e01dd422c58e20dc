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
  | 'operations'
  | 'audits'
  | 'regions'
  | 'published'
  | 'complaints'
  | 'followUps'
  | 'teams'
  | 'service'
  | 'method';

/** Which pages each kind of report has, in their order. */
export const layouts = {
  /** A period for whoever answers for it; of what is measured beside the survey, what matters. */
  monthly: [
    'summary',
    'indicators',
    'trend',
    'competitors',
    'drivers',
    'loss',
    'voices',
    'regions',
    'service',
    'published',
    'method',
  ],
  /** One page: where we stand, against whom, which way, what first. */
  summary: ['summary'],
  /** Where we lead and lag, question by question. */
  competitors: ['competitors', 'gaps', 'trend', 'published', 'method'],
  /** Who and what costs points, how the metrics stand, and what goes with it. */
  hotline: ['loss', 'operations', 'complaints', 'drivers', 'voices', 'method'],
  /** Where audits lose points, site by site. */
  'mystery-shop': ['audits', 'method'],
  /** Own call-backs: in time or not, inside against outside, teams and posts; then a page for each team. */
  'follow-up': ['followUps', 'teams', 'method'],
} as const satisfies Record<string, readonly PageName[]>;
