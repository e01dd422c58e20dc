import { points, sharePercent, signedPoints } from '../../templates/locale/numbers.ts';
import type { Diagnosis, ServqualGaps } from '../model/diagnosis/index.ts';
import type { ReportPage } from '../model/document.ts';
import { textIn } from '../model/text.ts';
import { type Context, operatorPairs } from './context.ts';
import { ownDiagnosis } from './diagnosis.ts';
import { loyaltyBlocks } from './loyalty.ts';
import { promoterBlocks } from './promoters.ts';
import { servqualBlocks } from './servqual.ts';

type Short = ServqualGaps['dimensions'][number] & { readonly gap: number };

const isShort = (gap: ServqualGaps['dimensions'][number]): gap is Short => gap.verdict === 'below' && gap.gap !== null;

/** The dimension that falls short of what was expected by most, if any does so significantly. */
function expectations(context: Context, { servqual }: Diagnosis): string[] {
  const { say, locale, programme } = context;
  const [worst] = servqual.dimensions.flatMap((d) => (isShort(d) ? [d] : [])).sort((a, b) => a.gap - b.gap);
  if (worst !== undefined) {
    const named = programme.servqual?.dimensions.find((d) => d.id === worst.dimension);
    const dimension = textIn(named?.name ?? worst.dimension, locale);
    return [say('report.voices.short', { dimension, points: points(locale, -worst.gap) })];
  }
  return servqual.dimensions.some((d) => d.verdict !== 'insufficient') ? [say('report.voices.met')] : [];
}

/** The net promoter score against the competitor; against several, how many are ahead and behind. */
function promoters(context: Context): string[] {
  const { say, locale, programme, own, scores } = context;
  const item = programme.items.find((i) => i.kind === 'recommendation')?.id;
  const nps = own?.nodes.find((n) => n.indicator === item)?.nps ?? null;
  if (item === undefined || nps === null) return [];
  const value = signedPoints(locale, nps.value);
  const compared = operatorPairs(context).flatMap((pair) => {
    const gap = context.gap(pair, item)?.nps ?? null;
    if (gap === null) return [];
    const way = gap.p >= scores.rules.significance ? 'level' : gap.difference > 0 ? 'ahead' : 'behind';
    return [{ competitor: pair.name, way, points: points(locale, Math.abs(gap.difference)) }];
  });
  const [only, ...others] = compared;
  if (only === undefined) return [say('report.voices.nps', { value })];
  if (others.length === 0) return [say('report.voices.npsAgainst', { value, ...only })];
  const of = (way: string): number => compared.filter((c) => c.way === way).length;
  const counts = { ahead: of('ahead'), behind: of('behind'), of: compared.length };
  const level = counts.ahead + counts.behind === 0 ? 'yes' : 'no';
  return [say('report.voices.npsAmong', { value, level, ...counts })];
}

function loyalty(context: Context, { loyalty: table }: Diagnosis): string[] {
  const loyal = table.classes?.find((c) => c.class === 'true');
  const share = loyal === undefined ? '' : sharePercent(context.locale, loyal.share);
  return loyal === undefined ? [] : [context.say('report.voices.loyal', { share })];
}

function title(context: Context, diagnosis: Diagnosis): string {
  const found = [...expectations(context, diagnosis), ...promoters(context)];
  const [first, second] = found.length > 0 ? found : loyalty(context, diagnosis);
  if (first === undefined) return context.say('report.voices.none');
  return second === undefined ? first : context.say('report.voices.both', { first, second });
}

/** What customers expected, whether they stay and whether they recommend; null where none of it was asked. */
export function voicesPage(context: Context): ReportPage | null {
  const diagnosis = ownDiagnosis(context);
  if (diagnosis === undefined) return null;
  const blocks = [
    ...servqualBlocks(context, diagnosis.servqual),
    ...loyaltyBlocks(context, diagnosis.loyalty),
    ...promoterBlocks(context),
  ];
  if (blocks.length === 0) return null;
  return { label: context.say('report.voices.label'), title: title(context, diagnosis), blocks };
}
