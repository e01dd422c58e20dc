import type { BatchResult, ItemResult, Outcome } from '../model/response.ts';
import { isPassing } from '../runtime/passing.ts';
import { Problem } from '../runtime/problem.ts';
import type { ProgrammeVersion } from '../store/programmes.ts';
import { type Judgement, judge, type Sound } from './judge.ts';
import { inLanes } from './lanes.ts';
import { type LatePort, markLate } from './late.ts';
import { type PutPort, storeOne } from './store-one.ts';
import { expiry, type FormPort, storedForm } from './stored-form.ts';

/** What storing a batch needs from outside. */
export type BatchPort = FormPort & PutPort & LatePort;

/** What a batch may do and may take. */
export interface BatchLimits {
  /** Operators whose answers the sender may send. Default: all. */
  readonly operators?: readonly string[] | undefined;
  /** Whether there is time to store another response. Default: always. */
  readonly hasTime?: () => boolean;
}

/** Writes under way at the same time: enough to hide the network, few enough for one function's sockets. */
const CONCURRENT_WRITES = 32;

const CONFLICT = 'another response with this id is stored; send a higher revision to replace it';
const movedAway = (month: string): string =>
  `a correction moved this response to ${month}: to move it from there, name that month in movedFrom and send a higher revision; a response that is another one needs another id`;
const SEALED = 'the answers of this period are deleted by now; nothing can be added to it any more';

const refused = (outcome: Outcome, index: number, sound: Sound, field: string, reason: string): ItemResult => ({
  index,
  id: sound.response.id,
  period: sound.period,
  outcome,
  faults: [{ pointer: `/responses/${index}/${field}`, reason }],
});

/** Sound responses in lanes of equal ids, which are stored in the order sent. */
function lanesOf(judged: readonly Judgement[]): { index: number; sound: Sound }[][] {
  const lanes = new Map<string, { index: number; sound: Sound }[]>();
  judged.forEach((judgement, index) => {
    if (!('sound' in judgement)) return;
    const { id } = judgement.sound.response;
    const lane = lanes.get(id) ?? [];
    lane.push({ index, sound: judgement.sound });
    lanes.set(id, lane);
  });
  return [...lanes.values()];
}

function busy(sent: number, unstored: readonly { index: number; id: string }[]): Problem {
  const sentence = `${unstored.length} of ${sent} responses are not known to be stored; the rest is.`;
  return new Problem(503, 'busy', 'Busy', `${sentence} Send the same request again in a few seconds.`, {
    unstored: unstored.toSorted((a, b) => a.index - b.index),
  });
}

/**
 * Judges and stores a batch. Every response gets its own result, in the order sent; the counts add up to the number
 * sent. Responses with the same id are stored in the order sent.
 * @param versions Versions of the programme, oldest first; at least one.
 * @param now Time of receipt, ISO 8601.
 * @throws {Problem} 503 where the store is too busy or the time too short: with the responses that are not known to be
 * stored. The same batch sent again completes it.
 */
export async function storeBatch(
  port: BatchPort,
  versions: readonly ProgrammeVersion[],
  inputs: readonly unknown[],
  now: string,
  { operators, hasTime = () => true }: BatchLimits = {},
): Promise<BatchResult> {
  const judged = inputs.map(judge(versions, operators));
  const results = judged.flatMap((judgement, index): ItemResult[] =>
    'sound' in judgement ? [] : [{ index, ...judgement, outcome: 'rejected' }],
  );
  const expires = expiry();
  const unstored: { index: number; id: string }[] = [];
  const changes: Parameters<typeof markLate>[1][number][] = [];
  let failure: unknown;

  const store = async (index: number, sound: Sound): Promise<void> => {
    const { response, period, programme } = sound;
    const expiresIn = (month: string) => expires(programme, month);
    if (expiresIn(period) * 1000 <= Date.parse(now)) {
      results.push(refused('period_sealed', index, sound, 'answeredAt', SEALED));
      return;
    }
    const form = { ...(await storedForm(port, sound, now)), expires: expiresIn(period) };
    const { outcome, receivedAt, movedTo } = await storeOne(port, form, response.movedFrom, expiresIn);
    if (outcome === 'conflict') {
      results.push(refused('conflict', index, sound, 'id', movedTo === undefined ? CONFLICT : movedAway(movedTo)));
      return;
    }
    const result = { index, id: response.id, period, outcome, faults: [] };
    results.push(result);
    changes.push({ result, movedFrom: response.movedFrom, receivedAt });
  };
  await inLanes(lanesOf(judged), CONCURRENT_WRITES, async ({ index, sound }) => {
    try {
      if (hasTime() && failure === undefined) await store(index, sound);
      else unstored.push({ index, id: sound.response.id });
    } catch (error) {
      if (!isPassing(error)) failure ??= error;
      unstored.push({ index, id: sound.response.id });
    }
  });
  if (failure !== undefined) throw failure;
  if (unstored.length > 0) throw busy(inputs.length, unstored);
  const late = await markLate(port, changes, versions, now);
  const counts = {
    created: 0,
    unchanged: 0,
    replaced: 0,
    moved: 0,
    conflict: 0,
    period_sealed: 0,
    rejected: 0,
  };
  for (const { outcome } of results) counts[outcome] += 1;
  const marked = results.map((result): ItemResult => (late.has(result) ? { ...result, late: true } : result));
  return { counts, results: marked.sort((a, b) => a.index - b.index) };
}
