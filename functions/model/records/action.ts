import * as z from 'zod';
import { scopesOf } from '../programme/index.ts';
import { eitherText, idSchema, lineSchema } from '../text.ts';
import { unknownId } from './faults.ts';
import { columnsOf, commonColumns, type RecordDefinition, recordFields, textColumns } from './record.ts';

const day = z.iso.date('write the day as YYYY-MM-DD');
const days = z.int('write whole days').min(1).max(366).default(30);

/** An improvement action as it stands; sent again with a higher revision when it changes. */
const improvementSchema = z
  .strictObject({
    ...recordFields,
    openedAt: day.describe('When it was opened'),
    name: eitherText(lineSchema.max(120)).describe('What is done'),
    indicator: idSchema.describe('Indicator or item that it is to move'),
    scope: idSchema.describe('Scope that it is done in'),
    owner: eitherText(lineSchema.max(80)).describe('Who answers for it'),
    due: day,
    target: z.number('write a number').optional().describe('Points of the indicator that it is to reach'),
    doneAt: day.optional().describe('First day of its effect, in the zone of the programme; absent: it is open'),
    before: days.describe('Days before that day that answers are compared of'),
    after: days.describe('Days from that day on'),
    control: idSchema
      .optional()
      .describe(
        'Competitor whose customers it is measured against; default: your own outside its scope, for the whole company the first competitor',
      ),
  })
  .refine(({ openedAt, due }) => due >= openedAt, { path: ['due'], error: 'is before the action was opened' })
  .refine(({ openedAt, doneAt }) => doneAt === undefined || doneAt >= openedAt, {
    path: ['doneAt'],
    error: 'is before the action was opened',
  });
export type Improvement = z.infer<typeof improvementSchema>;

export const ACTIONS: RecordDefinition<Improvement> = {
  schema: improvementSchema,
  dateField: 'openedAt',
  dateOf: ({ openedAt }) => openedAt,
  faults: (record, programme) => [
    ...unknownId(['indicator'], record.indicator, [...programme.indicators, ...programme.items], 'indicator or item'),
    ...unknownId(['scope'], record.scope, scopesOf(programme), 'scope'),
    ...unknownId(
      ['control'],
      record.control,
      programme.operators.filter(({ role }) => role === 'competitor'),
      'competitor',
    ),
    ...(programme.actions.some(({ id }) => id === record.id)
      ? [[['id'], 'is that of an action of the programme file; give it another'] as const]
      : []),
  ],
  texts: ['name'],
  columns: () => [
    ...commonColumns,
    ...columnsOf('text', ['openedAt', 'indicator', 'scope', 'due'], true),
    ...textColumns('/name', 'name'),
    ...textColumns('/owner', 'owner'),
    ...columnsOf('number', ['target', 'before', 'after']),
    ...columnsOf('text', ['doneAt', 'control']),
  ],
};
