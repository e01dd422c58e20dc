import { oracle } from '../statistics/oracle.ts';
import type { Interview, surveyed } from './fieldwork.ts';
import { programmeOf, rowsOf } from './survey.ts';

export const programme = (more: Record<string, unknown> = {}) =>
  programmeOf({
    operators: [
      { id: 'own', role: 'own', name: 'Own' },
      { id: 'rival', role: 'competitor', name: 'Rival' },
    ],
    scales: { ten: { from: 1, to: 10, missing: [99] } },
    items: ['q1', 'q2'].map((id) => ({ id, name: id, scale: 'ten' })),
    indicators: [{ id: 'index', name: 'Index', children: ['q1', 'q2'], minimumAnswered: 1 }],
    segments: [{ id: 'city', name: 'City', values: ['north', 'south'].map((id) => ({ id, name: id })) }],
    scopes: [{ id: 'company', name: 'All' }, { each: 'city' }],
    ...more,
  });

export const gapOf = (scores: ReturnType<typeof surveyed>, indicator: string, scope = 'company') => {
  const found = scores.scopes.find((s) => s.scope === scope)?.gaps.find((gap) => gap.indicator === indicator);
  if (found === undefined) throw new Error(`no gap of ${indicator}`);
  return found;
};

/** Everyone in mobi rates two things: here as one respondent's answers about two operators. */
export const rows = rowsOf('mobi.csv');
export const both = (respondent: (row: Record<string, string>, operator: string) => string | undefined): Interview[] =>
  rows.flatMap((row) =>
    [
      { operator: 'own', q1: 'PERQ1', q2: 'PERQ4' },
      { operator: 'rival', q1: 'CUEX1', q2: 'CUEX2' },
    ].map(({ operator, q1, q2 }) => {
      const link = respondent(row, operator);
      return {
        id: `${operator}-${row.id}`,
        operator,
        ...(link === undefined ? {} : { respondent: link }),
        segments: { city: Number(row.id) % 5 === 0 ? 'north' : 'south' },
        answers: { q1: Number(row[q1]), q2: Number(row[q2]) },
      };
    }),
  );
export const linked = both((row) => `p${row.id}`);

export interface PairFigures {
  readonly n: number;
  readonly mean_gap: number;
  readonly sd_gap: number;
  readonly df: number;
  readonly p: number;
  readonly ci95: readonly [number, number];
}
export const { pairs } = oracle<{ pairs: readonly PairFigures[] }>('18_servqual_gap');
export const POINTS = 100 / 9;
