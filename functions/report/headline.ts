import { count, points } from '../../templates/locale/numbers.ts';
import type { Fact, HeadlineBlock } from '../model/document.ts';
import { scopesOf } from '../model/programme/index.ts';
import type { NodeScore } from '../model/scores.ts';
import { textIn } from '../model/text.ts';
import { changeFacts } from './changes.ts';
import type { Context } from './context.ts';
import { gradeOf, gradesOf } from './grades.ts';
import { scaleInWords } from './in-words.ts';
import { isWeighted } from './sample-table.ts';
import { absence, markOf } from './words.ts';

/** Place among the peers, with the parent's total beside it; no peer is named. */
function rank(context: Context): Fact[] {
  const { rank: place } = context.scores.scope;
  const [total] = parent(context);
  if (place === null) return total === undefined ? [] : [total];
  const note =
    total === undefined
      ? context.say('report.summary.rankNote')
      : context.say('report.summary.rankParent', { scope: total.label, value: total.value });
  return [
    { label: context.say('report.summary.rank'), value: context.say('report.summary.rankValue', { ...place }), note },
  ];
}

function parent(context: Context): Fact[] {
  const total = context.scores.parentTotal;
  const node = total?.own.nodes.find((n) => n.indicator === context.index.indicator);
  if (total === null || node === undefined || node.value === null) return [];
  const scope = scopesOf(context.programme).find((s) => s.id === total.scope);
  return [
    {
      label: textIn(scope?.name ?? total.scope, context.locale),
      value: points(context.locale, node.value),
      note: context.say('report.summary.parentNote', { n: count(context.locale, node.n) }),
    },
  ];
}

function overall(context: Context): Fact[] {
  const id = context.programme.overall;
  const node = context.own?.nodes.find((n) => n.indicator === id);
  if (id === undefined || !node?.ci95 || node.value === null) return [];
  const { locale } = context;
  const [low, high] = node.ci95;
  return [
    {
      label: context.indicatorName(id),
      value: points(locale, node.value),
      note: context.say('report.summary.overallNote', {
        low: points(locale, low),
        high: points(locale, high),
        n: count(locale, node.n),
      }),
    },
  ];
}

function details(context: Context, node: NodeScore): string[] {
  const { locale, say, scores } = context;
  const n = count(locale, node.n);
  const interval =
    node.ci95 === null
      ? [say('report.base', { n })]
      : [say('report.interval', { low: points(locale, node.ci95[0]), high: points(locale, node.ci95[1]), n })];
  return [
    ...interval,
    ...(isWeighted(context) && node.effectiveN !== null
      ? [say('report.summary.effective', { n: count(locale, Math.round(node.effectiveN)) })]
      : []),
    ...(node.status === 'marked' ? [say('report.summary.marked')] : []),
    ...(scores.rules.weights === 'assumed' ? [say('report.summary.assumed')] : []),
  ];
}

/** The index in large figures, or why there is none; changes, rank, total and overall satisfaction beside it. */
export function headlineBlock(context: Context): HeadlineBlock {
  const { say, locale } = context;
  const node = context.own?.nodes.find((n) => n.indicator === context.index.indicator);
  const mark = markOf(context, node);
  const label = context.indicatorName(context.index.indicator);
  const facts = [...changeFacts(context), ...overall(context), ...rank(context)];
  const kind = 'headline';
  if (node === undefined || mark === null)
    return {
      kind,
      label,
      value: { words: absence(context, node?.n ?? 0) },
      grade: null,
      details: [],
      facts,
      scale: null,
    };
  const edges = [...new Set([0, ...gradesOf(context).map((g) => g.from), 100])].sort((a, b) => a - b);
  return {
    kind,
    label,
    value: { figure: mark.text, unit: say('report.points') },
    grade: say('report.summary.grade', { grade: gradeOf(context, mark.value).name }),
    details: details(context, node),
    facts,
    scale: {
      alt: scaleInWords(context, mark),
      axis: { from: 0, to: 100, ticks: edges.map((at) => ({ at, label: count(locale, at) })) },
      mark,
      bands: gradesOf(context).map((g) => ({ ...g, reached: g.from === gradeOf(context, mark.value).from })),
    },
  };
}
