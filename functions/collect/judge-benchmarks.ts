import { type Benchmark, benchmarkSchema } from '../model/benchmark.ts';
import { readAs } from '../model/read-as.ts';
import type { ItemFault } from '../model/response.ts';
import { pointerOf } from '../runtime/http.ts';
import { Problem } from '../runtime/problem.ts';
import { inForce, type ProgrammeVersion } from '../store/programmes.ts';

function faultsOf(versions: readonly ProgrammeVersion[], benchmark: Benchmark): [PropertyKey[], string][] {
  const programme = inForce(versions, benchmark.period)?.programme;
  if (programme === undefined) return [[['period'], `${benchmark.period} is before the programme begins`]];
  const operator = programme.operators.find((o) => o.id === benchmark.operator);
  const indicators = [...programme.indicators, ...programme.items, ...programme.publishedIndicators];
  const faults: [PropertyKey[], string][] = [];
  if (operator === undefined) faults.push([['operator'], `there is no operator "${benchmark.operator}"`]);
  else if (benchmark.brand !== undefined && !operator.brands.some((b) => b.id === benchmark.brand)) {
    faults.push([['brand'], `operator ${operator.id} has no brand "${benchmark.brand}"`]);
  }
  if (!indicators.some((i) => i.id === benchmark.indicator)) {
    faults.push([['indicator'], `there is no indicator "${benchmark.indicator}"; name it under publishedIndicators`]);
  }
  return faults;
}

/**
 * Published scores come few at a time and are typed by hand: a batch is stored whole or not at all.
 * @throws {Problem} 422 with every fault of every row.
 */
export function judgeBenchmarks(versions: readonly ProgrammeVersion[], inputs: readonly unknown[]): Benchmark[] {
  const sound: Benchmark[] = [];
  const faults = inputs.flatMap((input, index): ItemFault[] => {
    const read = readAs(benchmarkSchema, input);
    const found = read.faults ?? faultsOf(versions, read.data).map(([path, reason]) => ({ path, reason }));
    if (read.faults === undefined) sound.push(read.data);
    return found.map(({ path, reason }) => ({ pointer: pointerOf(['benchmarks', index, ...path]), reason }));
  });
  if (faults.length > 0)
    throw new Problem(422, 'invalid', 'Not the expected form', 'Nothing was stored; see faults.', { faults });
  return sound;
}
