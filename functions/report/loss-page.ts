import { sharePercent } from '../../templates/locale/numbers.ts';
import type { Loss } from '../model/diagnosis/index.ts';
import type { Block, ReportPage } from '../model/document.ts';
import type { Context } from './context.ts';
import { ownDiagnosis } from './diagnosis.ts';
import { fuzzyBlocks } from './fuzzy.ts';
import { bandBlocks, bandName, isLost, largestBand } from './loss-bands.ts';
import { factorBlocks } from './loss-factors.ts';
import { reasonBlocks } from './reasons.ts';

function title(context: Context, loss: Loss): string {
  const { say, locale } = context;
  const band = largestBand(loss);
  if (loss.status === 'no_loss') return say('report.loss.title.full');
  if (band === undefined || band.lossShare === null) return say('report.loss.title.none');
  return say('report.loss.title', {
    band: bandName(context, band),
    loss: sharePercent(locale, band.lossShare),
    share: sharePercent(locale, band.share),
  });
}

const nothing = ({ say }: Context, { status }: Loss): Block => ({
  kind: 'paragraph',
  text: say(status === 'no_loss' ? 'report.loss.full' : 'report.loss.none'),
});

/** Who and what costs points: by answer, factor, reason and grade; null where nothing is known. */
export function lossPage(context: Context): ReportPage | null {
  const diagnosis = ownDiagnosis(context);
  if (diagnosis === undefined) return null;
  const { loss, reasons } = diagnosis;
  const fuzzy = fuzzyBlocks(context);
  const given = reasonBlocks(context, reasons);
  if (!['ok', 'no_loss'].includes(loss.status) && fuzzy.length + given.length === 0) return null;
  return {
    label: context.say('report.loss.label'),
    title: title(context, loss),
    blocks: [
      ...(isLost(loss) ? [...bandBlocks(context, loss), ...factorBlocks(context, loss)] : [nothing(context, loss)]),
      ...given,
      ...fuzzy,
    ],
  };
}
