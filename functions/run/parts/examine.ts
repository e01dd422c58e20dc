import * as z from 'zod';
import type { Programme } from '../../model/programme/index.ts';
import { emptyFieldwork, examine, type Fieldwork, type Findings } from '../../scoring/index.ts';
import { shardOf } from '../../store/keys.ts';
import { linesOf, putLines } from '../../store/work.ts';
import { type Part, QUARTERS, type RunWork, SHARD_PLACES, workPlaces } from './part.ts';
import { readLooks } from './read-looks.ts';

/** Somebody, and when which of their responses were given, milliseconds since 1970. */
const seenSchema = z.tuple([z.string(), z.array(z.object({ at: z.number(), id: z.string() }))]);

/** What was seen of a quarter of the people of a share in these shards. */
async function seenIn(run: RunWork, part: Part, shards: readonly number[], quarter: number): Promise<Fieldwork> {
  const fieldwork = emptyFieldwork();
  for (const shard of shards) {
    for await (const line of linesOf(run.work, workPlaces.seen(run, part, shard, part.place))) {
      if (!line.startsWith(String(quarter))) continue;
      const [key, sightings] = seenSchema.parse(JSON.parse(line.slice(1)));
      const known = fieldwork.sightings.get(key);
      if (known === undefined) fieldwork.sightings.set(key, sightings);
      else known.push(...sightings);
    }
  }
  return fieldwork;
}

/** Finds the duplicates among the responses of a share of the people; a quarter of them at a time is in memory. */
export async function examineShare(run: RunWork, part: Part, programme: Programme): Promise<void> {
  const looks = await readLooks(run, part);
  const shards = SHARD_PLACES.filter((shard) => looks[shard]?.people);
  const found = new Set<string>();
  for (const quarter of QUARTERS) {
    const { duplicates } = examine(programme, part.month, [await seenIn(run, part, shards, quarter)]);
    for (const id of duplicates) found.add(id);
  }
  await putLines(run.work, workPlaces.duplicatesOf(run, part, part.place), found);
}

/** What the checks of the fieldwork found in a month, as far as it concerns the shard of a part. */
export async function findingsFor(run: RunWork, part: Part, programme: Programme): Promise<Findings> {
  const looks = await readLooks(run, part);
  const durations = looks.map((look) => ({ ...emptyFieldwork(), durations: new Map(look.durations) }));
  const duplicates = new Set<string>();
  if (looks.some(({ people }) => people)) {
    for (const share of SHARD_PLACES)
      for await (const id of linesOf(run.work, workPlaces.duplicatesOf(run, part, share)))
        if (shardOf('responses', id) === part.place) duplicates.add(id);
  }
  return { ...examine(programme, part.month, durations), duplicates };
}
