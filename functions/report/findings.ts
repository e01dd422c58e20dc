import { points } from '../../templates/locale/numbers.ts';
import type { Verdict } from '../model/document.ts';
import type { Gap, NodeScore } from '../model/scores.ts';
import { type ComparedPair, type Context, operatorPairs } from './context.ts';
import { intervalWords } from './words.ts';

type Shown = NodeScore & { readonly value: number };
type Measured = { readonly pair: ComparedPair; readonly gap: Gap & { readonly difference: number } };

/** The published scores of these indicators, highest first; equal ones in the order of the tree. */
export function ranked(context: Context, indicators: readonly string[]): Shown[] {
  return indicators
    .flatMap((id) => {
      const node = context.own?.nodes.find((n) => n.indicator === id);
      return node === undefined || node.value === null ? [] : [{ ...node, value: node.value }];
    })
    .sort((a, b) => b.value - a.value);
}

function lead(context: Context, measured: readonly Measured[], verdict: 'ahead' | 'behind'): Verdict[] {
  const sized = measured.filter((m) => m.gap.verdict === verdict);
  const [largest] = sized.sort((a, b) => Math.abs(b.gap.difference) - Math.abs(a.gap.difference));
  const range = largest === undefined ? null : intervalWords(context, largest.gap, true);
  if (largest === undefined || range === null) return [];
  const text = context.say(`report.finding.${verdict}`, {
    indicator: context.indicatorName(largest.gap.indicator),
    competitor: largest.pair.name,
    points: points(context.locale, Math.abs(largest.gap.difference)),
    ...range,
  });
  return [{ tone: verdict, symbol: verdict === 'ahead' ? '▲' : '▼', text }];
}

/**
 * Highest and lowest item, largest significant lead and lag among the items: what stands out, in sentences.
 * @param lag false where what lags is named elsewhere.
 */
export function findings(context: Context, lag: boolean): Verdict[] {
  const items = context.scores.indicators.filter((i) => i.kind === 'item').map((i) => i.indicator);
  const order = ranked(context, items);
  const [best] = order;
  const worst = order.at(-1);
  const extremes: Verdict[] =
    best === undefined || worst === undefined || best.value === worst.value
      ? []
      : [
          {
            tone: 'none',
            symbol: '•',
            text: context.say('report.finding.extremes', {
              best: context.indicatorName(best.indicator),
              high: points(context.locale, best.value),
              worst: context.indicatorName(worst.indicator),
              low: points(context.locale, worst.value),
            }),
          },
        ];
  const measured = operatorPairs(context).flatMap((pair) =>
    items.flatMap((id): Measured[] => {
      const gap = context.gap(pair, id);
      return gap === undefined || gap.difference === null
        ? []
        : [{ pair, gap: { ...gap, difference: gap.difference } }];
    }),
  );
  const behind = lead(context, measured, 'behind');
  const leads = [...lead(context, measured, 'ahead'), ...(lag ? behind : [])];
  const level =
    measured.length > 0 && leads.length === 0 && behind.length === 0
      ? [{ tone: 'level' as const, symbol: '＝', text: context.say('report.finding.level') }]
      : [];
  return [...extremes, ...leads, ...level];
}
