import { ticks } from 'd3-array';
import { joined } from '../../templates/locale/index.ts';
import { count, decimals, listOf, points } from '../../templates/locale/numbers.ts';
import type { ImportancePerformance, IpaItem } from '../model/diagnosis/index.ts';
import type { Axis, Block } from '../model/document.ts';
import { axisFor } from './axis.ts';
import type { Context } from './context.ts';

type Placed = IpaItem & { readonly importance: number; readonly performance: number };

const isPlaced = (item: IpaItem): item is Placed => item.importance !== null && item.performance !== null;

/** Correlations, zoomed to those that are shown. */
function importanceAxis(context: Context, values: readonly number[]): Axis {
  const low = Math.floor((Math.min(...values) - 0.01) * 50) / 50;
  const high = Math.ceil((Math.max(...values) + 0.01) * 50) / 50;
  return { from: low, to: high, ticks: ticks(low, high, 5).map((at) => ({ at, label: decimals(context.locale, at) })) };
}

const FIELDS = ['concentrate_here', 'keep_up', 'low_priority', 'possible_overkill'] as const;

function inWords(context: Context, placed: readonly Placed[]): string {
  const { say, locale } = context;
  const fields = FIELDS.flatMap((field) => {
    const names = placed.filter((p) => p.quadrant === field).map((p) => context.indicatorName(p.indicator));
    if (names.length === 0) return [];
    return [say('report.alt.field', { field: say(`report.field.${field}`), names: listOf(locale, names) })];
  });
  return joined(locale, 'sentences', [say('report.alt.quadrant'), ...fields]);
}

function notes(context: Context, placed: readonly Placed[]): Block[] {
  const { say, locale } = context;
  const unsure = placed.filter((p) => p.crosses.length > 0).map((p) => context.indicatorName(p.indicator));
  const text =
    unsure.length === placed.length
      ? say('report.quadrant.allUnsure')
      : say('report.quadrant.unsure', { names: listOf(locale, unsure) });
  return unsure.length === 0 ? [] : [{ kind: 'notes', notes: [text] }];
}

/** Importance against performance of the items, or the one sentence that says why not. */
export function quadrantBlocks(context: Context, analysis: ImportancePerformance): Block[] {
  const { say, locale } = context;
  const heading = { kind: 'heading', text: say('report.quadrant.heading') } as const;
  const placed = analysis.items.filter(isPlaced);
  if (analysis.status !== 'ok' || analysis.cut === null || analysis.of === null || placed.length < 2)
    return [heading, { kind: 'paragraph', text: say('report.quadrant.none') }];
  const marks = placed.map(({ performance }) => ({ value: performance, low: null, high: null }));
  const sizes = placed.map((p) => p.n);
  return [
    heading,
    {
      kind: 'quadrant',
      alt: inWords(context, placed),
      caption: say('report.quadrant.caption', {
        outcome: context.indicatorName(analysis.of),
        performance: points(locale, analysis.cut.performance),
        importance: decimals(locale, analysis.cut.importance),
        low: count(locale, Math.min(...sizes)),
        high: count(locale, Math.max(...sizes)),
      }),
      x: { ...axisFor(locale, marks, 0.06, 4), title: say('report.quadrant.performance') },
      y: {
        ...importanceAxis(
          context,
          placed.map((p) => p.importance),
        ),
        title: say('report.quadrant.importance'),
      },
      cut: { x: analysis.cut.performance, y: analysis.cut.importance },
      fields: [
        say('report.field.concentrate_here'),
        say('report.field.keep_up'),
        say('report.field.low_priority'),
        say('report.field.possible_overkill'),
      ],
      points: placed.map((p) => ({
        label: context.indicatorName(p.indicator),
        x: p.performance,
        y: p.importance,
        strong: p.quadrant === 'concentrate_here',
      })),
    },
    ...notes(context, placed),
  ];
}
