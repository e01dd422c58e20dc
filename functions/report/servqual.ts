import { count, points, sharePercent, signedPoints } from '../../templates/locale/numbers.ts';
import type { ServqualGap, ServqualGaps } from '../model/diagnosis/index.ts';
import type { BarRow, Block, Tone } from '../model/document.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';

const TONES: Readonly<Record<ServqualGap['verdict'], { tone: Tone; symbol: string }>> = {
  above: { tone: 'ahead', symbol: '▲' },
  below: { tone: 'behind', symbol: '▼' },
  level: { tone: 'level', symbol: '＝' },
  insufficient: { tone: 'none', symbol: '' },
};

function rowOf(context: Context, dimension: string, gap: ServqualGap): BarRow {
  const { say, locale, programme } = context;
  const named = programme.servqual?.dimensions.find((d) => d.id === dimension);
  const label = textIn(named?.name ?? dimension, locale);
  const { tone, symbol } = TONES[gap.verdict];
  const n = count(locale, gap.n);
  if (gap.gap === null || gap.perception === null || gap.expectation === null) {
    const text = say(gap.n === 0 ? 'report.noData' : 'report.loss.hidden');
    const alt = say('report.alt.absent', { indicator: label, words: text });
    return { label, value: null, low: null, high: null, text, more: ['', '', '', n], tone, alt };
  }
  const text = `${symbol} ${signedPoints(locale, gap.gap)}`.trim();
  const [found, expected] = [points(locale, gap.perception), points(locale, gap.expectation)];
  const [low, high] = gap.ci95 ?? [null, null];
  return {
    label,
    value: gap.gap,
    low,
    high,
    text,
    more: [found, expected, gap.shortShare === null ? '' : sharePercent(locale, gap.shortShare), n],
    tone,
    alt: say('report.alt.servqual', { label, gap: signedPoints(locale, gap.gap), found, expected }),
  };
}

/** Service as it was found less service as it was expected, by dimension; nothing where nobody was asked. */
export function servqualBlocks(context: Context, gaps: ServqualGaps): Block[] {
  const { say } = context;
  if (gaps.status === 'not_asked' || gaps.dimensions.length === 0) return [];
  const ends = gaps.dimensions.flatMap((d) => [d.gap ?? 0, ...(d.ci95 ?? [])]);
  return [
    { kind: 'heading', text: say('report.servqual.heading') },
    {
      kind: 'bars',
      alt: say('report.alt.servquals'),
      caption: say('report.servqual.caption'),
      headings: [
        say('report.servqual.dimension'),
        say('report.gaps.gap'),
        say('report.servqual.found'),
        say('report.servqual.expected'),
        say('report.servqual.short'),
        say('report.indicators.n'),
      ],
      from: Math.min(0, ...ends),
      to: Math.max(1, ...ends),
      rows: gaps.dimensions.map((d) => rowOf(context, d.dimension, d)),
    },
  ];
}
