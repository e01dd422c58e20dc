import * as z from 'zod';
import { idSchema } from '../text.ts';

const column = z.string().min(1).describe('Name of the column in the header row');
const coded = z.union([
  column,
  z.strictObject({
    column,
    values: z
      .record(z.string(), idSchema.nullable())
      .describe('Value in the file to id: { "1": P1 }; null: not given, as an empty cell'),
  }),
]);

const commentColumns = z
  .strictObject({
    about: idSchema.optional().describe('Item that the comment is about'),
    codes: column
      .optional()
      .describe('Codes of the code frame, separated by ";"; "none": coded, and none of them fits'),
    secondCodes: column.optional().describe('Codes that a second coder gave'),
    text: column.optional(),
  })
  .refine(({ codes, secondCodes, text }) => codes ?? secondCodes ?? text, { error: 'name at least one column' });

/** Comments of one response. */
export const MOST_COMMENTS = 10;

/**
 * How a response file's columns become responses. Where nothing is said, a column has the name of the field, segment
 * or item that it fills. A column that is neither mapped nor ignored is an error: nothing is dropped in silence.
 */
export const fileMappingSchema = z
  .strictObject({
    id: column.default('id'),
    operator: coded.default('operator'),
    allOf: idSchema.optional().describe('The operator that every row is about; then no column names it'),
    brand: coded.default('brand'),
    answeredAt: z
      .union([z.strictObject({ column }), z.literal('period')])
      .default({ column: 'answeredAt' })
      .describe('"period": the rows carry no date; the first day of the period of the command is used'),
    weight: column.default('weight'),
    respondent: column.default('respondent'),
    interviewer: column.default('interviewer'),
    durationSeconds: column.default('durationSeconds'),
    claimedContact: column.default('claimedContact').describe('Column of yes/no, true/false or 1/0'),
    recordedContact: column.default('recordedContact').describe('Column of dates; "none": no contact on record'),
    segments: z.record(idSchema, coded).default({}),
    items: z.record(idSchema, column).default({}),
    comments: z.array(commentColumns).max(MOST_COMMENTS).default([]).describe('Columns of one comment each'),
    ignore: z.array(column).default([]).describe('Columns of the file that are not used'),
  })
  .describe('Columns of CSV files');
export type FileMapping = z.infer<typeof fileMappingSchema>;
export type CodedColumn = z.infer<typeof coded>;
