import { programmeSchema } from '../model/programme/index.ts';
import type { Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { runTask } from '../runtime/task.ts';
import { readLayouts } from '../store/layouts.ts';
import { openStores } from '../store/open.ts';
import { readOne } from '../store/work.ts';
import { countShard } from './parts/count.ts';
import { examineShare } from './parts/examine.ts';
import { lookAtShard } from './parts/look.ts';
import { partStepSchema, runWork, workPlaces } from './parts/part.ts';

/** Step "CountPart" of the state machine: a part of counting a month that is too large for one function. */
export function bind(env: Env) {
  const stores = openStores(env);
  return runTask(partStepSchema, async ({ part, ...run }) => {
    const table = stores.table();
    const work = runWork(stores.work(), run);
    const key = workPlaces.programme(work, part.stage === 'count' ? part.counted : part.looked);
    const programme = await readOne(work.work, key, programmeSchema);
    const layouts = await readLayouts(table, programme.id);
    if (part.stage === 'look') await lookAtShard(table, work, part, programme, layouts);
    else if (part.stage === 'examine') await examineShare(work, part, programme);
    else await countShard(table, work, part, programme, layouts);
    const { stage, month, place } = part;
    log('PART_COUNTED', { programme: run.programme, report: run.report, stage, month, place });
    return { stage, month, place };
  });
}

export const handler = bind(process.env);
