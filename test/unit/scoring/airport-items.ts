import { programmeOf, rowsOf } from './survey.ts';

export const named = (id: string) => ({ id, name: id });

/** San Francisco Airport's survey: 1 to 5, 0 blank, 6 not used; recommendation 0 to 10, 11 blank. */
export const airport = (items: readonly string[], operators: readonly string[] = ['own']) =>
  programmeOf({
    operators: operators.map((id) => ({ ...named(id), role: id === 'own' ? 'own' : 'competitor' })),
    scales: { five: { from: 1, to: 5, missing: [0, 6] }, ten: { from: 0, to: 10, missing: [11] } },
    items: [
      ...items.map((id) => ({ ...named(id), scale: 'five' })),
      { ...named('netpro'), scale: 'ten', kind: 'recommendation' },
    ],
    indicators: [{ ...named('index'), children: [...items], minimumAnswered: 1 }],
  });
export const code = (cell: string | undefined): number | null =>
  cell === undefined || cell === '' ? null : Number(cell);
export const answersOf = (row: Record<string, string>, items: readonly string[]) =>
  Object.fromEntries([...items, 'netpro'].map((id) => [id, code(row[id])]));
export const rows = rowsOf('sfo-2017.csv');
