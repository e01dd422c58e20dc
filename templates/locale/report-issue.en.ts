/** What a report says of an issue that is not the first of a complete sample, in English, as ICU messages. */
export const reportIssueEn = {
  'report.issue.stamp.forced': 'Incomplete, released by hand',
  'report.issue.stamp.incomplete': 'Incomplete sample',
  'report.issue.forced': 'The sample falls short of what was agreed. The report was released by hand: {reason}',
  'report.issue.incomplete':
    'The sample falls short of what was agreed. The report was issued because the deadline for waiting had passed.',
  'report.issue.revised':
    'This is revision {revision}. It takes the place of revision {before} of {instant}{alone, select, yes {} other {; what changed is listed on the last page}}.',
  'report.issue.changes': 'Changed since revision {before}',
  'report.issue.figure': 'Indicator',
  'report.issue.party': 'Operator',
  'report.issue.before': 'Revision {before}',
  'report.issue.now': 'Now',
  'report.issue.changed': '{indicator} ({party}) {before} → {now}',
  'report.issue.others': '{count, plural, one {one more figure} other {# more figures}}',
  'report.issue.changedAll': 'Changed: {changes}.',
  'report.issue.hidden': 'not shown',
  'report.issue.more':
    '{count, plural, one {# further figure} other {# further figures}} of indicators or brands below these changed too.',
  'report.issue.unchanged': 'No figure of this scope changed.',
} as const;
