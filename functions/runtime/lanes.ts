/** Runs `work` over the lanes, at most `limit` lanes at a time; what is in one lane runs in order. */
export async function inLanes<T>(
  lanes: readonly (readonly T[])[],
  limit: number,
  work: (task: T) => Promise<void>,
): Promise<void> {
  const waiting = lanes.values();
  const runner = async () => {
    for (const lane of waiting) for (const task of lane) await work(task);
  };
  await Promise.all(Array.from({ length: Math.min(limit, lanes.length) }, runner));
}
