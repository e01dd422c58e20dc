import type { BatchPort } from '../../functions/collect/store-batch.ts';
import type { StoredResponse } from '../../functions/store/response-item.ts';

/** A port that takes every response as new, all periods open; what it was given is in `stored`. */
export function keptInMemory(): { port: BatchPort; stored: StoredResponse[] } {
  const stored: StoredResponse[] = [];
  const port: BatchPort = {
    keepLayout: async () => 'layout',
    hashContact: async () => 'hash',
    put: async (item) => {
      if (item.kind === 'responses') stored.push(item);
      return { outcome: 'created', receivedAt: item.receivedAt };
    },
    whereabouts: async () => undefined,
    markMoved: async () => true,
    closedAt: async () => undefined,
    noteChanges: async () => undefined,
  };
  return { port, stored };
}
