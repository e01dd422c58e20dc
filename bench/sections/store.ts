import { z } from 'zod';
import { inLanes } from '../../functions/runtime/lanes.ts';
import { itemOf } from '../../functions/store/item-form.ts';
import { putItem } from '../../functions/store/items.ts';
import { foldShards } from '../../functions/store/responses.ts';
import { runPeer } from '../run-peer.ts';
import { benchProgramme } from '../sample/programme.ts';
import { sentResponses } from '../sample/responses.ts';
import { stored } from '../sample/stored.ts';
import type { Section } from '../section.ts';
import { itemSize } from '../store/item-size.ts';
import { startTable } from '../store/table.ts';
import { repeatedHere } from '../timing.ts';

const REGIONS = 14;
const WRITES_AT_ONCE = 32;
const PEER = new URL('../peers/document-client.ts', import.meta.url);
const peerSchema = z.object({ seconds: z.number(), bytes: z.number() });

const TALLY = {
  start: () => ({ read: 0 }),
  add: (into: { read: number }): void => {
    into.read += 1;
  },
};

/** The packed form against the same answers as a map that the document client reads, from the same dynalite. */
export const section: Section = {
  run: async ({ quick }) => {
    const count = quick ? 16_000 : 40_000;
    const rounds = quick ? 3 : 7;
    const { responses } = await stored(benchProgramme(REGIONS), sentResponses(count, REGIONS));
    const { table, endpoint, close } = await startTable();
    await inLanes(
      responses.map((response) => [response]),
      WRITES_AT_ONCE,
      async (response) => void (await putItem(table, response)),
    );
    const seconds = await repeatedHere(rounds, async () => {
      const shards = await foldShards(table, 'bench', '2026-10', TALLY);
      if (shards.reduce((sum, { read }) => sum + read, 0) !== count) throw new Error('not all responses were read');
    });
    const peer = peerSchema.parse(
      await runPeer(PEER, { endpoint, table: table.name, count, regions: REGIONS, rounds }),
    );
    await close();
    const bytes = responses.reduce((sum, response) => sum + itemSize(itemOf(response)), 0) / count;
    const name = 'a map, by the document client';
    return {
      measures: [
        {
          what: 'Reading a stored response, processor time',
          unit: 'µs',
          ours: (seconds / count) * 1e6,
          peer: { name, value: (peer.seconds / count) * 1e6 },
          target: { of: 'ratio', atMost: 1 / 4 },
        },
        {
          what: 'A stored response of 24 answers',
          unit: 'bytes',
          ours: bytes,
          peer: { name, value: peer.bytes },
          target: { of: 'ratio', atMost: 1 / 3 },
        },
      ],
      notes: [],
    };
  },
};
