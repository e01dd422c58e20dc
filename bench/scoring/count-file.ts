import type { Bytes } from '../../functions/collect/files/bytes.ts';
import { START } from '../../functions/collect/files/records.ts';
import { judge } from '../../functions/collect/judge.ts';
import { openJudged } from '../../functions/collect/plain/judged-rows.ts';
import { layoutOf } from '../../functions/model/packed.ts';
import { programmeHash } from '../../functions/model/programme/hash.ts';
import { accumulator, type Cells, planScoring } from '../../functions/scoring/index.ts';
import { benchProgramme } from '../sample/programme.ts';

/** Counts the responses of NDJSON, read and judged as by an import. */
export function fileCounter(regions: number) {
  const programme = benchProgramme(regions);
  const hash = programmeHash(programme);
  const layout = layoutOf(programme);
  const plan = planScoring(programme);
  const { start, add, end } = accumulator(plan, () => layout);
  const versions = [{ hash, programme }];
  const judged = judge(versions);
  const count = async (bytes: Bytes): Promise<Cells> => {
    const counting = start();
    const reading = { programme, format: 'ndjson', encoding: 'utf-8', answeredAt: undefined } as const;
    const rows = await openJudged('responses.ndjson', bytes, reading, { versions });
    for await (const batch of rows(START))
      for (const row of batch) {
        const judgement = 'sound' in row ? row : judged(row.input, 0);
        if (!('sound' in judgement)) throw new Error(`the sample is not sound: ${JSON.stringify(judgement.faults)}`);
        const { id, packed, weight = 1 } = judgement.sound;
        add(counting, { id, layout: '', packed, weight });
      }
    return end(counting);
  };
  return { plan, hash, count };
}
