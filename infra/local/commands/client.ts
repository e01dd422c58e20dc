import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { SentKind } from '../../../functions/model/records/index.ts';
import {
  type BatchResult,
  batchResultSchema,
  faultSchema,
  itemResultSchema,
} from '../../../functions/model/response.ts';

const problemSchema = z.object({
  status: z.number(),
  detail: z.string(),
  faults: z.array(faultSchema).default([]),
});
export type ProblemAnswer = z.infer<typeof problemSchema>;

/** What does not move for half a minute is given up. */
const TRIES = 12;
const LONGEST_PAUSE_MS = 3000;

/** A batch that is not through by then is sent in halves: on a slow machine the time for one request may not do for all of it. */
const TRIES_OF_MANY = 3;

/** Results of the two halves of a batch, as of the batch. */
function together(first: BatchResult, firstItems: number, second: BatchResult): BatchResult {
  const counts = { ...first.counts };
  for (const outcome of itemResultSchema.shape.outcome.options) counts[outcome] += second.counts[outcome];
  const after = second.results.map((result) => ({ ...result, index: result.index + firstItems }));
  return { counts, results: [...first.results, ...after] };
}

/** A client of our own API, as any other system would write one. */
export function apiClient(apiUrl: string, programme: string, credential: string) {
  const post = async (
    resource: string,
    body: unknown,
    tries = TRIES,
  ): Promise<{ ok: true; body: unknown } | { ok: false; problem: ProblemAnswer }> => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await fetch(`${apiUrl}/v1/programmes/${programme}/${resource}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${credential}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const content: unknown = await answer.json();
      if (answer.ok) return { ok: true, body: content };
      const problem = problemSchema.parse(content);
      if ((answer.status !== 503 && answer.status !== 429) || attempt >= tries) return { ok: false, problem };
      await pause(Math.min(200 * 2 ** attempt, LONGEST_PAUSE_MS));
    }
  };
  const send = async (kind: SentKind, items: readonly unknown[]): Promise<BatchResult> => {
    const answer = await post(kind, { [kind]: items }, items.length > 1 ? TRIES_OF_MANY : TRIES);
    if (answer.ok) return batchResultSchema.parse(answer.body);
    const { status, detail } = answer.problem;
    if (status !== 503 || items.length === 1) throw new Error(`the API refused a batch: ${status} ${detail}`);
    const half = Math.ceil(items.length / 2);
    return together(await send(kind, items.slice(0, half)), half, await send(kind, items.slice(half)));
  };
  return {
    /** Sends a batch, in parts where it is too much for one request. @throws {Error} where it is refused. */
    send,
    /** The problem where the batch is refused; undefined where it is stored. */
    benchmarks: async (benchmarks: readonly unknown[]): Promise<ProblemAnswer | undefined> => {
      const answer = await post('benchmarks', { benchmarks });
      return answer.ok ? undefined : answer.problem;
    },
  };
}
export type ApiClient = ReturnType<typeof apiClient>;
