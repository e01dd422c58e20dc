import { count, listOf, significance } from '../../templates/locale/numbers.ts';
import { type ComparedPair, type Context, operatorPairs } from './context.ts';
import { correctionNotes } from './words.ts';

/** What the marks of the indicator table mean; a mark that does not occur is not explained. */
export function indicatorNotes(context: Context, pairs: readonly ComparedPair[], reach: number): string[] {
  const { say, locale, scores } = context;
  const { rules } = scores;
  const gaps = scores.scope.gaps.filter((g) => pairs.some((p) => p.id === g.pair));
  const nodes = context.own?.nodes ?? [];
  const marked = [...nodes, ...gaps].some((x) => x.status === 'marked');
  const suppressed = [...nodes, ...gaps].some((x) => x.status === 'suppressed');
  return [
    ...(gaps.some((g) => g.difference !== null)
      ? [
          say('report.note.how', { reach: count(locale, reach) }),
          say('report.note.verdict', {
            adjustment: say(`report.adjustment.${rules.adjustment}`),
            significance: significance(locale, rules.significance),
          }),
        ]
      : []),
    ...(marked ? [say('report.note.marked', { n: count(locale, rules.markBelow) })] : []),
    ...correctionNotes(context, gaps),
    ...(suppressed ? [say('report.note.suppressed', { n: count(locale, rules.hideBelow) })] : []),
    ...(operatorPairs(context).length > pairs.length ? [say('report.note.more')] : []),
    ...(context.unanswered.length > 0 ? [say('report.note.empty', { names: listOf(locale, context.unanswered) })] : []),
  ];
}
