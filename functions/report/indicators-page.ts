import { count, points, signedPoints } from '../../templates/locale/numbers.ts';
import type { Cell, Column, ReportPage, Row } from '../model/document.ts';
import type { NodeScore, ScopedScores } from '../model/scores.ts';
import { answerBlocks, answerCells, answerColumns, answerNotes } from './answer-columns.ts';
import { type ComparedPair, type Context, operatorPairs } from './context.ts';
import { distributionBlocks } from './distribution.ts';
import { ranked } from './findings.ts';
import { gapInWords } from './in-words.ts';
import { indicatorNotes } from './notes.ts';
import { isWeighted } from './sample-table.ts';
import { absence, baseOf, isMarked, lostToCorrection, verdictOf } from './words.ts';

/** Competitors that fit beside the own score; the rest stand on the competitors' page. */
const PAIRS = 3;

/** True where the spread of the answers fits beside the gaps; else it has a table of its own. */
const hasRoom = (pairs: readonly ComparedPair[]): boolean => pairs.length <= 1;

function title(context: Context): string {
  const { say, locale } = context;
  const dimensions = ranked(
    context,
    context.dimensions.map((d) => d.indicator),
  );
  const [best] = dimensions;
  const worst = dimensions.at(-1);
  if (best === undefined || worst === undefined) return say('report.indicators.title.none');
  const named = { best: context.indicatorName(best.indicator), high: points(locale, best.value) };
  if (best === worst) return say('report.indicators.title.one', named);
  if (points(locale, best.value) === points(locale, worst.value)) return say('report.indicators.title.equal', named);
  return say('report.indicators.title', {
    ...named,
    worst: context.indicatorName(worst.indicator),
    low: points(locale, worst.value),
  });
}

/** The interval axes of a table: one reach for all, wide enough for every interval, in steps of five points. */
function reachOf(context: Context, pairs: readonly ComparedPair[]): number {
  const ends = pairs.flatMap((p) => context.scores.indicators.flatMap((i) => context.gap(p, i.indicator)?.ci95 ?? []));
  return Math.max(5, Math.ceil(Math.max(0, ...ends.map(Math.abs)) / 5) * 5);
}

/** True where the competitor's base is small as a whole: its column is marked, not each cell. */
const isSmall = (context: Context, pair: ComparedPair): boolean => isMarked(context, pair.n);

function gapCell(context: Context, pair: ComparedPair, indicator: string): Cell {
  const gap = context.gap(pair, indicator);
  if (gap === undefined || gap.difference === null)
    return { kind: 'absent', text: absence(context, gap === undefined ? 0 : baseOf(context, gap)) };
  const theirs = context.node(pair.competitor, indicator)?.value ?? null;
  const { tone, symbol, ...words } = verdictOf(context, gap);
  const [low, high] = gap.ci95 ?? [null, null];
  const difference = signedPoints(context.locale, gap.difference);
  return {
    kind: 'gap',
    score: theirs === null ? '' : points(context.locale, theirs),
    difference,
    marks: `${gap.status === 'marked' && !isSmall(context, pair) ? '¹' : ''}${lostToCorrection(gap) ? '²' : ''}`,
    verdict: { tone, symbol },
    interval: { value: gap.difference, low, high },
    alt: gapInWords(context, words),
  };
}

/** Respondents; where weights cost precision also what they are worth. */
function baseText(context: Context, node: NodeScore | undefined): string {
  const { locale } = context;
  const n = count(locale, node?.n ?? 0);
  const effective = node?.effectiveN ?? null;
  return isWeighted(context) && effective !== null ? `${n} / ${count(locale, Math.round(effective))}` : n;
}

function row(context: Context, indicator: ScopedScores['indicators'][number], pairs: readonly ComparedPair[]): Row {
  const { locale } = context;
  const node = context.own?.nodes.find((n) => n.indicator === indicator.indicator);
  const name = context.indicatorName(indicator.indicator);
  const outside = indicator.kind === 'outside';
  const n = node?.n ?? 0;
  const own: Cell =
    node === undefined || node.value === null
      ? { kind: 'absent', text: absence(context, n) }
      : { kind: 'score', text: points(locale, node.value), value: node.value };
  return {
    rank: indicator.kind === 'index' ? 0 : indicator.kind === 'item' ? 2 : 1,
    cells: [
      { kind: 'text', text: outside ? context.say('report.indicators.outside', { indicator: name }) : name },
      own,
      { kind: 'text', text: `${baseText(context, node)}${node?.status === 'marked' ? '¹' : ''}` },
      ...(hasRoom(pairs) ? answerCells(context, indicator, node) : []),
      ...pairs.map((pair) => gapCell(context, pair, indicator.indicator)),
    ],
  };
}

function columns(context: Context, pairs: readonly ComparedPair[]): Column[] {
  const { say, locale } = context;
  const operator = context.own === undefined ? '' : context.partyName(context.own);
  const reach = reachOf(context, pairs);
  return [
    { kind: 'text', heading: say('report.indicators.indicator') },
    { kind: 'score', heading: say('report.indicators.own', { operator }), to: 100 },
    { kind: 'number', heading: say(isWeighted(context) ? 'report.indicators.bases' : 'report.indicators.n') },
    ...(hasRoom(pairs) ? answerColumns(context) : []),
    ...pairs.map((pair) => ({
      kind: 'gap' as const,
      heading: pair.name,
      base: `${say('report.base', { n: count(locale, pair.n) })}${isSmall(context, pair) ? '¹' : ''}`,
      hue: pair.hue,
      scoreHeading: say('report.indicators.score'),
      gapHeading: say('report.indicators.gap'),
      reach,
    })),
  ];
}

/** Every dimension and item: own score, base, and the gap to each competitor; then how the answers are spread. */
export function indicatorsPage(context: Context): ReportPage {
  const pairs = operatorPairs(context).slice(0, PAIRS);
  const rows = context.scores.indicators.map((indicator) => row(context, indicator, pairs));
  return {
    label: context.say('report.indicators.label'),
    title: title(context),
    blocks: [
      { kind: 'table', columns: columns(context, pairs), rows },
      {
        kind: 'notes',
        notes: [
          ...indicatorNotes(context, pairs, reachOf(context, pairs)),
          ...(hasRoom(pairs) ? answerNotes(context) : []),
        ],
      },
      ...distributionBlocks(context),
      ...(hasRoom(pairs) ? [] : answerBlocks(context)),
    ],
  };
}
