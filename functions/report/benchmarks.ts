import { points, signedPoints } from '../../templates/locale/numbers.ts';
import type { Block } from '../model/document.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';

/** Gaps to scores that are known only as published. */
export function benchmarkBlocks(context: Context): Block[] {
  const { say, locale, scores } = context;
  if (scores.benchmarkGaps.length === 0) return [];
  const text = (value: string) => ({ kind: 'text', text: value }) as const;
  const difference = (gap: (typeof scores.benchmarkGaps)[number]): string => {
    const value = signedPoints(locale, gap.difference);
    if (gap.ci95 === null || gap.verdict === null) return value;
    return say('report.benchmarks.tested', {
      value,
      low: signedPoints(locale, gap.ci95[0]),
      high: signedPoints(locale, gap.ci95[1]),
      verdict: gap.verdict,
    });
  };
  const sources = [...new Set(scores.benchmarkGaps.map((gap) => textIn(gap.source, locale)))];
  const [source] = sources.length === 1 ? sources : [];
  const rows = scores.benchmarkGaps.map((gap) => {
    const own = points(locale, gap.own);
    return {
      rank: 2 as const,
      cells: [
        text(context.indicatorName(gap.indicator)),
        text(context.partyName(gap)),
        text(gap.ownSource === 'published' ? say('report.benchmarks.published', { value: own }) : own),
        text(points(locale, gap.benchmark)),
        text(difference(gap)),
        ...(source === undefined ? [text(textIn(gap.source, locale))] : []),
      ],
    };
  });
  const published = scores.benchmarkGaps.some((g) => g.ownSource === 'published');
  return [
    {
      kind: 'table',
      columns: [
        { kind: 'text', heading: say('report.benchmarks.indicator') },
        { kind: 'text', heading: say('report.benchmarks.whose') },
        { kind: 'number', heading: say('report.benchmarks.own') },
        { kind: 'number', heading: say('report.benchmarks.benchmark') },
        { kind: 'number', heading: say('report.benchmarks.difference') },
        ...(source === undefined ? [{ kind: 'text' as const, heading: say('report.benchmarks.source') }] : []),
      ],
      rows,
    },
    {
      kind: 'notes',
      notes: [
        ...(scores.benchmarkGaps.some((g) => g.ci95 === null) ? [say('report.benchmarks.note')] : []),
        ...(published ? [say('report.benchmarks.publishedNote')] : []),
        ...(source === undefined ? [] : [say('report.published.source', { sources: source })]),
      ],
    },
  ];
}
