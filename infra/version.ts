import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';

const packageSchema = z.object({ version: z.string() });

/** Version of Yardstick that this is, by package.json. */
export const VERSION = packageSchema.parse(
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8')),
).version;
