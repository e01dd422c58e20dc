import { listOf, points, signedPoints } from '../../templates/locale/numbers.ts';
import type { Block, DumbbellRow, Mark } from '../model/document.ts';
import type { FollowUpFigures, InsideOutside } from '../model/service/follow-ups.ts';
import { axisOf } from './comparisons.ts';
import type { Context } from './context.ts';
import { gapInWords } from './in-words.ts';
import { absence } from './words.ts';

type Scored = Pick<InsideOutside['external'], 'value' | 'ci95'>;

function mark({ locale }: Context, { value, ci95 }: Scored): Mark | null {
  if (value === null) return null;
  const [low, high] = ci95 ?? [null, null];
  return { value, low, high, text: points(locale, value) };
}

/** What is claimed of a difference; words where it is hidden. */
function verdictOf(context: Context, { internal, external, difference, ci95, verdict }: InsideOutside) {
  const { say, locale } = context;
  if (difference === null) {
    const n = internal.value === null ? internal.n : external.n;
    return { tone: 'none', symbol: '', text: absence(context, n), detail: '' } as const;
  }
  const figures = { points: points(locale, Math.abs(difference)), difference: signedPoints(locale, difference) };
  if (verdict === 'insufficient')
    return { tone: 'none', symbol: '', text: say('report.gap.untested', figures), detail: '' } as const;
  const [low, high] = (ci95 ?? []).map((end) => signedPoints(locale, end));
  const range = { low: low ?? '', high: high ?? '' };
  if (verdict === 'level') {
    const detail = ci95 === null ? figures.difference : say('report.gap.levelRange', { ...figures, ...range });
    return { tone: 'level', symbol: '＝', text: say('report.gap.level'), detail } as const;
  }
  return {
    tone: 'none',
    symbol: verdict === 'higher' ? '▲' : '▼',
    text: say('report.followUps.verdict', { verdict, ...figures }),
    detail: ci95 === null ? '' : say('report.gap.range', range),
  } as const;
}

function row(context: Context, one: InsideOutside): DumbbellRow {
  const { say } = context;
  const { detail, ...verdict } = verdictOf(context, one);
  const [own, competitor] = [mark(context, one.internal), mark(context, one.external)];
  const hidden = say('report.alt.hidden');
  const label = context.indicatorName(one.indicator);
  const alt = say('report.alt.row', {
    indicator: label,
    own: say('report.followUps.inside'),
    competitor: say('report.followUps.outside'),
    ownScore: own?.text ?? hidden,
    competitorScore: competitor?.text ?? hidden,
    verdict: gapInWords(context, { text: verdict.text, detail }),
  });
  return { group: '', label, strong: false, hue: 'first', own, competitor, verdict, detail, alt };
}

/** Internal against external satisfaction, indicator by indicator; then what is weak outside and not asked inside. */
export function insideOutside(context: Context, { beside, notAsked }: FollowUpFigures): Block[] {
  const { say, locale } = context;
  const names = listOf(
    locale,
    notAsked.map(({ indicator }) => context.indicatorName(indicator)),
  );
  const rows = beside.map((one) => row(context, one));
  const axis = axisOf(context, rows);
  const key = [
    { hue: 'own', label: say('report.followUps.inside') },
    { hue: 'first', label: say('report.followUps.outside') },
  ] as const;
  const chart: Block = {
    kind: 'dumbbells',
    alt: say('report.alt.beside'),
    caption: say('report.summary.comparisonCaption', { from: axis.ticks[0]?.label ?? '' }),
    key,
    axis,
    rows,
  };
  return [
    { kind: 'heading', text: say('report.followUps.beside') },
    ...(rows.length === 0 ? [] : [chart]),
    {
      kind: 'paragraph',
      text: notAsked.length === 0 ? say('report.followUps.allAsked') : say('report.followUps.notAsked', { names }),
    },
    { kind: 'notes', notes: [say('report.followUps.besideNote')] },
  ];
}
