import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** Does `work` under a correlation id: every log line on the way carries it. */
export const correlated = <T>(id: string, work: () => T): T => current.run(id, work);

/** The correlation id of the work under way; undefined outside {@link correlated}. */
export const correlationId = (): string | undefined => current.getStore();
