/**
 * Starts something once, on first use. A failed start is forgotten, so that the next use tries again: a Lambda that met a
 * passing fault at its first call must not answer with it for the rest of its life.
 */
export function lazy<T>(start: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined;
  return () => {
    started ??= start().catch((error: unknown) => {
      started = undefined;
      throw error;
    });
    return started;
  };
}
