import * as z from 'zod';
import { idSchema, textSchema } from '../text.ts';

/** Codes are one character each in a stored comment. */
const MOST_CODES = 500;

const codeSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  indicator: idSchema.optional().describe('Indicator or item that the reason belongs to'),
});

/** Which reasons comments are coded by, and what their shares are taken of. */
export const codeFrameSchema = z
  .strictObject({
    base: z
      .enum(['respondents', 'contacts'])
      .default('respondents')
      .describe('Shares are of the respondents with a coded comment, or of the contacts (each coded comment is one)'),
    low: z
      .strictObject({
        of: z
          .enum(['overall', 'about'])
          .default('overall')
          .describe('Whose answer decides: overall satisfaction, or the item that the comment is about (else overall)'),
        atOrBelow: z.int().describe('Highest code that counts as a low score'),
      })
      .optional()
      .describe('Which comments explain a low score; default: none are counted apart'),
    codes: z.array(codeSchema).min(1).max(MOST_CODES),
  })
  .describe('Code frame of comments: the reasons that coders may give');
