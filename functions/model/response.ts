import * as z from 'zod';
import { instantSchema } from './month-of.ts';
import { monthSchema } from './period.ts';
import { MOST_COMMENTS } from './programme/index.ts';
import { idSchema, lineSchema, proseSchema } from './text.ts';

/** Ids that other systems give: any printable text without white space at the ends, at most 128 characters. */
export const foreignIdSchema = z
  .string()
  .max(128)
  .regex(/^[^\p{C}\s\uFFFD](?:[^\p{C}\uFFFD]*[^\p{C}\s\uFFFD])?$/u, 'use 1 to 128 printable characters, in UTF-8');

const codes = z.array(idSchema).max(20);

const commentSchema = z
  .strictObject({
    about: idSchema.optional().describe('Item that the comment is about'),
    text: proseSchema.max(500, 'write at most 500 characters').optional().describe('What was said'),
    codes: codes
      .optional()
      .describe('Codes of the code frame of the programme that the comment was given; []: none of them fits'),
    secondCodes: codes.optional().describe('Codes that a second coder gave, without seeing the first'),
  })
  .refine(({ text, codes, secondCodes }) => text ?? codes ?? secondCodes, { error: 'has neither text nor codes' });
export type Comment = z.infer<typeof commentSchema>;

/** One respondent's answers in one period, as other systems send them. */
export const responseSchema = z.strictObject({
  id: foreignIdSchema.describe("The sender's id; unique within a programme and period"),
  operator: idSchema,
  brand: idSchema.optional(),
  answeredAt: instantSchema.describe(
    'When the answers were given: a date in the zone of the programme, or a date-time with offset',
  ),
  revision: z.int().min(0).max(1_000_000).default(0).describe('A higher revision replaces the stored answers'),
  movedFrom: monthSchema
    .optional()
    .describe('For a correction of answeredAt to another month: the month it was sent with before'),
  weight: z
    .number('write a number')
    .min(1e-6, 'write a weight above 0, at least 0.000001')
    .max(1e9, 'write a weight of at most 1,000,000,000')
    .optional()
    .describe('Base weight, 0.000001 to 1,000,000,000; default 1'),
  segments: z.record(idSchema, idSchema).default({}),
  answers: z
    .record(idSchema, z.int('write a whole number: the code of the answer').nullable())
    .describe('Item id to code; null or absent: not answered'),
  contact: lineSchema.max(256).optional().describe('Phone number or e-mail; stored only as a keyed hash'),
  respondent: foreignIdSchema
    .optional()
    .describe('Id that the responses of one person about several operators share; not a phone number or name'),
  interviewer: foreignIdSchema.optional().describe('Id of the interviewer, not a name'),
  durationSeconds: z
    .int('write whole seconds')
    .min(0)
    .max(10_000_000)
    .optional()
    .describe('How long answering took, in seconds'),
  claimedContact: z
    .boolean('write true or false (in a file also yes, no, 1 or 0)')
    .optional()
    .describe('Whether the respondent says to have had contact with the operator in the time asked about'),
  recordedContact: z.iso
    .date('write the date of the contact (2026-10-15), or none')
    .nullable()
    .optional()
    .describe("Date of the last contact before the answers by the operator's own records; null: none on record"),
  comments: z
    .array(commentSchema)
    .max(MOST_COMMENTS, `write at most ${MOST_COMMENTS} comments`)
    .optional()
    .describe('Open answers, or contacts listened to, coded by the code frame of the programme'),
});
export type Response = z.infer<typeof responseSchema>;

const OUTCOMES = ['created', 'unchanged', 'replaced', 'moved', 'conflict', 'period_sealed', 'rejected'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const faultSchema = z.strictObject({
  pointer: z.string().describe('JSON pointer into the request body, as /responses/3/answers/C11'),
  reason: z.string().describe('What is wrong and what to do'),
});
export type ItemFault = z.infer<typeof faultSchema>;

export const itemResultSchema = z.strictObject({
  index: z.int().min(0).describe('Position in the request'),
  id: z.string().nullable(),
  period: monthSchema.nullable(),
  outcome: z
    .enum(OUTCOMES)
    .describe(
      'moved: taken out of the period that movedFrom names; conflict: another one with this id is stored; period_sealed: the data of the period are deleted by now',
    ),
  late: z.literal(true).optional().describe('The period was reported before; its next revision will show the change'),
  faults: z.array(faultSchema),
});
export type ItemResult = z.infer<typeof itemResultSchema>;

/** The answer to a batch: one result per item, and counts that add up to the number sent. */
export const batchResultSchema = z.strictObject({
  counts: z.strictObject({
    created: z.int(),
    unchanged: z.int(),
    replaced: z.int(),
    moved: z.int(),
    conflict: z.int(),
    period_sealed: z.int(),
    rejected: z.int(),
  }),
  results: z.array(itemResultSchema),
});
export type BatchResult = z.infer<typeof batchResultSchema>;
