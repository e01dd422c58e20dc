import { message } from '../../templates/locale/index.ts';
import { dayName, periodName } from '../../templates/locale/numbers.ts';
import { evidenceWords } from '../../templates/report/warning-words.ts';
import { type Programme, scopesOf } from '../model/programme/index.ts';
import type { WarningRule } from '../model/programme/warnings.ts';
import type { RaisedWarning } from '../model/service/raised-warning.ts';
import { textIn } from '../model/text.ts';
import { type Notice, ownerLocale } from './notice.ts';
import { oneLine } from './one-line.ts';

const CIVIL_DATE = 'yyyy-MM-dd'.length;

const DAY_MS = 86_400_000;
/** Days in which a raising is still told that has recovered before its owner could be reached. */
const TOLD_WITHIN = 7;

/** Whether the owner is to hear of a raising, if he or she has not yet. @param now ISO 8601. */
export const isToBeTold = ({ raisedAt, recoveredAt }: RaisedWarning, now: string): boolean =>
  recoveredAt === null || Date.parse(now) - Date.parse(raisedAt) <= TOLD_WITHIN * DAY_MS;

/** A warning that is raised, with the evidence; one notice for each raising. Undefined for a rule that there is no more. */
export function warningNotice(
  programme: Programme,
  { rule: id, raisedAt, evidence }: RaisedWarning,
): { readonly owner: Programme['owner']; readonly notice: Notice } | undefined {
  const rule: WarningRule | undefined = programme.warnings.find((one) => one.id === id);
  if (rule === undefined) return undefined;
  const locale = ownerLocale(programme);
  const nameOf = (entries: readonly { id: string; name: Programme['name'] }[], of: string): string =>
    textIn(entries.find((entry) => entry.id === of)?.name ?? of, locale);
  const scopes = scopesOf(programme);
  const values = {
    programme: oneLine(textIn(programme.name, locale)),
    rule: oneLine(textIn(rule.name, locale)),
    scope: oneLine(nameOf(scopes, rule.scope ?? scopes[0]?.id ?? '')),
    seen:
      evidence.period.length === CIVIL_DATE ? dayName(locale, evidence.period) : periodName(locale, evidence.period),
    evidence: evidenceWords(locale, rule, evidence, programme),
  };
  const notice = {
    id: `warning#${id}#${raisedAt}`,
    kind: 'warning',
    subject: message(locale, 'notice.warning.subject', values),
    paragraphs: [message(locale, 'notice.warning', values), message(locale, 'notice.warning.again')],
  };
  return { owner: rule.owner ?? programme.owner, notice };
}
