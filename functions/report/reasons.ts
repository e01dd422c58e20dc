import { count, sharePercent } from '../../templates/locale/numbers.ts';
import type { ReasonGroup, Reasons } from '../model/diagnosis/index.ts';
import type { BarRow, Block } from '../model/document.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';

/** Reasons that a chart has room for. */
const MOST = 10;

type Mention = NonNullable<ReasonGroup['codes']>[number];

function rowOf(context: Context, mention: Mention): BarRow {
  const { say, locale, programme } = context;
  const named = programme.codeFrame?.codes.find((c) => c.id === mention.code);
  const label = textIn(named?.name ?? mention.code, locale);
  const text = sharePercent(locale, mention.share);
  const n = count(locale, mention.respondents);
  const about = named?.indicator === undefined ? '' : context.indicatorName(named.indicator);
  return {
    label,
    value: mention.share,
    low: mention.ci95[0],
    high: mention.ci95[1],
    text,
    more: [about, n],
    tone: 'none',
    alt: say('report.alt.reason', { label, share: text, n }),
  };
}

/** Why scores are low, in the codes that comments were given; else why customers said what they said. */
export function reasonBlocks(context: Context, reasons: Reasons): Block[] {
  const { say, locale, scores } = context;
  if (reasons.status === 'not_asked') return [];
  const isLow = reasons.low !== null;
  const group = reasons.low ?? reasons.all;
  const heading = { kind: 'heading', text: say('report.reasons.heading', { which: isLow ? 'low' : 'all' }) } as const;
  const given = group?.codes?.filter((c) => c.respondents > 0).toSorted((a, b) => b.share - a.share || 0) ?? [];
  if (group === null || group.codes === null || given.length === 0) {
    const n = count(locale, scores.rules.hideBelow);
    return [heading, { kind: 'paragraph', text: say('report.reasons.none', { n }) }];
  }
  const shown = given.slice(0, MOST);
  return [
    heading,
    {
      kind: 'bars',
      alt: say('report.alt.reasons'),
      caption: say('report.reasons.caption', {
        base: reasons.base ?? 'respondents',
        respondents: count(locale, group.respondents),
        contacts: count(locale, group.contacts),
        multiple: group.multiple === true ? 'yes' : 'no',
      }),
      headings: [
        say('report.reasons.reason'),
        say('report.reasons.share'),
        say('report.reasons.about'),
        say('report.indicators.n'),
      ],
      from: 0,
      to: Math.max(...shown.map((c) => c.ci95[1])),
      rows: shown.map((mention) => rowOf(context, mention)),
    },
    ...(given.length > shown.length
      ? [{ kind: 'notes', notes: [say('report.reasons.rest', { count: given.length - shown.length })] } as const]
      : []),
  ];
}
