import * as z from 'zod';
import { textSchema } from '../text.ts';

/** The mark of whoever issues the reports. */
export const logoSchema = z
  .strictObject({
    file: z.string().regex(/\.png$/i, 'name a PNG file, by its path from the programme file'),
    alt: textSchema.describe('What it shows, for readers who do not see it'),
    png: z.base64().optional().describe('The bytes of the file. They are read from it: do not write them'),
  })
  .describe(
    'Mark at the head of the first page: a PNG of 64 to 1,200 pixels a side and 64 KB at most, for white paper',
  );
