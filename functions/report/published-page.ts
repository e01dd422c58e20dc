import { points } from '../../templates/locale/numbers.ts';
import type { ReportPage } from '../model/document.ts';
import type { BenchmarkGap } from '../model/scores.ts';
import { benchmarkBlocks } from './benchmarks.ts';
import type { Context } from './context.ts';

/** The largest difference to a published score. */
function title({ say, locale, indicatorName, partyName }: Context, largest: BenchmarkGap): string {
  return say('report.published.title', {
    indicator: indicatorName(largest.indicator),
    whose: partyName(largest),
    points: points(locale, Math.abs(largest.difference)),
    way: largest.verdict === 'level' ? 'level' : largest.difference < 0 ? 'behind' : 'ahead',
    tested: largest.verdict === null ? 'no' : 'yes',
  });
}

/** Where we stand against scores known only as published; null without any. */
export function publishedPage(context: Context): ReportPage | null {
  const [largest] = context.scores.benchmarkGaps.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  if (largest === undefined) return null;
  return {
    label: context.say('report.published.label'),
    title: title(context, largest),
    blocks: benchmarkBlocks(context),
  };
}
