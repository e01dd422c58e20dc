import { count, points, sharePercent } from '../../templates/locale/numbers.ts';
import type { Fuzzy, FuzzyNode } from '../model/diagnosis/index.ts';
import type { Block, Cell, Row } from '../model/document.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';
import { ownDiagnosis } from './diagnosis.ts';
import { gradesOf } from './grades.ts';

const SHADES = 5;

/** Names of the evaluation's grades, the highest first: its own, or those of the index where they are as many. */
function gradeNames(context: Context, fuzzy: Fuzzy): string[] {
  const { programme, locale } = context;
  const bands = gradesOf(context).toReversed();
  return fuzzy.grades.map((value, i) => {
    const own = programme.fuzzy.grades[i]?.name;
    if (own !== undefined) return textIn(own, locale);
    return bands.length === fuzzy.grades.length ? (bands[i]?.name ?? '') : points(locale, value);
  });
}

function rowOf(context: Context, node: FuzzyNode, names: readonly string[], isIndex: boolean): Row[] {
  const { locale } = context;
  const result = node.weightedAverage;
  if (result === null) return [];
  const most = Math.max(...result.vector);
  const shares = result.vector.map((share): Cell => {
    const level = Math.min(SHADES - 1, Math.round((share / most) * (SHADES - 1)));
    return { kind: 'heat', text: count(locale, Math.round(share * 100)), level };
  });
  return [
    {
      rank: isIndex ? 0 : 2,
      cells: [
        { kind: 'text', text: context.indicatorName(node.indicator) },
        ...shares,
        { kind: 'text', text: points(locale, result.score) },
        { kind: 'text', text: names[result.grade - 1] ?? '' },
      ],
    },
  ];
}

/** Fuzzy comprehensive evaluation of index and dimensions: how much of each belongs to which grade. */
export function fuzzyBlocks(context: Context): Block[] {
  const { say, locale, index, dimensions } = context;
  const fuzzy = ownDiagnosis(context)?.fuzzy;
  if (fuzzy === undefined) return [];
  const shown = [index, ...dimensions].map((i) => i.indicator);
  const names = gradeNames(context, fuzzy);
  const nodes = fuzzy.nodes.filter((n) => shown.includes(n.indicator));
  const rows = nodes.flatMap((node) => rowOf(context, node, names, node.indicator === index.indicator));
  const whole = nodes.find((n) => n.indicator === index.indicator);
  if (rows.length === 0) return [];
  const closest = whole?.scoreGrade ?? null;
  return [
    { kind: 'heading', text: say('report.fuzzy.heading') },
    {
      kind: 'table',
      columns: [
        { kind: 'text', heading: say('report.indicators.indicator') },
        ...names.map((heading) => ({ kind: 'heat' as const, heading, of: SHADES })),
        { kind: 'number', heading: say('report.fuzzy.score') },
        { kind: 'number', heading: say('report.fuzzy.grade') },
      ],
      rows,
    },
    {
      kind: 'notes',
      notes: [
        say('report.fuzzy.note'),
        ...(whole?.agree === false && closest !== null && whole.weightedAverage !== null
          ? [
              say('report.fuzzy.disagree', {
                largest: names[whole.weightedAverage.grade - 1] ?? '',
                share: sharePercent(locale, Math.max(...whole.weightedAverage.vector)),
                closest: names[closest - 1] ?? '',
                score: points(locale, whole.weightedAverage.score),
              }),
            ]
          : []),
      ],
    },
  ];
}
