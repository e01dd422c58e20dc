import { points, signedPoints } from '../../templates/locale/numbers.ts';
import type { Block } from '../model/document.ts';
import type { Context } from './context.ts';

/** Gaps to scores that are known only as published. */
export function benchmarkBlocks(context: Context): Block[] {
  const { say, locale, scores } = context;
  if (scores.benchmarkGaps.length === 0) return [];
  const text = (value: string) => ({ kind: 'text', text: value }) as const;
  const rows = scores.benchmarkGaps.map((gap) => {
    const own = points(locale, gap.own);
    return {
      rank: 2 as const,
      cells: [
        text(context.indicatorName(gap.indicator)),
        text(context.partyName(gap)),
        text(gap.ownSource === 'published' ? say('report.benchmarks.published', { value: own }) : own),
        text(points(locale, gap.benchmark)),
        text(signedPoints(locale, gap.difference)),
        text(gap.source),
      ],
    };
  });
  const published = scores.benchmarkGaps.some((g) => g.ownSource === 'published');
  return [
    { kind: 'heading', text: say('report.benchmarks.heading') },
    {
      kind: 'table',
      columns: [
        { kind: 'text', heading: say('report.benchmarks.indicator') },
        { kind: 'text', heading: say('report.benchmarks.whose') },
        { kind: 'number', heading: say('report.benchmarks.own') },
        { kind: 'number', heading: say('report.benchmarks.benchmark') },
        { kind: 'number', heading: say('report.benchmarks.difference') },
        { kind: 'text', heading: say('report.benchmarks.source') },
      ],
      rows,
    },
    {
      kind: 'notes',
      notes: [say('report.benchmarks.note'), ...(published ? [say('report.benchmarks.publishedNote')] : [])],
    },
  ];
}

/** Published figures that contradict each other, a sentence each. */
export function warningBlocks(context: Context): Block[] {
  const { say, locale, scores } = context;
  if (scores.warnings.length === 0) return [];
  return [
    { kind: 'heading', text: say('report.warnings.heading') },
    {
      kind: 'findings',
      findings: scores.warnings.map((warning) => ({
        tone: 'behind' as const,
        symbol: '！',
        text: say(`report.warnings.${warning.code}`, {
          operator: context.partyName({ operator: warning.operator, brand: null }),
          indicator: context.indicatorName(warning.indicator),
          value: points(locale, warning.value),
          low: points(locale, warning.range[0]),
          high: points(locale, warning.range[1]),
          source: warning.source,
        }),
      })),
    },
  ];
}
