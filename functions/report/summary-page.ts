import { count, listOf, periodName, points } from '../../templates/locale/numbers.ts';
import type { Block, ReportPage } from '../model/document.ts';
import { axisOf, dumbbellRow, keyOf } from './comparisons.ts';
import { type ComparedPair, type Context, operatorPairs } from './context.ts';
import { findings } from './findings.ts';
import { gradeOf } from './grades.ts';
import { headlineBlock } from './headline.ts';
import { trendBlocks } from './trend.ts';

/** Up to this many comparisons stand on the summary; all of them stand on the competitors' page. */
const ROWS = 8;

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
    return names.length === 0 ? [] : [say(`report.summary.${verdict}`, { names: listOf(locale, names) })];
  });
  if (parts.length === 0)
    return say('report.summary.title.alone', { index: name, value, grade: gradeOf(context, node.value).name });
  return say('report.summary.title.compared', {
    index: name,
    value,
    comparison: parts.join(locale === 'zh-CN' ? '，' : ', '),
  });
}

/** Index of every whole operator, then overall satisfaction, where the brand pairs are compared too. */
function comparison(context: Context): Block[] {
  const { say, index, programme } = context;
  const heading = { kind: 'heading', text: say('report.summary.comparison') } as const;
  const operators = operatorPairs(context);
  const brands = context.pairs.filter((p) => !operators.includes(p));
  const overall = programme.overall === undefined ? [] : [programme.overall];
  const of = (
    key: 'report.summary.row' | 'report.summary.brandRow',
    pairs: readonly ComparedPair[],
    indicator: string,
  ) =>
    pairs.map((pair) => {
      const name = context.indicatorName(indicator);
      const label = say(key, { indicator: name, own: pair.ownName, competitor: pair.name });
      return dumbbellRow(context, pair, indicator, label, indicator === index.indicator);
    });
  const rows = [
    ...of('report.summary.row', operators, index.indicator),
    ...overall.flatMap((id) => [
      ...of('report.summary.row', operators, id),
      ...of('report.summary.brandRow', brands, id),
    ]),
  ];
  if (rows.length === 0) return [heading, { kind: 'paragraph', text: say('report.summary.noComparison') }];
  const shown = rows.slice(0, ROWS);
  const axis = axisOf(context, shown);
  const caption = say('report.summary.comparisonCaption', { from: axis.ticks[0]?.label ?? '' });
  return [heading, { kind: 'dumbbells', caption, key: keyOf(operators), axis, rows: shown }];
}

/** What page 1 must say in ten seconds. */
export function summaryPage(context: Context): ReportPage {
  const stands = findings(context);
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
      ...comparison(context),
      ...trendBlocks(context),
    ],
  };
}
