import * as z from 'zod';
import { readOne } from '../../store/work.ts';
import { type Part, type RunWork, SHARD_PLACES, workPlaces } from './part.ts';

const count = z.int().min(0);

/** What one shard of a month says to the gate and to the checks of the fieldwork. */
const lookSchema = z.object({
  counts: z.object({
    total: count,
    quotas: z.array(count),
    newest: z.array(z.number().nullable()),
    contacts: z.array(z.object({ checked: count, onRecord: count })),
  }),
  /** Duration in seconds, and number of responses. */
  durations: z.array(z.tuple([z.number(), count])),
  /** Whether any response names a contact or a respondent. */
  people: z.boolean(),
});
export type Look = z.infer<typeof lookSchema>;

/** What was seen of every shard of a month, in their order. @throws {NoSuchKey} for one that was not looked at. */
export function readLooks(run: RunWork, of: Pick<Part, 'looked' | 'month'>): Promise<Look[]> {
  return Promise.all(SHARD_PLACES.map((shard) => readOne(run.work, workPlaces.look(run, of, shard), lookSchema)));
}
