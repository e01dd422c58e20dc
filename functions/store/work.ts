import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip, gzipSync } from 'node:zlib';
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type * as z from 'zod';

/**
 * The bucket of what functions count for one another while a run is under way. Unversioned: what is deleted is gone; what
 * a run left behind goes after a day.
 */
export interface Work {
  readonly client: S3Client;
  readonly bucket: string;
}

/** Characters that are compressed at a time. */
const PIECE = 1 << 20;

/** Lines, compressed as they come: of any number of them little more than the compressed bytes is in memory. */
export class PackedLines {
  readonly #done: Buffer[] = [];
  #lines: string[] = [];
  #length = 0;

  add(line: string): void {
    this.#lines.push(line, '\n');
    this.#length += line.length;
    if (this.#length > PIECE) this.#pack();
  }

  #pack(): void {
    // Members of gzip, one behind the other, are gzip again.
    this.#done.push(gzipSync(this.#lines.join('')));
    this.#lines = [];
    this.#length = 0;
  }

  bytes(): Uint8Array {
    if (this.#lines.length > 0 || this.#done.length === 0) this.#pack();
    return Buffer.concat(this.#done);
  }
}

export async function putLines({ client, bucket }: Work, key: string, lines: Iterable<string>): Promise<void> {
  const packed = new PackedLines();
  for (const line of lines) packed.add(line);
  await putPacked({ client, bucket }, key, packed);
}

export async function putPacked({ client, bucket }: Work, key: string, lines: PackedLines): Promise<void> {
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: lines.bytes() }));
}

/** The lines of an object, one after the other. @throws {NoSuchKey} if there is none. */
export async function* linesOf({ client, bucket }: Work, key: string): AsyncGenerator<string> {
  const { Body: body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  // Fetched whole: a reader that is slower than S3 would let the connection go idle.
  const bytes = (await body?.transformToByteArray()) ?? new Uint8Array();
  yield* createInterface({ input: Readable.from([bytes]).pipe(createGunzip()) });
}

/** The one JSON document of an object, checked. @throws {NoSuchKey} if there is none. */
export async function readOne<T>(work: Work, key: string, schema: z.ZodType<T>): Promise<T> {
  let text = '';
  for await (const line of linesOf(work, key)) text += line;
  return schema.parse(JSON.parse(text));
}

async function* keysPaged({ client, bucket }: Work, prefix: string): AsyncGenerator<string[]> {
  let next: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: next }),
    );
    yield (page.Contents ?? []).flatMap(({ Key: key }) => key ?? []);
    next = page.NextContinuationToken;
  } while (next !== undefined);
}

/** Keys that begin with this. */
export async function keysBelow(work: Work, prefix: string): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const keys of keysPaged(work, prefix)) for (const key of keys) found.add(key);
  return found;
}

/** Deletes everything whose key begins with this. @throws {Error} where S3 would not delete some. */
export async function clear(work: Work, prefix: string): Promise<void> {
  for await (const keys of keysPaged(work, prefix)) {
    if (keys.length === 0) continue;
    const { Errors: left = [] } = await work.client.send(
      new DeleteObjectsCommand({ Bucket: work.bucket, Delete: { Objects: keys.map((Key) => ({ Key })), Quiet: true } }),
    );
    if (left[0] !== undefined) throw new Error(`${left.length} objects of the work of a run stay: ${left[0].Message}`);
  }
}
