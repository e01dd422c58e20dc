import * as z from 'zod';
import { idSchema, textSchema } from '../text.ts';

/** Longer windows would set seasons beside each other, and months that are no longer kept. */
const MOST_DAYS = 366;

const days = z.int().min(1).max(MOST_DAYS).default(30);

const sideSchema = z.strictObject({
  operator: idSchema.optional().describe('Default: your own'),
  where: z.record(idSchema, idSchema).default({}).describe('Segment values that a response must have'),
});
export type Side = z.infer<typeof sideSchema>;

/** An improvement action whose effect is measured. */
const actionSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  indicator: idSchema.describe('Indicator or item that it is to move'),
  from: z.iso.date('write the day as YYYY-MM-DD').describe('First day of its effect, in the zone of the programme'),
  before: days.describe('Days before that day that answers are compared of'),
  after: days.describe('Days from that day on'),
  treated: sideSchema.describe('Whom it reached'),
  control: sideSchema
    .optional()
    .describe('Whom it did not reach; those it reached are never among them. Default: none, only before and after'),
});
export type Action = z.infer<typeof actionSchema>;

export const actionsSchema = z.array(actionSchema).default([]).describe('Improvement actions whose effect is measured');
