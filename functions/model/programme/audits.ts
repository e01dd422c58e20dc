import * as z from 'zod';
import { idSchema, textSchema } from '../text.ts';

const auditSectionSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  full: z.number().gt(0).describe('Full marks of the section'),
});

export const auditsSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      name: textSchema,
      total: z.number().gt(0).default(100).describe('What the full marks of the sections must sum to'),
      sections: z.array(auditSectionSchema).min(1),
    }),
  )
  .default([])
  .describe('Mystery-shop audits: what an observer scores at a site, section by section');

export const sitesSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      name: textSchema,
      segments: z.record(idSchema, idSchema).default({}).describe('Segment values that the site lies in'),
    }),
  )
  .default([])
  .describe('Places that audits visit: halls, clubs');
