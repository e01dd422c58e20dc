import type { Layout } from '../../model/packed.ts';
import type { Programme } from '../../model/programme/index.ts';
import { emptyFieldwork, fieldworkReader } from '../../scoring/index.ts';
import { foldShard } from '../../store/responses.ts';
import type { Table } from '../../store/table.ts';
import { PackedLines, putLines, putPacked } from '../../store/work.ts';
import { counter, noCounts } from '../count.ts';
import { askedOf } from '../requirements.ts';
import { type Part, type RunWork, SHARD_PLACES, shareOf, workPlaces } from './part.ts';
import type { Look } from './read-looks.ts';

/** People kept as they are, before they go to their shares. */
const WAITING = 50_000;

/** Looks at every response of a shard, once, and leaves what is to be known of it. Runs as often as it may. */
export async function lookAtShard(
  table: Table,
  run: RunWork,
  part: Part,
  programme: Programme,
  layouts: (id: string) => Layout,
): Promise<void> {
  const { month, place: shard } = part;
  const asked = askedOf(programme);
  const [counts, fieldwork] = [noCounts(asked), emptyFieldwork()];
  const [add, note] = [counter(asked, layouts), fieldworkReader(programme, layouts)];
  const shares = SHARD_PLACES.map(() => new PackedLines());
  let people = false;
  const empty = () => {
    for (const seen of fieldwork.sightings) {
      const { share, quarter } = shareOf(seen[0]);
      // So that whoever wants a quarter need not parse the others.
      shares[share]?.add(`${quarter}${JSON.stringify(seen)}`);
    }
    people ||= fieldwork.sightings.size > 0;
    fieldwork.sightings.clear();
  };
  await foldShard(table, programme.id, month, shard, {
    start: () => undefined,
    add: (_, record) => {
      add(counts, record);
      note(fieldwork, record);
      if (fieldwork.sightings.size >= WAITING) empty();
    },
  });
  empty();
  if (people)
    for (const [share, lines] of shares.entries())
      await putPacked(run.work, workPlaces.seen(run, part, shard, share), lines);
  const look: Look = { counts, durations: [...fieldwork.durations], people };
  // Last: where this lies, the shard was looked at to its end.
  await putLines(run.work, workPlaces.look(run, part, shard), [JSON.stringify(look)]);
}
