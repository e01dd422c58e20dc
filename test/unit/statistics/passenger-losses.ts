import { lossOracle } from './loss-oracle.ts';
import type { passengers } from './weighting-data.ts';

export const r = lossOracle();

/** R counts points of 0 to 10, we of 0 to 100. */
export const TEN = 10;
export type Row = (typeof passengers)[number];
export const scale = { from: 0, to: 10 };
export const bands = r.bands_unweighted.bands.map(({ from, to }) => ({ from, to }));

const codeOf = (text: string | undefined, missing: readonly number[]): number | null => {
  const code = Number(text);
  return text === undefined || text === '' || missing.includes(code) ? null : code;
};
export const scoreOf = (row: Row): number | null => codeOf(row.netpro, [11]);
/** Whether a passenger has a factor; null: not known. */
export const FACTORS: Readonly<Record<string, (row: Row) => boolean | null>> = {
  problem: (row) => (row.q15_problem === '1' ? true : row.q15_problem === '2' ? false : null),
  first_year_user: (row) => (codeOf(row.q6_longuse, [0]) === null ? null : row.q6_longuse === '1'),
  frequent_gt12: (row) => (codeOf(row.q5_timesflown, [0]) === null ? null : Number(row.q5_timesflown) >= 5),
  security_hard: (row) => (codeOf(row.q14_passthru, [0, 6]) === null ? null : Number(row.q14_passthru) <= 2),
};
export const weightOf = { unweighted: () => 1, weighted: (row: Row) => Number(row.weight) };
