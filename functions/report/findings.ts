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

/** Highest and lowest item, largest significant lead and lag among the items: what stands out, in sentences. */
export function findings(context: Context): Verdict[] {
  const items = context.scores.indicators.filter((i) => i.kind === 'item').map((i) => i.indicator);
  const order = ranked(context, items);
  const extremes = (
    [
      ['strongest', order[0]],
      ['weakest', order.at(-1)],
    ] as const
  ).flatMap(([key, node]) =>
    node === undefined || order[0]?.value === order.at(-1)?.value
      ? []
      : [
          {
            tone: 'none' as const,
            symbol: '•',
            text: context.say(`report.finding.${key}`, {
              indicator: context.indicatorName(node.indicator),
              value: points(context.locale, node.value),
            }),
          },
        ],
  );
  const measured = operatorPairs(context).flatMap((pair) =>
    items.flatMap((id): Measured[] => {
      const gap = context.gap(pair, id);
      return gap === undefined || gap.difference === null
        ? []
        : [{ pair, gap: { ...gap, difference: gap.difference } }];
    }),
  );
  const leads = [...lead(context, measured, 'ahead'), ...lead(context, measured, 'behind')];
  const level =
    measured.length > 0 && leads.length === 0
      ? [{ tone: 'level' as const, symbol: '＝', text: context.say('report.finding.level') }]
      : [];
  return [...extremes, ...leads, ...level];
}
