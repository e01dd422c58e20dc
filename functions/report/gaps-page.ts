import { extent } from 'd3-array';
import { count, points, signedPoints } from '../../templates/locale/numbers.ts';
import type { BarRow, Block, ReportPage } from '../model/document.ts';
import type { Gap } from '../model/scores.ts';
import { pairHeading } from './comparisons.ts';
import type { ComparedPair, Context } from './context.ts';
import { gapInWords } from './in-words.ts';
import { absence, baseOf, correctionNotes, lostToCorrection, verdictOf } from './words.ts';

type Measured = Gap & { readonly difference: number };

const isMeasured = (gap: Gap): gap is Measured => gap.difference !== null;

/** The gaps of the items of one pair, the largest lead first; those that are not shown stand last. */
function itemGaps(context: Context, pair: ComparedPair): Gap[] {
  const items = context.scores.indicators.filter((i) => i.kind === 'item').map((i) => i.indicator);
  const gaps = items.flatMap((id) => context.gap(pair, id) ?? []);
  const size = (gap: Gap): number => gap.difference ?? Number.NEGATIVE_INFINITY;
  return gaps.sort((a, b) => size(b) - size(a) || 0);
}

function rowOf(context: Context, pair: ComparedPair, gap: Gap): BarRow {
  const { locale, say } = context;
  const label = context.indicatorName(gap.indicator);
  const score = (party: typeof pair.own): string => {
    const value = context.node(party, gap.indicator)?.value ?? null;
    return value === null ? '' : points(locale, value);
  };
  const { tone, symbol, ...words } = verdictOf(context, gap);
  const row = { label, alt: say('report.alt.absent', { indicator: label, words: gapInWords(context, words) }) };
  const n = count(locale, baseOf(context, gap));
  if (gap.difference === null)
    return {
      ...row,
      value: null,
      low: null,
      high: null,
      text: absence(context, baseOf(context, gap)),
      more: ['', '', n],
      tone,
    };
  const [low, high] = gap.ci95 ?? [null, null];
  const mark = `${gap.status === 'marked' ? '¹' : ''}${lostToCorrection(gap) ? '²' : ''}`;
  const text = `${symbol} ${signedPoints(locale, gap.difference)}${mark}`.trim();
  return { ...row, value: gap.difference, low, high, text, more: [score(pair.own), score(pair.competitor), n], tone };
}

/** One scale for all pairs, so that their gaps can be read against each other. */
function scaleOf(gaps: readonly Gap[]): { from: number; to: number } {
  const [low = 0, high = 0] = extent(gaps.filter(isMeasured).flatMap((g) => g.ci95 ?? [g.difference]));
  return { from: Math.min(0, low), to: Math.max(1, high) };
}

function pairBlocks(context: Context, pair: ComparedPair, scale: { from: number; to: number }): Block[] {
  const { say } = context;
  const gaps = itemGaps(context, pair);
  const heading = { kind: 'heading', text: pairHeading(context, pair) } as const;
  if (!gaps.some(isMeasured)) {
    const n = count(context.locale, context.scores.rules.hideBelow);
    return [heading, { kind: 'paragraph', text: say('report.competitors.suppressed', { n }) }];
  }
  return [
    heading,
    {
      kind: 'bars',
      alt: say('report.alt.gaps', { own: pair.ownName, competitor: pair.name }),
      caption: say('report.gaps.caption'),
      headings: [
        say('report.indicators.indicator'),
        say('report.gaps.gap'),
        pair.ownName,
        pair.name,
        say('report.indicators.n'),
      ],
      ...scale,
      rows: gaps.map((gap) => rowOf(context, pair, gap)),
    },
    ...notesOf(correctionNotes(context, gaps)),
  ];
}

const notesOf = (notes: string[]): Block[] => (notes.length === 0 ? [] : [{ kind: 'notes', notes }]);

/** Where we lead and lag question by question, each pair by itself; null where none is compared. */
export function gapsPage(context: Context): ReportPage | null {
  const { say, pairs } = context;
  if (pairs.length === 0) return null;
  const all = pairs.flatMap((pair) => itemGaps(context, pair));
  const of = (verdict: Gap['verdict']): number => all.filter((g) => g.verdict === verdict).length;
  const scale = scaleOf(all);
  return {
    label: say('report.gaps.label'),
    title: say('report.gaps.title', { total: all.length, ahead: of('ahead'), behind: of('behind') }),
    blocks: pairs.flatMap((pair) => pairBlocks(context, pair, scale)),
  };
}
