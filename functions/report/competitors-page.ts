import { count } from '../../templates/locale/numbers.ts';
import type { Block, ReportPage } from '../model/document.ts';
import { axisOf, dumbbellRow, keyOf, nothingCompared, pairHeading } from './comparisons.ts';
import { compositeBlocks } from './composites.ts';
import type { Context } from './context.ts';
import { correctionNotes } from './words.ts';

function title(context: Context): string {
  const { say, pairs, dimensions } = context;
  const verdicts = pairs.flatMap((p) => dimensions.flatMap((d) => context.gap(p, d.indicator)?.verdict ?? []));
  const of = (verdict: string): number => verdicts.filter((v) => v === verdict).length;
  const total = verdicts.length - of('insufficient');
  const counts = { total, ahead: of('ahead'), behind: of('behind') };
  if (total === 0) return say('report.competitors.title.none');
  if (counts.ahead > 0 && counts.behind > 0) return say('report.competitors.title.mixed', counts);
  if (counts.ahead > 0) return say('report.competitors.title.lead', counts);
  return counts.behind > 0
    ? say('report.competitors.title.lag', counts)
    : say('report.competitors.title.level', counts);
}

/** The index, the dimensions, then overall satisfaction where it is no dimension of its own. */
function compared({ index, dimensions, scores, programme }: Context): string[] {
  const siblings = (parent: string | null) => scores.indicators.filter((i) => i.parent === parent).length;
  const overall = scores.indicators.find((i) => i.indicator === programme.overall);
  const alone = overall !== undefined && (overall.level === null || siblings(overall.parent) > 1);
  return [...[index, ...dimensions].map((i) => i.indicator), ...(alone ? [overall.indicator] : [])];
}

/** The index and overall satisfaction: what a comparison at one mix is for. */
const heads = (context: Context): string[] => {
  const dimensions = context.dimensions.map((d) => d.indicator);
  return compared(context).filter((id) => !dimensions.includes(id) || id === context.programme.overall);
};

/** Each pair by dimension, all on one axis, so that they can be read against each other. */
function pairBlocks(context: Context): Block[] {
  const { say, pairs } = context;
  const { hideBelow } = context.scores.rules;
  const charts = pairs.map((pair) => ({
    pair,
    rows: compared(context).map((id) => dumbbellRow(context, pair, id, context.indicatorName(id))),
  }));
  const axis = axisOf(
    context,
    charts.flatMap((c) => c.rows),
  );
  const caption = say('report.competitors.caption', { from: axis.ticks[0]?.label ?? '' });
  return charts.flatMap(({ pair, rows }, i): Block[] => [
    { kind: 'heading', text: pairHeading(context, pair) },
    nothingCompared(rows)
      ? { kind: 'paragraph', text: say('report.competitors.suppressed', { n: count(context.locale, hideBelow) }) }
      : {
          kind: 'dumbbells',
          alt: say('report.alt.comparison'),
          caption: i === 0 ? caption : '',
          key: keyOf([pair]),
          axis,
          rows,
        },
  ]);
}

/** Every pair by dimension, then all at one mix; null where the programme asks about nobody else. */
export function competitorsPage(context: Context): ReportPage | null {
  if (!context.programme.operators.some((o) => o.role === 'competitor')) return null;
  const composites = context.scores.scope.composites.filter((c) => heads(context).includes(c.indicator));
  const gaps = context.pairs.flatMap((pair) => compared(context).flatMap((id) => context.gap(pair, id) ?? []));
  const explained = (notes: string[]): Block[] => (notes.length === 0 ? [] : [{ kind: 'notes', notes }]);
  return {
    label: context.say('report.competitors.label'),
    title: title(context),
    blocks: [
      ...pairBlocks(context),
      ...explained(correctionNotes(context, gaps)),
      ...compositeBlocks(context, heads(context)),
      ...explained(correctionNotes(context, composites)),
      ...(context.pairs.length === 0
        ? [{ kind: 'paragraph', text: context.say('report.summary.noComparison') } as const]
        : []),
    ],
  };
}
