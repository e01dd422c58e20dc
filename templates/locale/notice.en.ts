/** Texts of messages to the owner, and of the page behind the links in mails, in English, as ICU messages. */
export const noticeEn = {
  'notice.bounce.subject': '{programme}: mail to {name} bounces',
  'notice.complaint.subject': '{programme}: {name} marked a report as spam',
  'notice.bounce':
    'The address of {name} (recipient "{recipient}") does not take mail. Nothing is sent to it until you correct the address or clear it.',
  'notice.complaint':
    '{name} (recipient "{recipient}") told the mail provider that a report is spam. Nothing is sent to this address until you clear it.',
  'notice.reason': 'What the mail system said: {reason}',
  'notice.clear': 'To clear it: yardstick suppress clear ADDRESS',
  'notice.confirm.subject': '{programme}: confirm {count, plural, one {# recipient} other {# recipients}} by {day}',
  'notice.confirm':
    '{count, plural, one {# recipient was} other {# recipients were}} last confirmed nearly a year ago. After {day} nothing is sent to them unless you confirm that they are to go on having these reports:',
  'notice.confirm.more': '- and {more, plural, one {# other} other {# others}}',
  'notice.confirm.how':
    'To confirm: yardstick recipients confirm ID … (or --all). To end it: yardstick recipients remove ID. The list: yardstick recipients list.',
  'notice.calendar.subject': '{programme}: the calendar of working days ends on {day}',
  'notice.calendar':
    'Reports are made by working days, and the calendar knows holidays and make-up days until {day} only. After that every Monday to Friday counts as a working day, so that reports may come on the wrong day.',
  'notice.calendar.how':
    'To prevent it, add the days that follow to "calendar" in the programme file, set "until", and deploy again.',
  'notice.warning.subject': '{programme}: {rule}',
  'notice.warning': '{rule} ({scope}, {seen}). {evidence}.',
  'notice.warning.again': 'You are told once; again only after it has recovered and come back.',
  'notice.signature': 'Yardstick, for {programme}',
  'notice.test.stamp': 'TEST',
  'notice.test.subject': '[TEST] {subject}',
  'page.report.title': 'Report',
  'page.report.invalid': 'This link is not valid. Please use the link in the mail as it stands there.',
  'page.report.expired':
    'This link is no longer valid: its time is over. Write to the sender if you still need the report.',
  'page.report.withdrawn': 'This report is no longer available at this link. Write to the sender if you still need it.',
  'page.unsubscribe.title': 'Unsubscribe',
  'page.unsubscribe.question': 'Stop receiving {report}?',
  'page.unsubscribe.button': 'Unsubscribe',
  'page.unsubscribe.done': 'Done. {report} is not sent to you any more.',
  'page.unsubscribe.back': 'Should this be a mistake, write to the sender of the report.',
  'page.unsubscribe.invalid': 'This link is not valid. Please use the link in the latest mail.',
} as const;
