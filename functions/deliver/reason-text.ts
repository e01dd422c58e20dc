import { joined, message } from '../../templates/locale/index.ts';
import { percent, periodName } from '../../templates/locale/numbers.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Cell, DeliveryCause, Reason } from '../model/reason.ts';
import type { Delivery, Run } from '../model/run.ts';
import { type Locale, textIn } from '../model/text.ts';
import { partyName } from './mail-names.ts';
import { oneLine } from './one-line.ts';

/** Who reads: how cells and periods are called, in which language. */
interface Reader {
  readonly locale: Locale;
  readonly cell: (cell: Cell) => string;
  readonly period: string;
}

/** What the ledger notes of a delivery that goes no further by our own decision: why, in English and as a code. */
export const because = (cause: DeliveryCause): Pick<Delivery, 'cause'> & { readonly reason: string } => ({
  reason: causeText('en', cause),
  cause,
});

const causeText = (locale: Locale, { code, ...values }: DeliveryCause): string =>
  message(locale, `cause.${code}`, values);

function fateOf(locale: Locale, { state, cause, said }: Extract<Reason, { code: 'unsent' }>): string {
  const what = message(locale, 'reason.state', { state });
  const why = cause === null ? said : causeText(locale, cause);
  return why === null ? what : message(locale, 'reason.because', { what, why });
}

function textOf({ locale, cell, period }: Reader, reason: Reason): string {
  switch (reason.code) {
    case 'no_answers':
      return message(locale, 'reason.no_answers', { period });
    case 'short_quota': {
      const { n, minimum } = reason;
      return message(locale, 'reason.short_quota', { cell: cell(reason), n, minimum, missing: minimum - n });
    }
    case 'no_source':
    case 'stale_source': {
      const { code, where: _, ...figures } = reason;
      return message(locale, `reason.${code}`, { ...figures, cell: cell(reason), period });
    }
    case 'few_contacts': {
      const { where: _, needed, share, ...figures } = reason;
      const missing = needed - figures.onRecord;
      return message(locale, 'reason.few_contacts', {
        ...{ ...figures, missing, share: percent(locale, share), cell: cell(reason) },
      });
    }
    case 'empty_category':
      return message(locale, 'reason.empty_category', { cell: cell(reason) });
    case 'undrawn': {
      const { edition, state, said, glyphless } = reason;
      const what = message(locale, 'reason.undrawn', { edition, state });
      const why =
        glyphless === undefined
          ? said
          : message(locale, 'reason.glyphless', {
              ...glyphless,
              codePoints: joined(locale, 'items', glyphless.codePoints),
            });
      return why === null ? what : message(locale, 'reason.because', { what, why });
    }
    case 'unsent': {
      const { count, delivery, edition } = reason;
      const which = count === 1 ? 'reason.unsent.one' : 'reason.unsent.more';
      return message(locale, which, { count, delivery, edition, fate: fateOf(locale, reason) });
    }
    case 'waits_for_approval':
    case 'page_broke_off':
    case 'broke_off': {
      const { code, ...values } = reason;
      return message(locale, `reason.${code}`, values);
    }
  }
}

/** `operator P1, plan prepaid`: as the programme file has it, for those who write it. */
const cellIds = ({ operator, where }: Cell): string =>
  [['operator', operator], ...Object.entries(where)].map((pair) => pair.join(' ')).join(', ');

/** `Operator 1 (Plan: Prepaid)`: as its readers know it. */
function cellNames(programme: Programme, locale: Locale, { operator, where }: Cell): string {
  const name = partyName(programme, { operator, brand: null }, locale);
  const values = Object.entries(where).map(([id, value]) => {
    const segment = programme.segments.find((s) => s.id === id);
    const named = segment?.values.find((v) => v.id === value);
    return message(locale, 'reason.segment', {
      segment: segment === undefined ? id : textIn(segment.name, locale),
      value: named === undefined ? value : textIn(named.name, locale),
    });
  });
  if (values.length === 0) return name;
  return message(locale, 'reason.cell', { operator: name, where: oneLine(joined(locale, 'clauses', values)) });
}

/** Reasons of a run for a terminal: in English, with the ids of the programme file. */
export function reasonsForAdmins({ period, reasons }: Pick<Run, 'period' | 'reasons'>): string[] {
  return reasons.map((reason) => textOf({ locale: 'en', cell: cellIds, period }, reason));
}

/** Reasons of a run for the owner: in the owner's language, with the programme's names. */
export function reasonsForOwner(
  programme: Programme,
  locale: Locale,
  period: string,
  reasons: readonly Reason[],
): string[] {
  const reader = {
    locale,
    cell: (cell: Cell) => cellNames(programme, locale, cell),
    period: periodName(locale, period),
  };
  return reasons.map((reason) => oneLine(textOf(reader, reason)));
}
