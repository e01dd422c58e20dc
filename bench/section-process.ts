import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Section } from './section.ts';

const sectionSchema = z.object({ section: z.custom<Section>((value) => typeof value === 'object' && value !== null) });

/** The process of one section: its file and `quick` or `full` are its arguments, its findings its message. */
const [file = '', size] = process.argv.slice(2);
const directory = await mkdtemp(join(tmpdir(), 'yardstick-bench-'));
try {
  const { section } = sectionSchema.parse(await import(file));
  process.send?.(await section.run({ quick: size === 'quick', directory }));
} finally {
  await rm(directory, { recursive: true, force: true });
  process.disconnect?.();
}
