import type { Programme } from '../model/programme/index.ts';
import type { Gap, NodeScore, OperatorScores, ScopedScores } from '../model/scores.ts';
import { type Locale, textIn } from '../model/text.ts';
import { csvCell } from '../runtime/csv.ts';
import { type ComparedPair, type Context, createContext } from './context.ts';
import { type MeasuredRow, measuredRows } from './measured-rows.ts';

/** Four decimals: far finer than any interval, and the same bytes on every machine. */
const figure = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(Math.round(value * 1e4) / 1e4);

const COLUMNS = [
  'period',
  'scope',
  'own',
  'indicator',
  'n',
  'status',
  'score',
  'low95',
  'high95',
  'sd',
  'competitor',
  'competitorN',
  'competitorScore',
  'difference',
  'differenceLow95',
  'differenceHigh95',
  'pAdjusted',
  'verdict',
  'table',
  'part',
  'unit',
  'target',
] as const;

function scoreCells(node: NodeScore): string[] {
  return [
    figure(node.n),
    node.status,
    figure(node.value),
    ...[0, 1].map((i) => figure(node.ci95?.[i])),
    figure(node.sd),
  ];
}

function gapCells(context: Context, pair: ComparedPair | undefined, gap: Gap | undefined): string[] {
  if (pair === undefined || gap === undefined) return Array.from({ length: 8 }, () => '');
  const theirs = context.node(pair.competitor, gap.indicator);
  return [
    csvCell(pair.name),
    figure(theirs?.n),
    figure(theirs?.value),
    figure(gap.difference),
    ...[0, 1].map((i) => figure(gap.ci95?.[i])),
    figure(gap.pAdjusted),
    gap.verdict,
  ];
}

/** One row per own party, indicator and competitor that it is compared with; one without competitor where there is none. */
function rowsOf(context: Context, own: OperatorScores): string[] {
  const { scores, scope, locale } = context;
  const pairs = context.pairs.filter((p) => p.own.operator === own.operator && p.own.brand === own.brand);
  return own.nodes.flatMap((node) =>
    (pairs.length === 0 ? [undefined] : pairs).map((pair) =>
      [
        scores.period,
        csvCell(textIn(scope.name, locale)),
        csvCell(context.partyName(own)),
        csvCell(context.indicatorName(node.indicator)),
        ...scoreCells(node),
        ...gapCells(context, pair, pair && context.gap(pair, node.indicator)),
        'scores',
        '',
        'points',
        '',
      ].join(','),
    ),
  );
}

/** What is measured beside answers, a row each, in the same columns. */
function measured(context: Context, row: MeasuredRow): string {
  const cells: Partial<Record<(typeof COLUMNS)[number], string>> = {
    period: context.scores.period,
    scope: csvCell(textIn(context.scope.name, context.locale)),
    own: context.own === undefined ? '' : csvCell(context.partyName(context.own)),
    indicator: csvCell(row.indicator),
    n: figure(row.n),
    status: row.status ?? '',
    score: figure(row.score),
    low95: figure(row.ci95?.[0]),
    high95: figure(row.ci95?.[1]),
    table: row.table,
    part: csvCell(row.part),
    unit: row.unit,
    target: figure(row.target),
  };
  return COLUMNS.map((column) => cells[column] ?? '').join(',');
}

/**
 * The figures of a report as CSV (UTF-8 with byte order mark, CRLF): scores, gaps and what is measured beside them, of its
 * scope and of no other, those that are not shown empty. Headings are the names of scores.json, `table` says what a row is of; the same input gives the same bytes.
 */
export function tablesOf(input: {
  readonly programme: Programme;
  readonly scores: ScopedScores;
  readonly locale: Locale;
}): string {
  const context = createContext(input.programme, input.scores, input.locale);
  const own = input.scores.scope.operators.filter((o) => o.operator === context.own?.operator);
  const beside = measuredRows(context).map((row) => measured(context, row));
  const lines = [COLUMNS.join(','), ...own.flatMap((party) => rowsOf(context, party)), ...beside];
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}
