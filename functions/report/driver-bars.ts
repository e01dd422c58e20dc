import { cumsum } from 'd3-array';
import { count, decimals, listOf, points, sharePercent } from '../../templates/locale/numbers.ts';
import type { Drivers } from '../model/diagnosis/index.ts';
import type { BarRow, Block } from '../model/document.ts';
import type { Context } from './context.ts';

/** Drivers that a chart has room for; the rest is named in one line. */
const MOST = 5;

type Fitted = Drivers & { readonly rSquared: number; readonly measure: NonNullable<Drivers['measure']> };

export const isFitted = (drivers: Drivers): drivers is Fitted =>
  drivers.status === 'ok' && drivers.rSquared !== null && drivers.measure !== null && drivers.drivers.length > 0;

/** The drivers of one analysis by share, largest first. */
export const byShare = (drivers: Drivers): Drivers['drivers'] => drivers.drivers.toSorted((a, b) => a.rank - b.rank);

function rowsOf(context: Context, analysis: Fitted): BarRow[] {
  const { locale, say } = context;
  const order = byShare(analysis);
  const sums = [...cumsum(order, (d) => d.share)];
  return order.slice(0, MOST).map((driver, i) => {
    const score = context.own?.nodes.find((n) => n.indicator === driver.indicator)?.value ?? null;
    const label = context.indicatorName(driver.indicator);
    const share = sharePercent(locale, driver.share);
    const cumulated = sharePercent(locale, sums[i] ?? 0);
    return {
      label,
      value: driver.share,
      low: null,
      high: null,
      text: share,
      more: [cumulated, decimals(locale, driver.coefficient), score === null ? '' : points(locale, score)],
      tone: 'none',
      alt: say('report.alt.driver', { label, share, cumulated }),
    };
  });
}

function notes(context: Context, analysis: Fitted): string[] {
  const { say, locale } = context;
  const rest = byShare(analysis).slice(MOST);
  const share = rest.reduce((sum, d) => sum + d.share, 0);
  const collinear = analysis.collinear.map(context.indicatorName);
  return [
    ...(rest.length > 0
      ? [say('report.drivers.rest', { count: rest.length, share: sharePercent(locale, share) })]
      : []),
    ...(collinear.length > 0 ? [say('report.drivers.collinear', { names: listOf(locale, collinear) })] : []),
  ];
}

/** One regression: how much of what is explained goes with each driver, and how sure that is. */
export function driverBars(context: Context, analysis: Drivers): Block[] {
  const { say, locale } = context;
  const outcome = context.indicatorName(analysis.of);
  const level = analysis.on.every((id) => context.dimensions.some((d) => d.indicator === id)) ? 'dimensions' : 'items';
  const heading = { kind: 'heading', text: say('report.drivers.heading', { outcome, level }) } as const;
  if (!isFitted(analysis)) {
    const status = analysis.status === 'ok' ? 'no_data' : analysis.status;
    return [heading, { kind: 'paragraph', text: say('report.drivers.none', { status, n: count(locale, analysis.n) }) }];
  }
  const explained = notes(context, analysis);
  return [
    heading,
    {
      kind: 'bars',
      alt: say('report.alt.drivers', { outcome }),
      caption: say('report.drivers.caption', {
        measure: analysis.measure,
        rSquared: decimals(locale, analysis.rSquared),
        adjusted: decimals(locale, analysis.adjustedRSquared ?? analysis.rSquared),
        n: count(locale, analysis.n),
      }),
      headings: [
        say('report.indicators.indicator'),
        say('report.drivers.share'),
        say('report.drivers.cumulated'),
        say('report.drivers.coefficient'),
        say('report.indicators.score'),
      ],
      from: 0,
      to: Math.max(...analysis.drivers.map((d) => d.share)),
      rows: rowsOf(context, analysis),
    },
    ...(explained.length > 0 ? [{ kind: 'notes', notes: explained } as const] : []),
  ];
}
