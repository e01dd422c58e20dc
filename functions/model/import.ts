import * as z from 'zod';
import { monthSchema } from './period.ts';
import { sentKindSchema } from './records/index.ts';
import { idSchema } from './text.ts';

/** Largest file of one import as it is sent, bytes: 1 GB. */
const IMPORT_LIMIT = 1_000_000_000;

/** The body of `POST /v1/programmes/{programme}/imports`. */
export const importRequestSchema = z.strictObject({
  kind: sentKindSchema.default('responses').describe('What the rows are'),
  format: z
    .enum(['csv', 'ndjson'])
    .describe(
      'csv: columns as `files` in the programme says, of records by the names of their fields; ndjson: an item a line',
    ),
  bytes: z.int().min(1).max(IMPORT_LIMIT).describe('Size of the file as it will be sent; gzip is told by its content'),
  period: monthSchema
    .optional()
    .describe('Month of the answers, where the programme says that rows carry no date (`answeredAt: period`)'),
  tool: idSchema.optional().describe('Survey of `surveyTools` that LimeSurvey exported the file from'),
});
export type ImportRequest = z.infer<typeof importRequestSchema>;

/** What became of the rows so far; accepted + unchanged + rejected = rows. */
const countsSchema = z.strictObject({
  rows: z.int(),
  accepted: z.int().describe('Stored: new, or in place of a lower revision'),
  unchanged: z.int().describe('Stored before with the same content'),
  rejected: z.int().describe('Not stored; see the list of rejected rows'),
});
export type ImportCounts = z.infer<typeof countsSchema>;

/** Month of responses, then outcome or reason of refusal, to number of responses. */
const arrivalsSchema = z.record(monthSchema, z.record(z.string(), z.int()));
export type Arrivals = z.infer<typeof arrivalsSchema>;

const faultSchema = z.strictObject({
  row: z.int().nullable().describe('As a spreadsheet counts: the header is row 1'),
  column: z.string().nullable(),
  reason: z.string(),
});

const stateSchema = z
  .enum(['waiting', 'running', 'completed', 'failed'])
  .describe('waiting: for the file; failed: the file could not be read on, rows counted until then are dealt with');

/** One import, as the table keeps it. */
export const importSchema = z.object({
  id: idSchema,
  programme: idSchema,
  client: z.string(),
  /** Operators whose answers the client may send; null: all. */
  operators: z.array(idSchema).nullable(),
  kind: sentKindSchema.default('responses'),
  format: importRequestSchema.shape.format,
  bytes: z.int(),
  period: monthSchema.nullable(),
  tool: idSchema.nullable(),
  state: stateSchema,
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  counts: countsSchema,
  /** Why the file could not be read on. */
  fault: faultSchema.nullable(),
  /** How far it is: the next byte of the unpacked file, records before it, and pieces of the list of rejected rows. */
  offset: z.int(),
  row: z.int(),
  pieces: z.int(),
  encoding: z.enum(['utf-8', 'gb18030']).nullable(),
  /** Which upload it is about: the address may be used twice. */
  etag: z.string().nullable(),
  /** Until when whoever works on it has it, ISO 8601; null: nobody. */
  leaseUntil: z.string().nullable(),
  /** Times it was taken up since it last got on. */
  stalls: z.int(),
  /** What became of the rows so far. */
  arrivals: arrivalsSchema.default({}),
  /** Keyed hashes of contacts whose erasure ended it while a worker had it: that one may just have stored some of theirs. */
  erased: z.array(z.string()).default([]),
  /** Rises with every write; whoever writes must have seen the last one. */
  version: z.int(),
  /** Epoch seconds after which DynamoDB deletes it. */
  ttl: z.int(),
});
export type Import = z.infer<typeof importSchema>;

/** An address that may be used once or again until it expires, without a credential. */
const addressSchema = z.strictObject({ method: z.enum(['GET', 'PUT']), url: z.url(), expires: z.string() });

/** The answer to `GET /v1/programmes/{programme}/imports/{import}`. */
export const importResultSchema = z.strictObject({
  import: idSchema,
  state: stateSchema,
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  counts: countsSchema,
  fault: faultSchema.nullable(),
  rejected: addressSchema
    .nullable()
    .describe('CSV of the rejected rows with row, column, id and reason; kept for seven days'),
});
export type ImportResult = z.infer<typeof importResultSchema>;

/** The answer to `POST …/imports`. */
export const importCreatedSchema = z.strictObject({
  import: idSchema,
  upload: addressSchema.describe('PUT the file there, with just the length that was announced'),
});
