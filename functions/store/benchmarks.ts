import { type Benchmark, benchmarkSchema } from '../model/benchmark.ts';
import { keys } from './keys.ts';
import { putRow, rows, type Table } from './table.ts';

/** Published scores of one period, in key order. */
export function readBenchmarks(table: Table, programme: string, period: string): Promise<Benchmark[]> {
  return rows(table, keys.benchmarks(programme, period), benchmarkSchema.strip());
}

/** Keeps a published score; one sent again for the same operator, brand, indicator and part takes its place. */
export async function putBenchmark(table: Table, programme: string, benchmark: Benchmark): Promise<void> {
  const sk = [benchmark.operator, benchmark.brand ?? '', benchmark.indicator, benchmark.part ?? ''].join('#');
  await putRow(table, { pk: keys.benchmarks(programme, benchmark.period), sk }, benchmark);
}
