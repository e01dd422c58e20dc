import { count, listOf, points, sharePercent } from '../../templates/locale/numbers.ts';
import type { Fuzzy, FuzzyNode } from '../model/diagnosis/index.ts';
import type { Block, StackedRow } from '../model/document.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';
import { ownDiagnosis } from './diagnosis.ts';
import { gradesOf } from './grades.ts';

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

type Evaluated = FuzzyNode & { readonly weightedAverage: NonNullable<FuzzyNode['weightedAverage']> };

const isEvaluated = (node: FuzzyNode): node is Evaluated => node.weightedAverage !== null;

/** How much of one indicator belongs to which grade, lowest grade first. */
function rowOf(context: Context, { indicator, weightedAverage }: Evaluated, names: readonly string[]): StackedRow {
  const { say, locale } = context;
  const name = context.indicatorName(indicator);
  const label = say('report.fuzzy.row', { indicator: name, score: points(locale, weightedAverage.score) });
  const levels = names.map((grade, i) =>
    say('report.alt.level', { level: grade, share: sharePercent(locale, weightedAverage.vector[i] ?? 0) }),
  );
  return {
    label,
    shares: weightedAverage.vector
      .map((share) => ({ share, text: count(locale, Math.round(share * 100)) }))
      .toReversed(),
    absence: '',
    alt: say('report.alt.absent', { indicator: label, words: listOf(locale, levels) }),
  };
}

/** The grade that most of the index belongs to, and the one that its score is nearest to where that is another. */
function whole(context: Context, node: Evaluated, names: readonly string[]): string {
  const { vector, score, grade } = node.weightedAverage;
  return context.say('report.fuzzy.whole', {
    index: context.indicatorName(node.indicator),
    score: points(context.locale, score),
    largest: names[grade - 1] ?? '',
    share: sharePercent(context.locale, vector[grade - 1] ?? 0),
    agree: node.scoreGrade === null || node.scoreGrade === grade ? 'yes' : 'no',
    closest: names[(node.scoreGrade ?? grade) - 1] ?? '',
  });
}

/** Fuzzy comprehensive evaluation of index and dimensions: how much of each belongs to which grade. */
export function fuzzyBlocks(context: Context): Block[] {
  const { say, index, dimensions } = context;
  const fuzzy = ownDiagnosis(context)?.fuzzy;
  if (fuzzy === undefined) return [];
  const shown = [index, ...dimensions].map((i) => i.indicator);
  const names = gradeNames(context, fuzzy);
  const nodes = fuzzy.nodes.filter((n) => shown.includes(n.indicator)).filter(isEvaluated);
  if (nodes.length === 0) return [];
  const total = nodes.find((n) => n.indicator === index.indicator);
  return [
    { kind: 'heading', text: say('report.fuzzy.heading') },
    {
      kind: 'stacked',
      alt: say('report.alt.fuzzy'),
      caption: say('report.fuzzy.caption', { grades: listOf(context.locale, names.toReversed()) }),
      ends: [names.at(-1) ?? '', names[0] ?? ''],
      rows: nodes.map((node) => rowOf(context, node, names)),
    },
    ...(total === undefined ? [] : [{ kind: 'notes', notes: [whole(context, total, names)] } as const]),
  ];
}
