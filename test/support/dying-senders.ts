import type { SendPort } from '../../functions/deliver/send.ts';

/** What a sender dies of. */
class Killed extends Error {}

/** Every await of a sender, in order. */
const CALLS = ['recipient', 'edition', 'bar', 'compose', 'claim', 'handOver', 'settle'] as const;
type Call = (typeof CALLS)[number];

/** A moment to be killed at: just before a call is made, or just after it has come back. */
export interface CrashPoint {
  readonly call: Call;
  readonly when: 'before' | 'after';
}

export const CRASH_POINTS: readonly CrashPoint[] = CALLS.flatMap((call) => [
  { call, when: 'before' as const },
  { call, when: 'after' as const },
]);

/**
 * A port whose caller dies, once for each delivery, at the point that `pointOf` gives it.
 * @param dead ids of the deliveries that a sender has died at already; grows.
 */
export function dyingPort(port: SendPort, id: string, point: CrashPoint | undefined, dead: Set<string>): SendPort {
  const dieAt = (call: Call, when: CrashPoint['when']) => {
    if (point?.call !== call || point.when !== when || dead.has(id)) return;
    dead.add(id);
    throw new Killed(`${when} ${call}`);
  };
  const around =
    <A extends unknown[], R>(call: Call, use: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      dieAt(call, 'before');
      const result = await use(...args);
      dieAt(call, 'after');
      return result;
    };
  return {
    recipient: around('recipient', port.recipient),
    edition: around('edition', port.edition),
    bar: around('bar', port.bar),
    compose: around('compose', port.compose),
    claim: around('claim', port.claim),
    handOver: around('handOver', port.handOver),
    settle: around('settle', port.settle),
  };
}

/** A sender that works through its list; killed, it is started again with what it had left. */
export async function sender<T>(list: readonly T[], sendOne: (item: T) => Promise<unknown>): Promise<void> {
  for (const item of list) {
    await sendOne(item).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
  }
}
