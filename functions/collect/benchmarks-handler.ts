import { benchmarkBatchSchema } from '../model/benchmark.ts';
import type { Env } from '../runtime/env-names.ts';
import { jsonBody, jsonHandler } from '../runtime/http.ts';
import { log } from '../runtime/log.ts';
import { putBenchmark } from '../store/benchmarks.ts';
import { openStores } from '../store/open.ts';
import { requestedProgramme } from './context.ts';
import { judgeBenchmarks } from './judge-benchmarks.ts';

/** POST /v1/programmes/{programme}/benchmarks */
export function bind(env: Env) {
  const stores = openStores(env);
  return jsonHandler(async (event) => {
    const { id, versions } = await requestedProgramme(stores, event, 'benchmarks:write');
    const { benchmarks } = jsonBody(event, benchmarkBatchSchema);
    const sound = judgeBenchmarks(versions, benchmarks);
    for (const benchmark of sound) await putBenchmark(stores.table(), id, benchmark);
    log('BENCHMARKS_STORED', { programme: id, stored: sound.length });
    return { status: 200, body: { stored: sound.length } };
  });
}

export const handler = bind(process.env);
