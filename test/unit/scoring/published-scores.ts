import type { Benchmark } from '../../../functions/model/benchmark.ts';
import { oracle } from '../statistics/oracle.ts';
import { type Answered, programmeOf, scored } from './survey.ts';

export const { indicators_table_2_6: table, peer_branch_table_2_3: peers } = oracle<{
  indicators_table_2_6: { scores: Readonly<Record<string, number>> };
  peer_branch_table_2_3: { items: readonly string[]; own: number[]; peer: number[]; gap: number[] };
}>('21_seed_tables');
export const ids = Object.keys(table.scores);
const below = (dimension: string) => ids.filter((id) => id.startsWith(dimension));
const named = (id: string) => ({ id, name: id });
export const touchpoints = peers.items.map((_, i) => `touchpoint-${i}`);
const programme = programmeOf({
  operators: [
    { ...named('gansu'), role: 'own', brands: [named('gotone'), named('mzone'), named('easyown')] },
    { ...named('telecom'), role: 'competitor', brands: [named('cnet'), named('gnet')] },
    { ...named('xian'), role: 'peer' },
  ],
  brandPairs: [
    { own: 'gotone', competitor: 'cnet' },
    { own: 'mzone', competitor: 'cnet' },
    { own: 'easyown', competitor: 'gnet' },
  ],
  scales: { five: { from: 1, to: 5 } },
  items: ids.map((id) => ({ ...named(id), scale: 'five' })),
  indicators: [
    { ...named('index'), children: ['C1', 'C2', 'C3', 'C4'] },
    ...['C1', 'C2', 'C3', 'C4'].map((id) => ({ ...named(id), children: below(id) })),
  ],
  publishedIndicators: touchpoints.map(named),
});
export const published = (indicator: string, value: number, more: Partial<Benchmark> = {}): Benchmark => ({
  period: '2026-10',
  operator: 'gansu',
  indicator,
  value,
  source: 'Gansu study, 2011',
  ...more,
});
export const answers: Answered[] = Array.from({ length: 60 }, (_, i) => ({
  operator: 'gansu',
  brand: i % 2 === 0 ? 'easyown' : 'gotone',
  answers: Object.fromEntries(ids.map((id, k) => [id, 1 + ((i + k) % 5)])),
}));
export const result = (benchmarks: readonly Benchmark[], responses = answers) =>
  scored(programme, responses, { benchmarks });
