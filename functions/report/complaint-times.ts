import { count, points, sharePercent } from '../../templates/locale/numbers.ts';
import type { Block } from '../model/document.ts';
import type { ComplaintFigures, ComplaintTime } from '../model/service/complaints.ts';
import type { Context } from './context.ts';
import { plainTable, rangeOf } from './plain-cells.ts';

function row(context: Context, name: string, { n, median, p90, promised }: ComplaintTime): string[] {
  const { locale } = context;
  const hours = (value: number | null): string => (value === null ? '' : points(locale, value));
  return [
    name,
    count(locale, n),
    hours(median),
    hours(p90),
    promised === null ? '' : count(locale, promised.hours),
    promised === null ? '' : sharePercent(locale, promised.share),
    rangeOf(context, promised?.ci95, sharePercent),
  ];
}

/** How long first answer and close took, against what was promised; how many are open, and how many came back. */
export function complaintTimes(context: Context, { times, open, reopened }: ComplaintFigures): Block[] {
  const { say, locale } = context;
  const share = (value: number | undefined): string => (value === undefined ? '' : sharePercent(locale, value));
  return [
    { kind: 'heading', text: say('report.complaints.times') },
    plainTable(
      [
        [say('report.complaints.step'), 'text'],
        [say('report.complaints.done')],
        [say('report.complaints.median')],
        [say('report.complaints.p90')],
        [say('report.complaints.promise')],
        [say('report.complaints.kept')],
        [say('report.complaints.interval')],
      ],
      [
        row(context, say('report.complaints.answer'), times.answer),
        row(context, say('report.complaints.close'), times.close),
      ],
    ),
    {
      kind: 'paragraph',
      text: say('report.complaints.open', {
        open,
        reopened: reopened === null ? 'none' : share(reopened.share),
        low: share(reopened?.ci95[0]),
        high: share(reopened?.ci95[1]),
      }),
    },
  ];
}
