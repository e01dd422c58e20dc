import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type * as z from 'zod';

/** The bucket of issued reports and the scores they were drawn from. */
export interface Archive {
  readonly client: S3Client;
  readonly bucket: string;
}

interface EditionPlace {
  readonly programme: string;
  readonly period: string;
  readonly report: string;
  readonly revision: number;
  readonly scope: string;
  readonly locale: string;
}

const besides = (e: EditionPlace): string =>
  `editions/${e.programme}/${e.period}/r${e.revision}/${e.report}.${e.scope}.${e.locale}`;

/** Where things lie in the archive. */
export const places = {
  scores: (programme: string, period: string, report: string, revision: number): string =>
    `scores/${programme}/${period}/${report}/r${revision}/scores.json`,
  scope: (programme: string, period: string, report: string, revision: number, scope: string): string =>
    `scores/${programme}/${period}/${report}/r${revision}/scopes/${scope}.json`,
  /** What the scores of a revision were computed from. */
  scored: (programme: string, period: string, report: string, revision: number): string =>
    `scores/${programme}/${period}/${report}/r${revision}/cells.json`,
  cells: (programme: string, month: string): string => `cells/${programme}/${month}.json`,
  edition: (e: EditionPlace): string => `${besides(e)}.pdf`,
  /** Its scores and gaps as CSV, where the report has them. */
  tables: (e: EditionPlace): string => `${besides(e)}.csv`,
} as const;

export async function putObject(
  archive: Archive,
  key: string,
  body: Uint8Array | string,
  contentType: string,
): Promise<void> {
  await archive.client.send(
    new PutObjectCommand({ Bucket: archive.bucket, Key: key, Body: body, ContentType: contentType }),
  );
}

export function putJson(archive: Archive, key: string, content: unknown): Promise<void> {
  return putObject(archive, key, JSON.stringify(content), 'application/json');
}

export async function getBytes(archive: Archive, key: string): Promise<Uint8Array | undefined> {
  try {
    const { Body: body } = await archive.client.send(new GetObjectCommand({ Bucket: archive.bucket, Key: key }));
    return await body?.transformToByteArray();
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

/** A JSON document of the archive, checked; undefined if there is none. */
export async function getJson<T>(archive: Archive, key: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const bytes = await getBytes(archive, key);
  return bytes === undefined ? undefined : schema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

/** Life of a presigned address, seconds: long enough to follow a redirect, too short to pass on. */
const PRESIGNED_SECONDS = 300;

/** Address at which anybody may fetch a PDF of the archive for five minutes; a browser shows it under `fileName`. */
export function presignedPdf(archive: Archive, key: string, fileName: string): Promise<string> {
  const command = new GetObjectCommand({
    Bucket: archive.bucket,
    Key: key,
    ResponseContentType: 'application/pdf',
    ResponseContentDisposition: `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  });
  return getSignedUrl(archive.client, command, { expiresIn: PRESIGNED_SECONDS });
}
