import { periodName, points } from '../../templates/locale/numbers.ts';
import type { ReportPage } from '../model/document.ts';
import type { Change } from '../model/scores.ts';
import { brandTrends } from './brand-trends.ts';
import { changesBlocks } from './changes-table.ts';
import type { Context } from './context.ts';
import { controlBlocks } from './control.ts';
import { effectBlocks } from './effects.ts';
import { ownPlace } from './regions-page.ts';

/** The change that the page is called after: the nearest one that is significant, else the nearest. */
function leading(changes: readonly Change[]): Change | undefined {
  const tested = changes.filter((c) => c.difference !== null && c.verdict !== 'insufficient');
  return tested.find((c) => c.verdict !== 'level') ?? tested[0];
}

function title(context: Context): string {
  const { say, locale, own, index } = context;
  const change = leading(own?.changes.filter((c) => c.indicator === index.indicator) ?? []);
  const named = { index: context.indicatorName(index.indicator) };
  if (change === undefined || change.difference === null) return say('report.trend.title.none', named);
  const period = periodName(locale, change.period);
  if (change.verdict === 'level') return say('report.trend.title.level', { ...named, period });
  const verdict = change.verdict === 'up' ? 'up' : 'down';
  return say('report.trend.title.moved', {
    ...named,
    period,
    verdict,
    points: points(locale, Math.abs(change.difference)),
  });
}

/** Which way the index, its parts and the brands go, what the actions are measured to go with, and where a scope stands
 * beside the total; null if nothing is known. */
export function trendPage(context: Context): ReportPage | null {
  const over = [
    ...changesBlocks(context),
    ...effectBlocks(context),
    ...controlBlocks(context),
    ...brandTrends(context),
  ];
  const place = ownPlace(context);
  const label = context.say('report.trend.label');
  if (over.length > 0) return { label, title: title(context), blocks: [...over, ...place] };
  const [heading, ...beside] = place;
  return heading?.kind === 'heading' ? { label, title: heading.text, blocks: beside } : null;
}
