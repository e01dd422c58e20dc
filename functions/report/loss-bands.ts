import { count, points, sharePercent } from '../../templates/locale/numbers.ts';
import type { Loss } from '../model/diagnosis/index.ts';
import type { Block } from '../model/document.ts';
import type { Context } from './context.ts';

/** Lost points of a sound analysis. */
export type Lost = Loss & { readonly lost: number; readonly of: string };

export const isLost = (loss: Loss): loss is Lost => loss.status === 'ok' && loss.lost !== null && loss.of !== null;

type Band = Loss['bands'][number];

export const bandName = ({ say }: Context, { from, to }: { from: number; to: number }): string =>
  from === to ? say('report.loss.code', { from }) : say('report.loss.codes', { from, to });

/** The band that loses the most. */
export function largestBand(loss: Loss): Band | undefined {
  return loss.bands.toSorted((a, b) => (b.lossShare ?? 0) - (a.lossShare ?? 0))[0];
}

/** What each band of answers adds to the lost points. */
export function bandBlocks(context: Context, loss: Lost): Block[] {
  const { say, locale } = context;
  const outcome = context.indicatorName(loss.of);
  const largest = largestBand(loss);
  return [
    { kind: 'heading', text: say('report.loss.bands') },
    {
      kind: 'waterfall',
      alt: say('report.alt.bands', { outcome }),
      caption: say('report.loss.bandsCaption', { outcome, n: count(locale, loss.n) }),
      steps: loss.bands.map((band) => {
        const label = bandName(context, band);
        const text = points(locale, (band.lossShare ?? 0) * loss.lost);
        const detail = say('report.loss.bandDetail', {
          share: sharePercent(locale, band.share),
          loss: sharePercent(locale, band.lossShare ?? 0),
        });
        const alt = say('report.alt.band', { label, text, detail });
        return { label, value: (band.lossShare ?? 0) * loss.lost, text, detail, strong: band === largest, alt };
      }),
      total: {
        label: say('report.loss.total'),
        text: points(locale, loss.lost),
        detail: say('report.loss.totalDetail', { score: points(locale, loss.value ?? 0) }),
      },
    },
  ];
}
