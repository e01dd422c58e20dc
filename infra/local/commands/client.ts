import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { SentKind } from '../../../functions/model/records/index.ts';
import { type BatchResult, batchResultSchema, faultSchema } from '../../../functions/model/response.ts';

const problemSchema = z.object({
  status: z.number(),
  detail: z.string(),
  faults: z.array(faultSchema).default([]),
});
export type ProblemAnswer = z.infer<typeof problemSchema>;

/** Each try of a batch stores more of it, on however busy a machine: given up is only what does not move for half a minute. */
const TRIES = 12;
const LONGEST_PAUSE_MS = 3000;

/** A client of our own API, as any other system would write one. */
export function apiClient(apiUrl: string, programme: string, credential: string) {
  const post = async (
    resource: string,
    body: unknown,
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
      if ((answer.status !== 503 && answer.status !== 429) || attempt === TRIES) return { ok: false, problem };
      await pause(Math.min(200 * 2 ** attempt, LONGEST_PAUSE_MS));
    }
  };
  return {
    /** @throws {Error} where the whole batch is refused. */
    send: async (kind: SentKind, items: readonly unknown[]): Promise<BatchResult> => {
      const answer = await post(kind, { [kind]: items });
      if (!answer.ok) throw new Error(`the API refused a batch: ${answer.problem.status} ${answer.problem.detail}`);
      return batchResultSchema.parse(answer.body);
    },
    /** The problem where the batch is refused; undefined where it is stored. */
    benchmarks: async (benchmarks: readonly unknown[]): Promise<ProblemAnswer | undefined> => {
      const answer = await post('benchmarks', { benchmarks });
      return answer.ok ? undefined : answer.problem;
    },
  };
}
export type ApiClient = ReturnType<typeof apiClient>;
