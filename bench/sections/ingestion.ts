import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { addClient } from '../../functions/admin/clients.ts';
import { dynamoClient } from '../../functions/runtime/clients.ts';
import { inLanes } from '../../functions/runtime/lanes.ts';
import { itemOf } from '../../functions/store/item-form.ts';
import { apiClient } from '../../infra/local/commands/client.ts';
import { usageKeys } from '../../infra/local/commands/usage-keys.ts';
import { startHost } from '../../infra/local/host.ts';
import { benchProgramme, programmeFile } from '../sample/programme.ts';
import { sentResponses } from '../sample/responses.ts';
import { stored } from '../sample/stored.ts';
import type { Section } from '../section.ts';
import { sideBySide } from '../timing.ts';

const REGIONS = 14;
const BATCH = 500;
const BATCHES_AT_ONCE = 4;
/** As many as a batch has under way, in all batches. */
const WRITES_AT_ONCE = 32 * BATCHES_AT_ONCE;

/** Responses through HTTP, authorizer and handler against bare conditional writes of the same items to the same dynalite. */
export const section: Section = {
  run: async ({ quick, directory }) => {
    const count = quick ? 2_000 : 10_000;
    const programme = benchProgramme(REGIONS);
    const file = join(directory, 'bench.yaml');
    await writeFile(file, JSON.stringify(programmeFile(REGIONS)));
    const host = await startHost({ programmeFiles: [file], now: () => Date.parse('2026-11-01T00:00:00Z') });
    try {
      const table = { client: dynamoClient(), name: host.tableName };
      const sender = { id: 'bench', programmes: [programme.id], expires: '2099-01-01T00:00:00Z' };
      const credential = await addClient({ table, usageKeys: usageKeys(host.usagePlanId) }, sender);
      const api = apiClient(host.apiUrl, programme.id, credential);
      let round = 0;
      const fresh = (prefix: string) => {
        round += 1;
        return sentResponses(count, REGIONS, `${prefix}${round}-`);
      };
      const send = async () => {
        const responses = [...fresh('ours')];
        const batches = Array.from({ length: count / BATCH }, (_, i) => [responses.slice(i * BATCH, (i + 1) * BATCH)]);
        await inLanes(batches, BATCHES_AT_ONCE, async (batch) => {
          const { counts } = await api.send('responses', batch);
          if (counts.created !== batch.length) throw new Error(`stored ${counts.created} of ${batch.length}`);
        });
      };
      const packed = await Promise.all(
        Array.from({ length: (quick ? 3 : 5) + 1 }, async () => (await stored(programme, fresh('theirs'))).responses),
      );
      const put = async () => {
        const items = (packed.pop() ?? []).map((response) => [itemOf(response)]);
        await inLanes(items, WRITES_AT_ONCE, async (Item) => {
          const write = { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' };
          await table.client.send(new PutItemCommand(write));
        });
      };
      const { ours, theirs } = await sideBySide(packed.length - 1, send, put);
      return {
        measures: [
          {
            what: `Responses taken by the API, batches of ${BATCH}`,
            unit: 'a second',
            ours: count / ours.wall,
            peer: { name: 'bare conditional PutItem', value: count / theirs.wall },
            target: { of: 'ratio', atLeast: 0.75 },
          },
        ],
        notes: [],
      };
    } finally {
      await host.close();
    }
  },
};
