import { createHash } from 'node:crypto';
import { type MessageKey, message } from '../../templates/locale/index.ts';
import { instantName, periodName } from '../../templates/locale/numbers.ts';
import { deadlineOf } from '../model/programme/deadline.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Reason } from '../model/reason.ts';
import type { Run } from '../model/run.ts';
import { textIn } from '../model/text.ts';
import { reportName } from './mail-names.ts';
import { type Notice, ownerLocale } from './notice.ts';
import { oneLine } from './one-line.ts';
import { reasonsForOwner } from './reason-text.ts';

/** Reasons that a notice has room for. */
const SHOWN = 20;

/** What each state is told with: subject, first sentence, and what can be done. */
type Words = readonly [subject: MessageKey, first: MessageKey, ...rest: MessageKey[]];
const HELD: Words = [
  'notice.run.held.subject',
  'notice.run.held',
  'notice.run.held.wait',
  'notice.run.held.release',
] as const;
const OVERDUE: Words = [
  'notice.run.held.over.subject',
  'notice.run.held.over',
  'notice.run.held.release',
  'notice.run.held.again',
] as const;
const WORDS: Partial<Record<Run['state'], Words>> = {
  review: ['notice.run.review.subject', 'notice.run.review', 'notice.run.review.approve'],
  incomplete: ['notice.run.incomplete.subject', 'notice.run.incomplete', 'notice.run.retry'],
  failed: ['notice.run.failed.subject', 'notice.run.failed', 'notice.run.retry'],
};

const digest = (reasons: readonly Reason[]): string =>
  createHash('sha256').update(JSON.stringify(reasons)).digest('hex').slice(0, 16);

/**
 * What the owner must know of a run, once for each cause: that it is held (whatever is missing by then), that its deadline
 * passed, that a revision waits for approval, or why it is incomplete or broke off. Undefined if there is nothing to tell.
 */
export function runNotice(programme: Programme, run: Run): Notice | undefined {
  const deadline = deadlineOf(programme, run.scheduledTime);
  const overdue = run.at >= deadline;
  const words = run.state === 'held' ? (overdue ? OVERDUE : HELD) : WORDS[run.state];
  if (words === undefined || run.tell.length === 0) return undefined;
  const locale = ownerLocale(programme);
  const options = `--programme ${programme.id}.yaml --report ${run.report} --period ${run.period}`;
  const values = {
    programme: oneLine(textIn(programme.name, locale)),
    report: oneLine(reportName(programme, run.report, locale)),
    period: periodName(locale, run.period),
    deadline: instantName(locale, deadline, programme.timezone),
    options,
  };
  const [subject, first, ...rest] = words;
  const more = run.tell.length - SHOWN;
  const reasons = [
    ...reasonsForOwner(programme, locale, run.period, run.tell.slice(0, SHOWN)).map((reason) => `- ${reason}`),
    ...(more > 0 ? [`- ${message(locale, 'notice.run.more', { more, options })}`] : []),
  ];
  const cause = { held: overdue ? '#overdue' : '', review: '' }[String(run.state)] ?? `#${digest(run.tell)}`;
  return {
    id: `run#${run.report}#${run.scheduledTime}#r${run.revision}#${run.state}${cause}`,
    kind: `run-${run.state}`,
    subject: message(locale, subject, values),
    paragraphs: [
      message(locale, first, values),
      reasons.join('\n'),
      ...rest.map((key) => message(locale, key, values)),
    ],
  };
}
