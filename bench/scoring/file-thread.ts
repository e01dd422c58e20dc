import { createReadStream } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { fileCounter } from './count-file.ts';

const READ_AT_ONCE = 256 * 1024;

/** A part of a file: from the byte `start` to the byte before `end`. */
const partSchema = z.object({ file: z.string(), start: z.int(), end: z.int(), regions: z.int() });
export type Part = z.infer<typeof partSchema>;

let counter: ReturnType<typeof fileCounter> | undefined;

parentPort?.on('message', async (message) => {
  const { file, start, end, regions } = partSchema.parse(message);
  counter ??= fileCounter(regions);
  const bytes = (from: number) =>
    createReadStream(file, { start: start + from, end: end - 1, highWaterMark: READ_AT_ONCE });
  parentPort?.postMessage(await counter.count(bytes));
});
