/** Texts on reasons, expectations and loyalty in English, as ICU messages. */
export const reportVoicesEn = {
  'report.reasons.heading': '{which, select, low {Reasons given for low scores} other {Reasons given in comments}}',
  'report.reasons.caption':
    'Share of {base, select, contacts {coded comments} other {respondents with a coded comment}} ({respondents} respondents, {contacts} comments); line: 95 % interval.{multiple, select, yes { One may give several reasons, so the shares may add up to more than 100 %.} other {}}',
  'report.reasons.reason': 'Reason',
  'report.reasons.share': 'Share',
  'report.reasons.about': 'About',
  'report.reasons.rest': '{count, plural, one {One rarer reason is} other {# rarer reasons are}} left out.',
  'report.reasons.none': 'Reasons are not shown: fewer than {n} respondents have a coded comment.',

  'report.voices.label': 'Expectation and loyalty',
  'report.voices.both': '{first}; {second}',
  'report.voices.short': '{dimension} {points} below expectation',
  'report.voices.met': 'Service does not fall short of expectation significantly',
  'report.voices.nps': 'NPS {value}',
  'report.voices.npsAgainst':
    'NPS {way, select, ahead {{points} ahead of} behind {{points} behind} other {level with}} {competitor}',
  'report.voices.npsAmong':
    'NPS {value}: {level, select, yes {level with all {of, number} competitors} other {ahead of {ahead, number}, behind {behind, number} of {of, number} competitors}}',
  'report.voices.loyal': '{share} of customers are truly loyal',
  'report.voices.none': 'Too few answers to tell what customers expect and whether they stay',

  'report.servqual.heading': 'Service found, less service expected',
  'report.servqual.caption':
    'SERVQUAL: perception minus expectation of the same respondents, points, 95 % interval; ▼ below, ▲ above: significant after correction.',
  'report.servqual.dimension': 'Dimension',
  'report.servqual.found': 'Found',
  'report.servqual.expected': 'Expected',
  'report.servqual.short': 'Found less',

  'report.loyalty.heading': 'Loyal in attitude and in behaviour?',
  'report.loyalty.caption': 'Share of respondents, n = {n} (Dick and Basu 1994); the darker, the larger.',
  'report.loyalty.attitude': 'Attitude: loyal',
  'report.loyalty.noAttitude': 'Attitude: not loyal',
  'report.loyalty.behaviour': 'Behaviour: loyal',
  'report.loyalty.noBehaviour': 'Behaviour: not loyal',
  'report.loyalty.true': 'True loyalty',
  'report.loyalty.spurious': 'Spurious loyalty',
  'report.loyalty.latent': 'Latent loyalty',
  'report.loyalty.low': 'No loyalty',
  'report.loyalty.detail': '95 % {low} to {high}, n = {n}',
  'report.loyalty.none': 'Loyalty is not shown: {words}.',

  'report.alt.reasons': 'Bars, share of comments by reason.',
  'report.alt.reason': '{label}: {share}, n = {n}.',
  'report.alt.servquals': 'Bars, perception minus expectation by dimension.',
  'report.alt.servqual': '{label}: {gap}, found {found}, expected {expected}.',
  'report.alt.loyalty': 'Table of attitude against behaviour: {fields}.',
} as const;
