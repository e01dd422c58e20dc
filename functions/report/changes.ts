import { periodName, points, signedPoints } from '../../templates/locale/numbers.ts';
import type { Fact } from '../model/document.ts';
import { kindOf } from '../model/period.ts';
import type { Change } from '../model/scores.ts';
import type { Context } from './context.ts';
import { ownTrend } from './index-trend.ts';

function fact(context: Context, change: Change, label: string): Fact[] {
  const { locale, say } = context;
  const then = ownTrend(context).find((t) => t.period === change.period);
  if (change.difference === null || !then || then.value === null) return [];
  const [low, high] = change.ci95 ?? [0, 0];
  const lost = change.verdict === 'level' && (low > 0 || high < 0);
  const note = say('report.summary.change', {
    period: periodName(locale, change.period),
    value: points(locale, then.value),
    verdict: lost ? 'corrected' : change.verdict,
    low: signedPoints(locale, low),
    high: signedPoints(locale, high),
    broken: change.broken ? 'yes' : 'no',
  });
  return [{ label, value: signedPoints(locale, change.difference), note }];
}

/** The own index against the period before and a year before, with what its test says. */
export function changeFacts(context: Context): Fact[] {
  const { say, own, index, scores } = context;
  const kind = kindOf(scores.period);
  const labels = {
    previous: say('report.summary.previous', { kind }),
    year_before: say('report.summary.year', { kind }),
  } as const;
  const changes = own?.changes.filter(({ indicator }) => indicator === index.indicator) ?? [];
  return changes.flatMap((change) => fact(context, change, labels[change.against]));
}
