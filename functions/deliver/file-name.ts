import { message } from '../../templates/locale/index.ts';
import { periodName } from '../../templates/locale/numbers.ts';
import type { Period } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Locale } from '../model/text.ts';
import { reportName, scopeName } from './mail-names.ts';
import { oneLine } from './one-line.ts';

/** Longest file name of common file systems is 255 bytes; these shares leave room for the month and a revision. */
const BYTES = { report: 120, scope: 72 } as const;

const encoder = new TextEncoder();

/** `text` without what file systems refuse, cut between characters to at most `bytes` bytes of UTF-8. */
function safe(text: string, bytes: number): string {
  const clean = oneLine(text.replace(/[/\\:*?"<>|]/g, ' '));
  let length = 0;
  let kept = '';
  for (const character of clean) {
    length += encoder.encode(character).length;
    if (length > bytes) break;
    kept += character;
  }
  return kept.replace(/^[. ]+|[. ]+$/g, '');
}

/**
 * Name of the attached PDF, such as `甘肃电信满意度_2026年10月_全公司.pdf`: report, period, scope, and the revision from
 * the second issue on. At most 255 bytes of UTF-8, no character that a file system refuses.
 */
export function fileName(
  programme: Programme,
  edition: { readonly report: string; readonly period: Period; readonly scope: string; readonly revision: number },
  locale: Locale,
): string {
  const stem = message(locale, 'mail.file', {
    report: safe(reportName(programme, edition.report, locale), BYTES.report),
    period: periodName(locale, edition.period),
    scope: safe(scopeName(programme, edition.scope, locale), BYTES.scope),
  });
  const { revision } = edition;
  return `${revision > 0 ? message(locale, 'mail.file.revision', { stem, revision }) : stem}.pdf`;
}
