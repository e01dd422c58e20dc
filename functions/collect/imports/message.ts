import * as z from 'zod';
import { importOf } from '../../store/uploads.ts';

/** What S3 tells a queue of objects; the test message that it sends at first has no records. */
const s3Schema = z.object({
  Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })).default([]),
});
const ownSchema = z.strictObject({ programme: z.string(), id: z.string() });

/** The imports that a message of the queue is about: of S3, for a file that came, or of our own, to go on. */
export function importsIn(body: string): { programme: string; id: string }[] {
  const content: unknown = JSON.parse(body);
  const own = ownSchema.safeParse(content);
  if (own.success) return [own.data];
  return s3Schema.parse(content).Records.flatMap(({ s3 }) => importOf(s3.object.key) ?? []);
}
