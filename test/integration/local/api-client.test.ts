import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';
import { apiClient } from '../../../infra/local/commands/client.ts';

/** An API that has no time for more than so many responses in a request; each is created the first time it is seen. */
const MOST = 3;
const seen = new Set<string>();
const sentSchema = z.object({ responses: z.array(z.object({ id: z.string() })) });

const server = createServer(async (request, response) => {
  const { responses } = sentSchema.parse(await json(request));
  const answer = (status: number, body: object) => response.writeHead(status).end(JSON.stringify(body));
  if (responses.length > MOST) {
    answer(503, { status: 503, detail: 'busy' });
    return;
  }
  const counts = { created: 0, unchanged: 0, replaced: 0, moved: 0, conflict: 0, period_sealed: 0, rejected: 0 };
  const results = responses.map(({ id }, index) => {
    const outcome = id === 'bad' ? 'rejected' : seen.has(id) ? 'unchanged' : 'created';
    seen.add(id);
    counts[outcome] += 1;
    const faults = id === 'bad' ? [{ pointer: `/responses/${index}/id`, reason: 'is bad' }] : [];
    return { index, id, period: '2026-10', outcome, faults };
  });
  answer(200, { counts, results });
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
afterAll(() => server.close());
const { port } = z.custom<AddressInfo>((address) => typeof address === 'object').parse(server.address());

test('a batch that is too much for one request goes in parts, in order, and each item has its result', async () => {
  const ids = ['a', 'b', 'c', 'd', 'bad', 'a', 'e'];
  const api = apiClient(`http://127.0.0.1:${port}`, 'p', 'credential');
  const { counts, results } = await api.send(
    'responses',
    ids.map((id) => ({ id })),
  );
  expect(counts).toMatchObject({ created: 5, unchanged: 1, rejected: 1 });
  expect(results.map(({ index, id }) => [index, id])).toEqual(ids.map((id, i) => [i, id]));
  expect(results[5]?.outcome).toBe('unchanged');
  expect(results[4]?.faults).toHaveLength(1);
});
