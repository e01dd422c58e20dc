import { joined } from '../../templates/locale/index.ts';
import { count, points, signedPoints } from '../../templates/locale/numbers.ts';
import type { Mark, Verdict } from '../model/document.ts';
import type { Gap, NodeScore } from '../model/scores.ts';
import type { Context } from './context.ts';

/** A score as a mark; null where it is not shown. */
export function markOf(context: Context, node: NodeScore | undefined): Mark | null {
  if (node === undefined || node.value === null) return null;
  const [low, high] = node.ci95 ?? [null, null];
  return { value: node.value, low, high, text: points(context.locale, node.value) };
}

/** True for a base that is shown, but marked as small. */
export function isMarked({ scores }: Context, n: number): boolean {
  return n >= scores.rules.hideBelow && n < scores.rules.markBelow;
}

/** What stands in the place of a score or gap that is not shown: its base is too small, or it would tell of one that is. */
export function absence(context: Context, n: number): string {
  if (n === 0) return context.say('report.noData');
  const key = n < context.scores.rules.hideBelow ? 'report.suppressed' : 'report.withheld';
  return context.say(key, { n: count(context.locale, n) });
}

/** What a comparison's words follow from. */
type Tested = Pick<Gap, 'ci95' | 'verdict'>;

/** The ends of an interval; of a lag the interval of its size, so that both read as "by 3.2 (1.1 to 5.3)". */
export function intervalWords(context: Context, gap: Tested, sized: boolean): { low: string; high: string } | null {
  if (gap.ci95 === null) return null;
  const [low, high] = gap.ci95;
  const [from, to] = sized && gap.verdict === 'behind' ? [-high, -low] : [low, high];
  return { low: points(context.locale, from), high: points(context.locale, to) };
}

/** The smaller base of the two sides. */
export function baseOf(context: Context, gap: Gap): number {
  const own = context.node(gap.own, gap.indicator)?.n ?? 0;
  return Math.min(own, context.node(gap.competitor, gap.indicator)?.n ?? 0);
}

/** A gap's verdict as a symbol and words, and the figures behind it. */
export function verdictOf(context: Context, gap: Gap | undefined): Verdict & { detail: string } {
  if (gap === undefined || gap.difference === null)
    return { tone: 'none', symbol: '', text: absence(context, gap ? baseOf(context, gap) : 0), detail: '' };
  return gapVerdict(context, { ...gap, difference: gap.difference });
}

/** The same of a difference that is shown. */
export function gapVerdict(context: Context, gap: Tested & { difference: number }): Verdict & { detail: string } {
  const { say, locale } = context;
  const difference = signedPoints(locale, gap.difference);
  const size = points(locale, Math.abs(gap.difference));
  const range = intervalWords(context, gap, true);
  const mark = lostToCorrection(gap) ? '²' : '';
  switch (gap.verdict) {
    case 'ahead':
    case 'behind':
      return {
        tone: gap.verdict,
        symbol: gap.verdict === 'ahead' ? '▲' : '▼',
        text: say(gap.verdict === 'ahead' ? 'report.gap.ahead' : 'report.gap.behind', { points: size }),
        detail: range === null ? '' : say('report.gap.range', range),
      };
    case 'level':
      return {
        tone: 'level',
        symbol: '＝',
        text: say('report.gap.level'),
        detail: range === null ? difference : `${say('report.gap.levelRange', { difference, ...range })}${mark}`,
      };
    case 'insufficient':
      return { tone: 'none', symbol: '', text: say('report.gap.untested', { difference }), detail: '' };
  }
}

/** True where the interval excludes zero, yet the gap is level after correction for the family. */
export function lostToCorrection(gap: Tested): boolean {
  if (gap.verdict !== 'level' || gap.ci95 === null) return false;
  return gap.ci95[0] > 0 || gap.ci95[1] < 0;
}

/** Explains ² where one of these gaps carries it; names the family sizes that occur among them. */
export function correctionNotes(context: Context, gaps: readonly (Tested & Pick<Gap, 'family'>)[]): string[] {
  const sizes = gaps.filter(lostToCorrection).flatMap((g) => g.family?.size ?? []);
  if (sizes.length === 0) return [];
  const listed = [...new Set(sizes)].sort((a, b) => a - b).map((size) => count(context.locale, size));
  return [context.say('report.note.corrected', { sizes: joined(context.locale, 'choices', listed) })];
}
