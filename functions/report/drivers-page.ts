import { points } from '../../templates/locale/numbers.ts';
import type { Drivers } from '../model/diagnosis/index.ts';
import type { ReportPage } from '../model/document.ts';
import type { Context } from './context.ts';
import { ownDiagnosis } from './diagnosis.ts';
import { byShare, driverBars, isFitted } from './driver-bars.ts';
import { quadrantBlocks } from './importance-performance.ts';
import { neuralNotes } from './neural.ts';

/** The driver that stands out most among its like, and how it scores. */
function title(context: Context, analyses: readonly Drivers[]): string {
  const { say, locale } = context;
  const tops = analyses.filter(isFitted).flatMap((a) =>
    byShare(a)
      .slice(0, 1)
      .map((top) => ({ of: a.of, top })),
  );
  const [strongest] = tops.toSorted((a, b) => b.top.share - a.top.share);
  if (strongest === undefined) return say('report.drivers.title.none');
  const { of, top } = strongest;
  const score = context.own?.nodes.find((n) => n.indicator === top.indicator)?.value ?? null;
  return say('report.drivers.title', {
    indicator: context.indicatorName(top.indicator),
    outcome: context.indicatorName(of),
    score: score === null ? '' : points(locale, score),
    known: score === null ? 'no' : 'yes',
  });
}

/** What goes with satisfaction: importance against performance, and what is explained by what; null if unknown. */
export function driversPage(context: Context): ReportPage | null {
  const diagnosis = ownDiagnosis(context);
  if (diagnosis === undefined) return null;
  const { importancePerformance, drivers } = diagnosis;
  if (importancePerformance.status !== 'ok' && !drivers.some(isFitted)) return null;
  return {
    label: context.say('report.drivers.label'),
    title: title(context, drivers),
    blocks: [
      ...quadrantBlocks(context, importancePerformance),
      ...drivers.flatMap((analysis) => driverBars(context, analysis)),
      ...neuralNotes(context),
    ],
  };
}
