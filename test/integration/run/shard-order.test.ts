import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { readResponses } from '../../../functions/collect/files/read-responses.ts';
import { scoreStored } from '../../../functions/run/score-period.ts';
import { scorePort } from '../../../functions/run/score-port.ts';
import { s3Client } from '../../../functions/runtime/clients.ts';
import { planScoring } from '../../../functions/scoring/index.ts';
import { fileBytes } from '../../../infra/local/commands/send-in.ts';
import { localHost } from '../../support/local-host.ts';
import { path, sampleProgramme } from '../../support/sample-programme.ts';

const local = localHost(['mobile-reputation']);
const programme = sampleProgramme('mobile-reputation');

/** A client whose calls come back in another order each time. */
function shuffled(): DynamoDBClient {
  const client = new DynamoDBClient({});
  client.middlewareStack.add((next) => async (args) => {
    const answer = await next(args);
    await pause(Math.random() * 30);
    return answer;
  });
  return client;
}

test('the scores are the same to the bit whatever order the shards finish in', async () => {
  const responses = [];
  const rows = readResponses(
    'corp-rep.csv',
    await fileBytes(path('test/fixtures/corp-rep.csv')),
    programme,
    '2026-10-01',
  );
  for await (const { input } of rows) responses.push({ ...input, weight: 0.1 + ((responses.length * 7919) % 97) / 31 });
  const answer = await fetch(`${local.host.apiUrl}/v1/programmes/mobile-reputation/responses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${local.credential}` },
    body: JSON.stringify({ responses }),
  });
  expect(await answer.json()).toMatchObject({ counts: { created: 344 } });

  const version = { hash: 'h', programme };
  const planned = { hash: 'h', plan: planScoring(programme) };
  const scheduledTime = '2026-10-31T16:00:00.000Z';
  const score = () => {
    const stores = {
      table: () => ({ ...local.table, client: shuffled() }),
      archive: () => ({ client: s3Client(), bucket: local.host.archiveBucket }),
      versions: async () => [version],
      versionIn: async () => version,
      programmeIn: async () => version,
    };
    const port = scorePort(stores, programme.id, scheduledTime);
    return scoreStored(port, planned, '2026-10', { revision: 0, cutOff: scheduledTime });
  };
  const first = JSON.stringify(await score());
  expect(first).toContain('"responses":344');
  for (let i = 0; i < 8; i += 1) expect(JSON.stringify(await score())).toBe(first);
});
