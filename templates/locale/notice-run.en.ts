/** What the owner is told of a run, in English, as ICU messages. Reasons stand below as the run's row has them. */
export const noticeRunEn = {
  'notice.run.held.subject': '{programme}: the report "{report}" for {period} is held',
  'notice.run.held': 'The sample of {period} falls short, so the report "{report}" has not been made:',
  'notice.run.held.wait':
    'It is checked again every few hours until {deadline} and made as soon as nothing is missing. You will not be told again before then.',
  'notice.run.held.over.subject': '{programme}: the report "{report}" for {period} stays held',
  'notice.run.held.over': 'The deadline has passed ({deadline}), and the sample of {period} still falls short:',
  'notice.run.held.release':
    'To make it all the same, with a mark on it that says so: yardstick release {options} --reason "…"',
  'notice.run.held.again': 'To have it checked again: yardstick runs retry {options}',
  'notice.run.review.subject': '{programme}: the report "{report}" for {period} waits for your approval',
  'notice.run.review':
    'The report "{report}" for {period} is drawn and archived, and is mailed to nobody before you approve it:',
  'notice.run.review.approve': 'To have it mailed: yardstick approve {options}',
  'notice.run.incomplete.subject': '{programme}: the report "{report}" for {period} went out incompletely',
  'notice.run.incomplete': 'Of the report "{report}" for {period} something was left undone:',
  'notice.run.failed.subject': '{programme}: the report "{report}" for {period} broke off',
  'notice.run.failed': 'The run of the report "{report}" for {period} broke off:',
  'notice.run.retry': 'To have it go on from where it stopped; nothing is sent twice: yardstick runs retry {options}',
  'notice.run.more': '… and {more} more: yardstick runs show {options}',
} as const;
