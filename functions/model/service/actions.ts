import * as z from 'zod';
import { textSchema } from '../text.ts';

const actionFigureSchema = z.strictObject({
  action: z.string(),
  name: textSchema,
  indicator: z.string(),
  scope: z.string(),
  owner: textSchema,
  openedAt: z.iso.date(),
  due: z.iso.date(),
  doneAt: z.iso.date().nullable(),
  status: z
    .enum(['open', 'overdue', 'done'])
    .describe('At the end of the period. overdue: open, and its last day is over'),
  target: z.number().nullable().describe('Points that the indicator is to reach'),
  value: z.number().nullable().describe('Own score of the indicator in its scope in this period; null: hidden'),
});
export type ActionFigure = z.infer<typeof actionFigureSchema>;

export const actionFiguresSchema = z
  .array(actionFigureSchema)
  .describe(
    'Improvement actions that were opened by the end of the period; what a done one moved stands under effects',
  );
