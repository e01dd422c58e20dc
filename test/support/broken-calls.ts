import { vi } from 'vitest';

/** A call of an AWS client that is made to fail: its command and input contain these words. */
export interface BrokenCall {
  readonly client: { readonly prototype: object };
  readonly words: readonly string[];
  /** How many such calls fail. Default: one. */
  readonly times?: number;
}

/** What a broken call says. */
export const injected = ({ words }: BrokenCall): string => `injected: ${words.join(' ')}`;

/** Breaks calls until `vi.restoreAllMocks()`; all others are made as they are. */
export function breakCalls(broken: BrokenCall): void {
  const { prototype } = broken.client as { prototype: { send: (...args: unknown[]) => unknown } };
  const { send } = prototype;
  let left = broken.times ?? 1;
  vi.spyOn(prototype, 'send').mockImplementation(function (this: unknown, ...args: unknown[]) {
    const [command] = args as [{ constructor: { name: string }; input: object }];
    const call = `${command.constructor.name} ${JSON.stringify(command.input)}`;
    if (left > 0 && broken.words.every((word) => call.includes(word))) {
      left -= 1;
      return Promise.reject(new Error(injected(broken)));
    }
    return send.apply(this, args);
  });
}
