import * as z from 'zod';
import { instantSchema } from '../month-of.ts';
import { idSchema, lineSchema, proseSchema } from '../text.ts';
import { partyFaults, unknownId } from './faults.ts';
import {
  columnsOf,
  commonColumns,
  partyColumns,
  partyFields,
  type RecordDefinition,
  type RecordFault,
  recordFields,
} from './record.ts';

/** One complaint, as far as it has come; sent again with a higher revision when it is answered, closed or reopened. */
const complaintSchema = z.strictObject({
  ...recordFields,
  receivedAt: instantSchema.describe('When it was received'),
  category: idSchema,
  channel: idSchema,
  ...partyFields,
  firstAnsweredAt: instantSchema.optional().describe('When the customer was first answered'),
  closedAt: instantSchema.optional(),
  reopened: z.boolean('write true or false (in a file also yes, no, 1 or 0)').default(false),
  contact: lineSchema.max(256).optional().describe('Phone number or e-mail; stored only as a keyed hash'),
  text: proseSchema.max(500, 'write at most 500 characters').optional(),
});
export type Complaint = z.infer<typeof complaintSchema>;

/** A date or date-time before another one; a day and a time on it are of the same day. */
function before(early: string | undefined, late: string): boolean {
  if (early === undefined) return false;
  if (early.length !== late.length) return early.slice(0, 'yyyy-MM-dd'.length) < late.slice(0, 'yyyy-MM-dd'.length);
  return Date.parse(early) < Date.parse(late);
}

const orderFaults = ({ receivedAt, firstAnsweredAt, closedAt }: Complaint): RecordFault[] =>
  Object.entries({ firstAnsweredAt, closedAt }).flatMap(([field, at]): RecordFault[] =>
    before(at, receivedAt) ? [[[field], `${at} is before the complaint was received (${receivedAt})`]] : [],
  );

export const COMPLAINTS: RecordDefinition<Complaint> = {
  schema: complaintSchema,
  dateField: 'receivedAt',
  dateOf: ({ receivedAt }) => receivedAt,
  faults: (record, programme) => [
    ...partyFaults(record, programme),
    ...unknownId(['category'], record.category, programme.complaints?.categories ?? [], 'category of complaints'),
    ...unknownId(['channel'], record.channel, programme.complaints?.channels ?? [], 'channel of complaints'),
    ...orderFaults(record),
  ],
  texts: ['text'],
  columns: (programme) => [
    ...commonColumns,
    ...columnsOf('text', ['receivedAt', 'category', 'channel'], true),
    ...partyColumns(programme),
    ...columnsOf('text', ['firstAnsweredAt', 'closedAt', 'contact', 'text']),
    ...columnsOf('boolean', ['reopened']),
  ],
};
