import { accumulator, planScoring } from '../../functions/scoring/index.ts';
import { itemOf } from '../../functions/store/item-form.ts';
import { recordOf } from '../../functions/store/response-item.ts';
import type { Item } from '../../functions/store/table.ts';
import { benchProgramme } from '../sample/programme.ts';
import { sentResponses } from '../sample/responses.ts';
import { stored } from '../sample/stored.ts';

/** So many different responses; more of them are these again. */
const DIFFERENT = 20_000;

/** Counts any number of responses, each from its item as DynamoDB's client gives it, into cells of fourteen regions. */
export async function packedCounter(regions: number) {
  const programme = benchProgramme(regions);
  const plan = planScoring(programme);
  const { responses, layoutOf } = await stored(programme, sentResponses(DIFFERENT, regions));
  // As the client gives them: their strings are parsed from JSON.
  const items: Item[] = JSON.parse(JSON.stringify(responses.map(itemOf)));
  const { start, add, end } = accumulator(plan, layoutOf);
  return {
    plan,
    count(many: number) {
      const counting = start();
      for (let left = many; left > 0; left -= items.length)
        for (const item of left < items.length ? items.slice(0, left) : items) add(counting, recordOf(item));
      return end(counting);
    },
  };
}
