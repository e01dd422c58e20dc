import type { Bytes } from '../../functions/collect/files/bytes.ts';
import { openResponses } from '../../functions/collect/files/read-responses.ts';
import { START } from '../../functions/collect/files/records.ts';
import { judge } from '../../functions/collect/judge.ts';
import { layoutOf, pack } from '../../functions/model/packed.ts';
import { programmeHash } from '../../functions/model/programme/hash.ts';
import { accumulator, type Cells, emptyCells, planScoring } from '../../functions/scoring/index.ts';
import { benchProgramme } from '../sample/programme.ts';

/** Counts the responses of NDJSON: read as an import reads it, judged as the API judges, packed as the store packs. */
export function fileCounter(regions: number) {
  const programme = benchProgramme(regions);
  const hash = programmeHash(programme);
  const layout = layoutOf(programme);
  const plan = planScoring(programme);
  const add = accumulator(plan, () => layout);
  const judged = judge([{ hash, programme }]);
  const count = async (bytes: Bytes): Promise<Cells> => {
    const cells = emptyCells(plan);
    const reading = { programme, format: 'ndjson', encoding: 'utf-8', answeredAt: undefined } as const;
    const rows = await openResponses('responses.ndjson', bytes, reading);
    for await (const batch of rows(START))
      for (const { input } of batch) {
        const judgement = judged(input, 0);
        if (!('sound' in judgement)) throw new Error(`the sample is not sound: ${JSON.stringify(judgement.faults)}`);
        const { response } = judgement.sound;
        const { id, weight = 1 } = response;
        add(cells, { id, layout: '', packed: pack(layout, response), weight });
      }
    return cells;
  };
  return { plan, hash, count };
}
