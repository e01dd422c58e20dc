import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/** The bucket of files that are being imported, and of the lists of their rejected rows. It forgets after seven days. */
export interface Uploads {
  readonly client: S3Client;
  readonly bucket: string;
}

interface Name {
  readonly programme: string;
  readonly id: string;
}

/** Where things lie in it. */
const uploadPlaces = {
  upload: ({ programme, id }: Name): string => `uploads/${programme}/${id}`,
  piece: ({ programme, id }: Name, piece: number): string => `rejected/${programme}/${id}/${piece}`,
  rejected: ({ programme, id }: Name): string => `rejected/${programme}/${id}/rejected.csv`,
} as const;

/** The import that an uploaded object belongs to; undefined for any other object. */
export function importOf(key: string): Name | undefined {
  const [, programme, id] = /^uploads\/([\w-]+)\/([\w-]+)$/.exec(key) ?? [];
  return programme === undefined || id === undefined ? undefined : { programme, id };
}

/**
 * An address where just this many bytes may be put, without a credential: the length is signed, so S3 refuses any other.
 * @param seconds How long it may be used.
 */
export function uploadAddress(
  { client, bucket }: Uploads,
  name: Name,
  bytes: number,
  seconds: number,
): Promise<string> {
  const command = new PutObjectCommand({ Bucket: bucket, Key: uploadPlaces.upload(name), ContentLength: bytes });
  // A checksum over an empty body would be signed too, and no file has that one.
  return getSignedUrl(client, command, { expiresIn: seconds, signableHeaders: new Set(['content-length', 'host']) });
}

/** Address of the list of rejected rows; a browser keeps it under its name. */
export function rejectedAddress({ client, bucket }: Uploads, name: Name, seconds: number): Promise<string> {
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: uploadPlaces.rejected(name),
    ResponseContentType: 'text/csv; charset=utf-8',
    ResponseContentDisposition: 'attachment; filename="rejected.csv"',
  });
  return getSignedUrl(client, command, { expiresIn: seconds });
}

/** Imports of a programme whose file lies there. */
export async function listUploads({ client, bucket }: Uploads, programme: string): Promise<string[]> {
  const found: string[] = [];
  let next: string | undefined;
  do {
    const command = new ListObjectsV2Command({
      Bucket: bucket,
      Prefix: uploadPlaces.upload({ programme, id: '' }),
      ContinuationToken: next,
    });
    const page = await client.send(command);
    for (const { Key = '' } of page.Contents ?? []) found.push(...[importOf(Key)?.id ?? []].flat());
    next = page.NextContinuationToken;
  } while (next !== undefined);
  return found;
}

export async function describeUpload(uploads: Uploads, name: Name): Promise<{ bytes: number; etag: string }> {
  const found = await uploads.client.send(
    new HeadObjectCommand({ Bucket: uploads.bucket, Key: uploadPlaces.upload(name) }),
  );
  return { bytes: found.ContentLength ?? 0, etag: found.ETag ?? '' };
}

/** Thrown where the file was replaced since it was described. */
export class UploadReplaced extends Error {}

/** Bytes fetched at a time: a reader that is slower than S3 never lets a connection go idle. */
const PIECE = 8 * 1024 * 1024;

/** The bytes of an upload from `from` on. @throws {UploadReplaced} */
export async function* readUpload(
  uploads: Uploads,
  name: Name,
  { bytes, etag }: { readonly bytes: number; readonly etag: string },
  from: number,
): AsyncGenerator<Uint8Array> {
  const key = uploadPlaces.upload(name);
  for (let at = from; at < bytes; at += PIECE) {
    const range = `bytes=${at}-${Math.min(at + PIECE, bytes) - 1}`;
    const command = new GetObjectCommand({ Bucket: uploads.bucket, Key: key, Range: range, IfMatch: etag });
    const answer = await uploads.client.send(command).catch((error: unknown) => {
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412) throw new UploadReplaced();
      throw error;
    });
    yield (await answer.Body?.transformToByteArray()) ?? new Uint8Array();
  }
}

export async function putPiece(uploads: Uploads, name: Name, piece: number, lines: string): Promise<void> {
  const key = uploadPlaces.piece(name, piece);
  await uploads.client.send(new PutObjectCommand({ Bucket: uploads.bucket, Key: key, Body: lines }));
}

/** Joins the pieces behind `head` into the list of rejected rows, one piece in memory at a time. */
export async function joinPieces(uploads: Uploads, name: Name, head: string, pieces: number): Promise<void> {
  const of = (piece: number) => ({ Bucket: uploads.bucket, Key: uploadPlaces.piece(name, piece) });
  let length = Buffer.byteLength(head);
  for (let piece = 0; piece < pieces; piece += 1) {
    length += (await uploads.client.send(new HeadObjectCommand(of(piece)))).ContentLength ?? 0;
  }
  async function* content(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(head);
    for (let piece = 0; piece < pieces; piece += 1) {
      const { Body: body } = await uploads.client.send(new GetObjectCommand(of(piece)));
      yield (await body?.transformToByteArray()) ?? new Uint8Array();
    }
  }
  await uploads.client.send(
    new PutObjectCommand({
      Bucket: uploads.bucket,
      Key: uploadPlaces.rejected(name),
      Body: Readable.from(content(), { objectMode: false }),
      ContentLength: length,
      ContentType: 'text/csv; charset=utf-8',
    }),
  );
}

export async function deleteUpload(uploads: Uploads, name: Name): Promise<void> {
  await uploads.client.send(new DeleteObjectCommand({ Bucket: uploads.bucket, Key: uploadPlaces.upload(name) }));
}
