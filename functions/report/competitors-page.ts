import type { Block, ReportPage } from '../model/document.ts';
import { benchmarkBlocks, warningBlocks } from './benchmarks.ts';
import { dumbbellRow, dumbbells, keyOf } from './comparisons.ts';
import type { ComparedPair, Context } from './context.ts';

function title(context: Context): string {
  const { say, pairs, dimensions, programme } = context;
  const verdicts = pairs.flatMap((p) => dimensions.flatMap((d) => context.gap(p, d.indicator)?.verdict ?? []));
  const of = (verdict: string): number => verdicts.filter((v) => v === verdict).length;
  const total = verdicts.length - of('insufficient');
  const counts = { total, ahead: of('ahead'), behind: of('behind') };
  if (!programme.operators.some((o) => o.role === 'competitor')) return say('report.competitors.title.alone');
  if (total === 0) return say('report.competitors.title.none');
  if (counts.ahead > 0 && counts.behind > 0) return say('report.competitors.title.mixed', counts);
  if (counts.ahead > 0) return say('report.competitors.title.lead', counts);
  return counts.behind > 0
    ? say('report.competitors.title.lag', counts)
    : say('report.competitors.title.level', counts);
}

/** One pair: the index, the dimensions, then overall satisfaction. */
function pairBlocks(context: Context, pair: ComparedPair): Block[] {
  const { index, dimensions, programme } = context;
  const ids = [index, ...dimensions].map((i) => i.indicator);
  const overall = programme.overall === undefined ? [] : [programme.overall];
  const rows = [...ids, ...overall].map((id) =>
    dumbbellRow(context, pair, id, context.indicatorName(id), id === index.indicator),
  );
  return [
    { kind: 'heading', text: context.say('report.pair', { own: pair.ownName, competitor: pair.name }) },
    dumbbells(context, rows, keyOf([pair]), 'report.competitors.caption'),
  ];
}

/** Every pair by dimension, then published scores and the contradictions in them. */
export function competitorsPage(context: Context): ReportPage {
  return {
    label: context.say('report.competitors.label'),
    title: title(context),
    blocks: [
      ...context.pairs.flatMap((pair) => pairBlocks(context, pair)),
      ...(context.pairs.length === 0
        ? [{ kind: 'paragraph', text: context.say('report.summary.noComparison') } as const]
        : []),
      ...benchmarkBlocks(context),
      ...warningBlocks(context),
    ],
  };
}
