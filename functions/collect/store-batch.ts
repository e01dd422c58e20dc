import type { SentKind } from '../model/records/index.ts';
import type { BatchResult, ItemResult, Outcome } from '../model/response.ts';
import { inLanes } from '../runtime/lanes.ts';
import { isPassing } from '../runtime/passing.ts';
import { Problem } from '../runtime/problem.ts';
import type { ProgrammeVersion } from '../store/programmes.ts';
import { type Accepted, dateFieldOf, type Judged, judgeKind } from './accept.ts';
import { type LatePort, markLate } from './late.ts';
import { type PutPort, storeOne } from './store-one.ts';
import { expiry, type FormPort } from './stored-form.ts';

/** What storing a batch needs from outside. */
export type BatchPort = FormPort & PutPort & LatePort;

/** What a batch may do and may take. */
export interface BatchLimits {
  /** What the batch is of. Default: responses. */
  readonly kind?: SentKind | undefined;
  /** Operators whose data the sender may send. Default: all. */
  readonly operators?: readonly string[] | undefined;
  /** Whether there is time to store another item. Default: always. */
  readonly hasTime?: () => boolean;
}

/** Writes under way at the same time: enough to hide the network, few enough for one function's sockets. */
const CONCURRENT_WRITES = 32;

const CONFLICT = 'another one with this id is stored; send a higher revision to replace it';
const movedAway = (month: string): string =>
  `a correction moved this one to ${month}: to move it from there, name that month in movedFrom and send a higher revision; what is another one needs another id`;
const SEALED = 'the data of this period are deleted by now; nothing can be added to it any more';

/** What may be stored, in lanes of equal ids, which are stored in the order sent. */
function lanesOf(judged: readonly Judged[]): { index: number; accepted: Accepted }[][] {
  const lanes = new Map<string, { index: number; accepted: Accepted }[]>();
  judged.forEach((judgement, index) => {
    if (!('accepted' in judgement)) return;
    const { id } = judgement.accepted;
    const lane = lanes.get(id) ?? [];
    lane.push({ index, accepted: judgement.accepted });
    lanes.set(id, lane);
  });
  return [...lanes.values()];
}

function busy(kind: SentKind, sent: number, unstored: readonly { index: number; id: string }[]): Problem {
  const sentence = `${unstored.length} of ${sent} ${kind} are not known to be stored; the rest is.`;
  return new Problem(503, 'busy', 'Busy', `${sentence} Send the same request again in a few seconds.`, {
    unstored: unstored.toSorted((a, b) => a.index - b.index),
  });
}

/**
 * Judges and stores a batch of one kind. Every item gets its own result, in the order sent; the counts add up to the
 * number sent. Items with the same id are stored in the order sent.
 * @param versions Versions of the programme, oldest first; at least one.
 * @param now Time of receipt, ISO 8601.
 * @throws {Problem} 503 where the store is too busy or the time too short: with the items that are not known to be
 * stored. The same batch sent again completes it.
 */
export async function storeBatch(
  port: BatchPort,
  versions: readonly ProgrammeVersion[],
  inputs: readonly unknown[],
  now: string,
  { kind = 'responses', operators, hasTime }: BatchLimits = {},
): Promise<BatchResult> {
  return storeJudged(port, kind, versions, inputs.map(judgeKind(kind, versions, operators)), now, hasTime);
}

/** {@link storeBatch} of what was judged before. */
export async function storeJudged(
  port: BatchPort,
  kind: SentKind,
  versions: readonly ProgrammeVersion[],
  judged: readonly Judged[],
  now: string,
  hasTime = () => true,
): Promise<BatchResult> {
  const results = judged.flatMap((judgement, index): ItemResult[] =>
    'accepted' in judgement ? [] : [{ index, ...judgement, outcome: 'rejected' }],
  );
  const expires = expiry();
  const unstored: { index: number; id: string }[] = [];
  const changes: Parameters<typeof markLate>[1][number][] = [];
  let failure: unknown;

  const store = async (index: number, accepted: Accepted): Promise<void> => {
    const { id, period, programme, movedFrom } = accepted;
    const refuse = (outcome: Outcome, field: string, reason: string): void => {
      results.push({ index, id, period, outcome, faults: [{ pointer: `/${kind}/${index}/${field}`, reason }] });
    };
    const expiresIn = (month: string) => expires(programme, month);
    if (expiresIn(period) * 1000 <= Date.parse(now)) return refuse('period_sealed', dateFieldOf(kind), SEALED);
    const form = await accepted.form(port, now, expiresIn(period));
    const { outcome, receivedAt, movedTo } = await storeOne(port, form, movedFrom, expiresIn);
    if (outcome === 'conflict') return refuse('conflict', 'id', movedTo === undefined ? CONFLICT : movedAway(movedTo));
    const result = { index, id, period, outcome, faults: [] };
    results.push(result);
    changes.push({ result, movedFrom, receivedAt });
  };
  await inLanes(lanesOf(judged), CONCURRENT_WRITES, async ({ index, accepted }) => {
    try {
      if (hasTime() && failure === undefined) await store(index, accepted);
      else unstored.push({ index, id: accepted.id });
    } catch (error) {
      if (!isPassing(error)) failure ??= error;
      unstored.push({ index, id: accepted.id });
    }
  });
  if (failure !== undefined) throw failure;
  if (unstored.length > 0) throw busy(kind, judged.length, unstored);
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
