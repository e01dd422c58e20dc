import { joined } from '../../templates/locale/index.ts';
import { count, listOf, periodName, points } from '../../templates/locale/numbers.ts';
import type { Block, DumbbellRow, PaperSize, ReportPage } from '../model/document.ts';
import type { ReportKind } from '../model/programme/index.ts';
import type { Gap } from '../model/scores.ts';
import { axisOf, basesOf, dumbbellRow, keyOf, nothingCompared } from './comparisons.ts';
import { type ComparedPair, type Context, operatorPairs } from './context.ts';
import { findings } from './findings.ts';
import { gradeOf } from './grades.ts';
import { headlineBlock } from './headline.ts';
import { priorityBlocks } from './priorities.ts';
import { trendBlocks } from './trend.ts';
import { correctionNotes } from './words.ts';

/** Comparisons that the summary has room for on one sheet, fewer beside priorities and notices; all stand on the competitors' page. */
const ROWS: Readonly<Record<PaperSize, number>> = { a4: 6, letter: 4 };
/** With more competitors than these, they are counted in the title and leave no room for what stands out. */
const FEW = 3;

function title(context: Context): string {
  const { locale, say, own, index, scores } = context;
  const node = own?.nodes.find((n) => n.indicator === index.indicator);
  const name = context.indicatorName(index.indicator);
  if (node === undefined || node.n === 0)
    return say('report.summary.title.noData', { period: periodName(locale, scores.period) });
  if (node.value === null) return say('report.summary.title.suppressed', { index: name, n: count(locale, node.n) });
  const value = points(locale, node.value);
  const pairs = operatorPairs(context);
  const parts = (['ahead', 'level', 'behind', 'insufficient'] as const).flatMap((verdict) => {
    const names = pairs.filter((p) => context.gap(p, index.indicator)?.verdict === verdict).map((p) => p.name);
    const named = names.length > FEW ? say('report.summary.many', { count: names.length }) : listOf(locale, names);
    return names.length === 0 ? [] : [say(`report.summary.${verdict}`, { names: named })];
  });
  if (parts.length === 0)
    return say('report.summary.title.alone', { index: name, value, grade: gradeOf(context, node.value).name });
  return say('report.summary.title.compared', {
    index: name,
    value,
    comparison: joined(locale, 'clauses', parts),
  });
}

interface Compared {
  readonly row: DumbbellRow;
  readonly gap: Gap | undefined;
}

/** Index of every whole operator, then overall satisfaction, where the brand pairs are compared too; the first `most`. */
function comparison(context: Context, most: number, kind: ReportKind): Block[] {
  const { say, index, programme } = context;
  const heading = { kind: 'heading', text: say('report.summary.comparison') } as const;
  const operators = operatorPairs(context);
  const brands = context.pairs.filter((p) => !operators.includes(p));
  const group = (indicator: string, pairs: readonly ComparedPair[]): Compared[] =>
    pairs.map((pair, i) => {
      const named = { own: pair.ownName, competitor: pair.name };
      const label = say(operators.includes(pair) ? 'report.summary.row' : 'report.pair', named);
      const head = i === 0 ? context.indicatorName(indicator) : '';
      return { row: dumbbellRow(context, pair, indicator, label, head), gap: context.gap(pair, indicator) };
    });
  const all = [
    ...group(index.indicator, operators),
    ...(programme.overall === undefined ? [] : group(programme.overall, [...operators, ...brands])),
  ];
  const compared = all.slice(0, most);
  const rows = compared.map((c) => c.row);
  if (rows.length === 0) return [heading, { kind: 'paragraph', text: say('report.summary.noComparison') }];
  if (nothingCompared(rows)) {
    const n = count(context.locale, context.scores.rules.hideBelow);
    return [heading, { kind: 'paragraph', text: say('report.competitors.suppressed', { n }) }];
  }
  const axis = axisOf(context, rows);
  const caption = say('report.summary.comparisonCaption', { from: axis.ticks[0]?.label ?? '' });
  const gaps = compared.flatMap((c) => c.gap ?? []);
  const more = all.length - compared.length;
  const rest = more === 0 ? [] : [say('report.summary.more', { count: more, shown: compared.length, kind })];
  return [
    heading,
    { kind: 'dumbbells', alt: say('report.alt.comparison'), caption, key: keyOf(operators), axis, rows },
    { kind: 'notes', notes: [basesOf(context, operators), ...rest, ...correctionNotes(context, gaps)] },
  ];
}

/** Rows whose room the notices of an issue take: what it lacks, and what it replaces. */
function noticeRows({ scores: { issue } }: Context): number {
  if (issue === undefined) return 0;
  return (issue.standing === 'complete' ? 0 : 1) + (issue.revised === null ? 0 : 1) + 1;
}

/** What page 1 must say in ten seconds. */
export function summaryPage(context: Context, paper: PaperSize, kind: ReportKind): ReportPage {
  const priorities = priorityBlocks(context);
  const isCrowded = operatorPairs(context).length > FEW && priorities.length > 0;
  const stands = isCrowded ? [] : findings(context, priorities.length === 0);
  return {
    label: context.say('report.summary.label'),
    title: title(context),
    blocks: [
      headlineBlock(context),
      ...(stands.length === 0
        ? []
        : ([
            { kind: 'heading', text: context.say('report.summary.findings') },
            { kind: 'findings', findings: stands },
          ] as const)),
      ...priorities,
      ...comparison(context, ROWS[paper] - (priorities.length > 0 ? 1 : 0) - noticeRows(context), kind),
      ...trendBlocks(context),
    ],
  };
}
