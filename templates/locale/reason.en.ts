/** Why a run is held or not sent whole, in English, as ICU messages. `said` is an error or another system in its own words. */
export const reasonEn = {
  'reason.no_answers': '{period} has no answers',
  'reason.short_quota': '{cell}: {n} of {minimum} responses, {missing} short',
  'reason.no_source': '{cell}: no answers in {period}; asked for: {withinDays, plural, one {# day} other {# days}}',
  'reason.stale_source':
    '{cell}: its newest answer is {days, plural, one {# day} other {# days}} older than the end of {period}; asked for: {withinDays, plural, one {# day} other {# days}}',
  'reason.few_contacts':
    '{cell}: {onRecord} of {checked} claimed contacts are on record within {within} months, {missing} short of {share}',
  'reason.empty_category':
    '{cell}: no responses, but the weighting has a target for it; merge it with a category that has some',
  'reason.waits_for_approval': 'revision {revision} waits for approval',
  'reason.undrawn': 'edition {edition} is {state, select, held {held} other {planned}}',
  'reason.unsent.one': 'delivery {delivery} of {edition} is {fate}',
  'reason.unsent.more': '{count} deliveries are {fate}',
  'reason.page_broke_off': 'page {page}: {said}',
  'reason.broke_off': '{said}',
  'reason.glyphless': 'the fonts ({fonts}) have no sign for {codePoints}, which stands in “{text}”',
  'reason.because': '{what}: {why}',
  'reason.segment': '{segment}: {value}',
  'reason.cell': '{operator} ({where})',
  'reason.state':
    '{state, select, planned {planned} claimed {claimed} bounced {bounced} complained {complained} rejected {rejected} suppressed {suppressed} other {unknown}}',
  'cause.quota_used': 'the {perDay} messages that SES takes in 24 hours are used up',
  'cause.sender_stopped': 'the sender stopped between claiming the message and noting its fate',
  'cause.address_bounced': 'the address takes no mail, since {since}',
  'cause.reader_complained': 'the reader complained of spam, since {since}',
  'cause.domain_not_allowed': "the address is in none of the programme''s allowed domains",
  'cause.not_confirmed': 'the owner has not confirmed the recipient since {since}',
  'cause.not_to_have': 'the recipient is no longer to have this edition',
  'cause.not_written': 'the message could not be written: {said}',
} as const;
