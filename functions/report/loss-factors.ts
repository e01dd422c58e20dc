import { joined } from '../../templates/locale/index.ts';
import { count, points, sharePercent, signedPoints } from '../../templates/locale/numbers.ts';
import type { LossFactor } from '../model/diagnosis/index.ts';
import type { BarRow, Block } from '../model/document.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';
import type { Lost } from './loss-bands.ts';

type Known = LossFactor & { readonly difference: number; readonly attributableShare: number };

const isKnown = (factor: LossFactor): factor is Known =>
  factor.status === 'ok' && factor.difference !== null && factor.attributableShare !== null;

const nameOf = ({ programme, locale }: Context, id: string): string =>
  textIn(programme.loss.factors.find((f) => f.id === id)?.name ?? id, locale);

function rowOf(context: Context, factor: LossFactor): BarRow {
  const { say, locale } = context;
  const label = nameOf(context, factor.factor);
  const n = count(locale, factor.nWith ?? 0);
  if (!isKnown(factor)) {
    const text = say(factor.n === 0 ? 'report.noData' : 'report.loss.hidden');
    const alt = say('report.alt.absent', { indicator: label, words: text });
    return { label, value: null, low: null, high: null, text, more: ['', '', '', ''], tone: 'none', alt };
  }
  const [low, high] = factor.differenceCi95 ?? [null, null];
  const range =
    low === null || high === null
      ? ''
      : say('report.regions.range', { low: signedPoints(locale, low), high: signedPoints(locale, high) });
  const share = sharePercent(locale, factor.attributableShare);
  const difference = signedPoints(locale, factor.difference);
  return {
    label,
    value: factor.attributableShare,
    low: null,
    high: null,
    text: share,
    more: [sharePercent(locale, factor.prevalence ?? 0), difference, range, n],
    tone: 'none',
    alt: say('report.alt.factor', { label, share, difference }),
  };
}

/** The factors by the lost points that go with them; nothing where the programme names none. */
export function factorBlocks(context: Context, loss: Lost): Block[] {
  const { say, locale } = context;
  if (loss.factors.length === 0) return [];
  const size = (factor: LossFactor): number => factor.attributableShare ?? Number.NEGATIVE_INFINITY;
  const order = loss.factors.toSorted((a, b) => size(b) - size(a) || 0);
  const shares = order.filter(isKnown).map((f) => f.attributableShare);
  const adjusted = order.flatMap((f) =>
    f.adjusted === null || f.adjusted.share === null
      ? []
      : [
          say('report.loss.adjusted', {
            factor: nameOf(context, f.factor),
            points: points(locale, f.adjusted.points),
            share: sharePercent(locale, f.adjusted.share),
          }),
        ],
  );
  return [
    { kind: 'heading', text: say('report.loss.factors') },
    {
      kind: 'bars',
      alt: say('report.alt.factors'),
      caption: say('report.loss.factorsCaption'),
      headings: [
        say('report.loss.factor'),
        say('report.loss.share'),
        say('report.loss.prevalence'),
        say('report.loss.difference'),
        say('report.loss.interval'),
        say('report.indicators.n'),
      ],
      from: Math.min(0, ...shares),
      to: Math.max(0.01, ...shares),
      rows: order.map((factor) => rowOf(context, factor)),
    },
    {
      kind: 'notes',
      notes: [
        say('report.loss.association', { overlap: loss.overlap === true ? 'yes' : 'no' }),
        ...(adjusted.length > 0 && loss.overlap === true
          ? [say('report.loss.adjustedNote', { factors: joined(locale, 'groups', adjusted) })]
          : []),
      ],
    },
  ];
}
