import { joined } from '../../templates/locale/index.ts';
import { count, listOf, periodName, points } from '../../templates/locale/numbers.ts';
import type { Mark, TrendSeries } from '../model/document.ts';
import type { Context } from './context.ts';
import { gradeOf, gradesOf } from './grades.ts';

/** Verdict and figures behind it as one clause, without the marks that a page explains in its notes. */
export function gapInWords({ locale }: Context, { text, detail }: { text: string; detail: string }): string {
  const figures = detail.replace(/²$/, '');
  return figures === '' ? text : joined(locale, 'clauses', [text, figures]);
}

/** The bands of the index, and which of them the figure lies in. */
export function scaleInWords(context: Context, mark: Mark): string {
  const { locale, say } = context;
  const grades = gradesOf(context).map((g) =>
    say('report.alt.grade', { grade: g.name, from: count(locale, g.from), to: count(locale, g.to) }),
  );
  return say('report.alt.scale', {
    grades: listOf(locale, grades),
    value: mark.text,
    grade: gradeOf(context, mark.value).name,
  });
}

/** Each line of a trend by its ends and its extremes. `what` it shows; `slots` are the periods on the axis. */
export function trendInWords(
  context: Context,
  what: string,
  slots: readonly string[],
  series: readonly TrendSeries[],
): string {
  const { say, locale } = context;
  const at = (point: TrendSeries['points'][number]): string =>
    say('report.alt.point', {
      value: points(locale, point.value),
      period: periodName(locale, slots[point.slot] ?? ''),
    });
  const lines = series.flatMap(({ name, points: shown }) => {
    const [first] = shown;
    const last = shown.at(-1);
    if (first === undefined || last === undefined) return [];
    const ordered = [...shown].sort((a, b) => a.value - b.value);
    const lowest = at(ordered[0] ?? first);
    const highest = at(ordered.at(-1) ?? last);
    return [say('report.alt.line', { name, first: at(first), last: at(last), lowest, highest })];
  });
  const chart = say('report.alt.trend', { index: what });
  return joined(locale, 'sentences', [chart, ...lines]);
}
