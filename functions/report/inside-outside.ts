import { listOf, points, signedPoints } from '../../templates/locale/numbers.ts';
import type { Block } from '../model/document.ts';
import type { FollowUpFigures, InsideOutside } from '../model/service/follow-ups.ts';
import type { Context } from './context.ts';
import { internalText } from './follow-up-tables.ts';
import { plainTable, rangeOf } from './plain-cells.ts';
import { absence } from './words.ts';

const SYMBOLS = { higher: '▲', lower: '▼', level: '＝', insufficient: '' } as const;

function row(context: Context, { indicator, internal, external, difference, ci95, verdict }: InsideOutside): string[] {
  const { locale } = context;
  return [
    context.indicatorName(indicator),
    ...internalText(context, internal),
    external.value === null ? absence(context, external.n) : points(locale, external.value),
    rangeOf(context, external.ci95),
    difference === null ? '' : `${SYMBOLS[verdict]} ${signedPoints(locale, difference)}`.trim(),
    rangeOf(context, ci95, signedPoints),
  ];
}

/** Internal against external satisfaction, indicator by indicator; then what is weak outside and not asked inside. */
export function insideOutside(context: Context, { beside, notAsked }: FollowUpFigures): Block[] {
  const { say, locale } = context;
  const names = listOf(
    locale,
    notAsked.map(({ indicator }) => context.indicatorName(indicator)),
  );
  return [
    { kind: 'heading', text: say('report.followUps.beside') },
    plainTable(
      [
        [say('report.indicators.indicator'), 'text'],
        [say('report.followUps.inside')],
        [say('report.complaints.interval')],
        [say('report.followUps.outside')],
        [say('report.complaints.interval')],
        [say('report.followUps.difference')],
        [say('report.complaints.interval')],
      ],
      beside.map((one) => row(context, one)),
    ),
    {
      kind: 'paragraph',
      text: notAsked.length === 0 ? say('report.followUps.allAsked') : say('report.followUps.notAsked', { names }),
    },
    { kind: 'notes', notes: [say('report.followUps.besideNote')] },
  ];
}
