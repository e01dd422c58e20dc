import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { problemSchema } from '../../../functions/model/api/problem.ts';
import { ROUTES } from '../../../functions/model/api/routes.ts';
import { benchmarkSchema } from '../../../functions/model/benchmark.ts';
import { periodOf } from '../../../functions/model/month-of.ts';
import { indexAt, type Layout } from '../../../functions/model/packed.ts';
import { recipientSchema } from '../../../functions/model/recipient.ts';
import { batchResultSchema, responseSchema } from '../../../functions/model/response.ts';
import { readLayouts } from '../../../functions/store/layouts.ts';
import { recordOf } from '../../../functions/store/response-item.ts';
import { type FuzzRequest, fuzzRequests } from '../../support/fuzz-requests.ts';
import { localHost } from '../../support/local-host.ts';

const ID = 'mobile-reputation';
/** Requests of the run; the full run: YARDSTICK_FUZZ_REQUESTS=20000. */
const REQUESTS = Number(process.env.YARDSTICK_FUZZ_REQUESTS ?? 1000);
const AT_ONCE = 8;
const WRONG = `test.${'x'.repeat(43)}`;

const local = localHost([ID], { clientThrottle: { perSecond: 1e6, burst: 1e6 } });

/** Responses that some answer said are stored: `period/id`. */
const announced = new Set<string>();
const statuses = new Map<string, number>();
const wrong: string[] = [];

function judge({ operation, method, path, statuses: documented, body }: FuzzRequest, answer: Response, text: string) {
  const fault = (what: string) => {
    wrong.push(`${what}: ${method} ${path.slice(0, 200)} ${String(body ?? '').slice(0, 300)} → ${text.slice(0, 300)}`);
  };
  if (!documented.includes(String(answer.status))) fault(`${answer.status} is not documented`);
  if (answer.status === 500) fault('our fault');
  if (answer.headers.get('x-correlation-id') === null) fault('no correlation id');
  if (method === 'HEAD') return;
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status >= 400 && !type.startsWith('text/html')) {
    if (type !== 'application/problem+json') fault(`${type} is no problem`);
    else if (!problemSchema.safeParse(JSON.parse(text)).success) fault('not a problem');
    return;
  }
  const schema = ROUTES.find((r) => r.operation === operation)?.answers[answer.status]?.schema;
  if (schema !== undefined && !schema.safeParse(JSON.parse(text)).success) fault('not the documented answer');
  if (operation !== 'sendResponses') return;
  for (const { outcome, period, id } of batchResultSchema.parse(JSON.parse(text)).results) {
    if (['created', 'replaced', 'moved'].includes(outcome)) announced.add(`${period}/${id}`);
  }
}

async function send(request: FuzzRequest): Promise<void> {
  const { method, path, credential, body } = request;
  const token = credential === 'wrong' ? WRONG : local.credential;
  const answer = await fetch(`${local.host.apiUrl}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      ...(credential === 'none' ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined || body.length === 0
      ? {}
      : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  });
  const text = await answer.text();
  const key = `${answer.status}`;
  statuses.set(key, (statuses.get(key) ?? 0) + 1);
  judge(request, answer, text);
}

/** Whether each character of a packed response stands for a value of the layout. */
function isPackedBy({ parties, segments, items, facts = [] }: Layout, packed: string): boolean {
  const lists = [
    parties,
    ...segments.map((s) => s.values),
    ...items.map((i) => i.codes),
    ...facts.map((f) => f.values),
  ];
  return [...packed].every((_, i) => indexAt(packed, i) < (lists[i]?.length ?? 0));
}

/** Everything that the run left in the table, judged row by row. */
async function judgeTable(): Promise<number> {
  let answers = 0;
  const layoutFor = await readLayouts(local.table, ID);
  let start: Record<string, never> | undefined;
  do {
    const page = await local.table.client.send(
      new ScanCommand({ TableName: local.table.name, ExclusiveStartKey: start }),
    );
    for (const item of page.Items ?? []) {
      const row = unmarshall(item);
      const [kind, programme, period] = String(row.pk).split('#');
      // The mark of one that was moved holds no answers.
      if (kind === 'A' && row.m !== undefined) expect(row).not.toHaveProperty('a');
      else if (kind === 'A') {
        answers += 1;
        const { answeredAt, layout, packed } = recordOf(item);
        expect(announced).toContain(`${period}/${row.sk}`);
        expect(responseSchema.shape.id.safeParse(row.sk).success).toBe(true);
        expect([programme, periodOf(answeredAt, 'Asia/Shanghai')]).toEqual([ID, period]);
        expect(isPackedBy(layoutFor(layout), packed)).toBe(true);
      }
      if (kind === 'BENCHMARK')
        benchmarkSchema.parse(Object.fromEntries(Object.entries(row).filter(([k]) => !/^[ps]k$/.test(k))));
      if (kind === 'RECIPIENT') recipientSchema.parse(row);
    }
    start = page.LastEvaluatedKey as typeof start;
  } while (start !== undefined);
  return answers;
}

test(
  `${REQUESTS} malformed, hostile and boundary requests are answered as documented, and leave nothing unsound`,
  async () => {
    const waiting = fuzzRequests(REQUESTS, ID, 20261122).values();
    const sender = async () => {
      for (const request of waiting) await send(request);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sender));
    const stored = await judgeTable();
    const counted = Object.fromEntries([...statuses].sort());
    process.stdout.write(`${JSON.stringify({ requests: REQUESTS, statuses: counted, stored })}\n`);
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(stored).toBeGreaterThan(5);
  },
  30 * 60_000,
);
