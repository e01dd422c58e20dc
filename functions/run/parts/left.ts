import type { Month } from '../../model/period.ts';
import type { Programme } from '../../model/programme/index.ts';
import { keysBelow, putLines } from '../../store/work.ts';
import { namesFor, type Part, type RunWork, SHARD_PLACES, workPlaces } from './part.ts';
import { readLooks } from './read-looks.ts';

/** The places where nothing lies yet. */
async function missing(
  { work }: RunWork,
  prefix: string,
  places: readonly number[],
  keyOf: (place: number) => string,
): Promise<number[]> {
  const there = await keysBelow(work, prefix);
  return places.filter((place) => !there.has(keyOf(place)));
}

/** The parts that are to be done next before a month has been looked at; none where it has. */
export async function looksLeft(run: RunWork, programme: Programme, month: Month): Promise<Part[]> {
  const of = { ...namesFor(programme), month };
  const shards = await missing(run, workPlaces.looks(run, of), SHARD_PLACES, (s) => workPlaces.look(run, of, s));
  return shards.map((place) => ({ stage: 'look', place, ...of }));
}

/** The parts that are to be done next before a month has been counted: each stage needs the whole of the one before. */
export async function countsLeft(run: RunWork, programme: Programme, month: Month): Promise<Part[]> {
  const looks = await looksLeft(run, programme, month);
  if (looks.length > 0) return looks;
  const of = { ...namesFor(programme), month };
  if ((await readLooks(run, of)).some(({ people }) => people)) {
    const keyOf = (share: number) => workPlaces.duplicatesOf(run, of, share);
    const shares = await missing(run, workPlaces.duplicates(run, of), SHARD_PLACES, keyOf);
    if (shares.length > 0) return shares.map((place) => ({ stage: 'examine', place, ...of }));
  }
  const keyOf = (shard: number) => workPlaces.cellsOf(run, of, shard);
  const shards = await missing(run, workPlaces.cells(run, of), SHARD_PLACES, keyOf);
  return shards.map((place) => ({ stage: 'count', place, ...of }));
}

/** Leaves a programme for the functions of its parts, which cannot know which actions are stored by now. */
export async function leaveProgramme(run: RunWork, programme: Programme): Promise<void> {
  const { looked, counted } = namesFor(programme);
  const put = (name: string, content: Programme) =>
    putLines(run.work, workPlaces.programme(run, name), [JSON.stringify(content)]);
  await put(looked, { ...programme, actions: [] });
  await put(counted, programme);
}
