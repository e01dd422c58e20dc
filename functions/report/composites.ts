import { joined } from '../../templates/locale/index.ts';
import { percent, points } from '../../templates/locale/numbers.ts';
import type { Block, DumbbellRow } from '../model/document.ts';
import type { CompositeGap } from '../model/scores.ts';
import { textIn } from '../model/text.ts';
import { axisOf, nothingCompared } from './comparisons.ts';
import { type Context, operatorPairs } from './context.ts';
import { gapInWords } from './in-words.ts';
import { gapVerdict } from './words.ts';

/** Name of a part of a mix: a brand or a value of a segment. */
function partName({ programme, locale }: Context, part: string): string {
  const brands = programme.operators.flatMap((o) => o.brands);
  const values = programme.segments.flatMap((s) => s.values);
  return textIn([...brands, ...values].find(({ id }) => id === part)?.name ?? part, locale);
}

function absence(context: Context, { status, emptyStrata }: CompositeGap): string {
  if (status !== 'empty_stratum') return context.say('report.composites.hidden');
  const parts = emptyStrata.map((part) => partName(context, part));
  return context.say('report.composites.empty', { parts: joined(context.locale, 'items', parts) });
}

function rowOf(context: Context, composite: CompositeGap, isFirst: boolean, isAlone: boolean): DumbbellRow {
  const { say, locale, index } = context;
  const pair = operatorPairs(context).find((p) => p.competitor.operator === composite.competitor);
  const mark = (value: number | null) =>
    value === null ? null : { value, low: null, high: null, text: points(locale, value) };
  const { detail, ...verdict } =
    composite.difference === null
      ? { tone: 'none' as const, symbol: '', text: absence(context, composite), detail: '' }
      : gapVerdict(context, { ...composite, difference: composite.difference });
  const indicator = context.indicatorName(composite.indicator);
  const competitor = context.partyName({ operator: composite.competitor, brand: null });
  const hidden = say('report.alt.hidden');
  const against = say('report.summary.row', { competitor });
  const [own, theirs] = [mark(composite.own), mark(composite.competing)];
  return {
    group: isFirst && !isAlone ? against : '',
    label: isAlone ? against : indicator,
    strong: composite.indicator === index.indicator,
    hue: pair?.hue ?? 'first',
    own,
    competitor: theirs,
    verdict,
    detail,
    alt: say('report.alt.row', {
      indicator,
      own: context.own === undefined ? '' : context.partyName(context.own),
      competitor,
      ownScore: own?.text ?? hidden,
      competitorScore: theirs?.text ?? hidden,
      verdict: gapInWords(context, { text: verdict.text, detail }),
    }),
  };
}

/** The mix that both sides are set to: `全球通 22%、动感地带 12%`. */
function mixOf(context: Context, gaps: readonly CompositeGap[]): string {
  const mix = gaps.find((g) => g.mix !== null)?.mix ?? [];
  const parts = mix.map(({ stratum, weight }) =>
    context.say('report.method.weight', {
      indicator: partName(context, stratum),
      share: percent(context.locale, Math.round(weight * 1000) / 1000),
    }),
  );
  return joined(context.locale, 'items', parts);
}

/** Index, dimensions and overall satisfaction against each competitor, both at one mix of brands or segments. */
export function compositeBlocks(context: Context, indicators: readonly string[]): Block[] {
  const { say, programme, scores } = context;
  return programme.composites.flatMap(({ id, name }): Block[] => {
    const gaps = scores.scope.composites.filter((c) => c.composite === id && indicators.includes(c.indicator));
    if (gaps.length === 0) return [];
    const heading = { kind: 'heading', text: textIn(name, context.locale) } as const;
    const isAlone = new Set(gaps.map((gap) => gap.indicator)).size === 1;
    const rows = gaps.map((gap, i) => rowOf(context, gap, gap.competitor !== gaps[i - 1]?.competitor, isAlone));
    const [first] = gaps;
    if (nothingCompared(rows) && first !== undefined)
      return [heading, { kind: 'paragraph', text: absence(context, first) }];
    const axis = axisOf(context, rows);
    const caption = say('report.composites.caption', { mix: mixOf(context, gaps), from: axis.ticks[0]?.label ?? '' });
    return [heading, { kind: 'dumbbells', alt: say('report.alt.comparison'), caption, key: [], axis, rows }];
  });
}
