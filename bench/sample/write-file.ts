import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sentResponses } from './responses.ts';

const LINES_AT_ONCE = 1000;

/** NDJSON, some lines at a time. */
export function* ndjson(rows: number, regions: number): Generator<string> {
  let lines = '';
  let count = 0;
  for (const response of sentResponses(rows, regions)) {
    lines += `${JSON.stringify(response)}\n`;
    count += 1;
    if (count % LINES_AT_ONCE > 0) continue;
    yield lines;
    lines = '';
  }
  yield lines;
}

/** Writes an NDJSON file of so many responses. @returns its path. */
export async function writeSample(directory: string, rows: number, regions: number): Promise<string> {
  const file = join(directory, `responses-${rows}.ndjson`);
  await pipeline(Readable.from(ndjson(rows, regions)), createWriteStream(file));
  return file;
}
