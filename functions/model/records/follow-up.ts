import * as z from 'zod';
import { instantSchema } from '../month-of.ts';
import type { Programme } from '../programme/index.ts';
import { idSchema, lineSchema } from '../text.ts';
import { partyFaults, unknownId } from './faults.ts';
import {
  columnsOf,
  commonColumns,
  partyColumns,
  partyFields,
  type RecordColumn,
  type RecordDefinition,
  type RecordFault,
  recordFields,
} from './record.ts';

/** A service contact and the call-back after it: the internal measure of satisfaction. */
const followUpSchema = z.strictObject({
  ...recordFields,
  contactedAt: instantSchema.describe('When the customer was served'),
  calledAt: instantSchema.optional().describe('When the customer was called back; absent: not yet, or never'),
  team: idSchema,
  post: idSchema,
  ...partyFields,
  answers: z
    .record(idSchema, z.int('write a whole number: the code of the answer').nullable())
    .default({})
    .describe('Question of the follow-up to code; null or absent: not answered'),
  contact: lineSchema.max(256).optional().describe('Phone number or e-mail; stored only as a keyed hash'),
});
export type FollowUp = z.infer<typeof followUpSchema>;

function callFaults({ contactedAt, calledAt, answers }: FollowUp): RecordFault[] {
  const day = 'yyyy-MM-dd'.length;
  const sameForm = contactedAt.length === calledAt?.length;
  const early =
    calledAt !== undefined &&
    (sameForm ? Date.parse(calledAt) < Date.parse(contactedAt) : calledAt.slice(0, day) < contactedAt.slice(0, day));
  const unheard = calledAt === undefined && Object.keys(answers).length > 0;
  return [
    ...(early ? [[['calledAt'], `${calledAt} is before the contact that it follows (${contactedAt})`] as const] : []),
    ...(unheard ? [[['calledAt'], 'is missing; answers are given in a call'] as const] : []),
  ];
}

function answerFaults({ answers }: FollowUp, { followUps, scales }: Programme): RecordFault[] {
  const questions = followUps?.questions ?? [];
  return Object.entries(answers).flatMap(([id, code]): RecordFault[] => {
    const question = questions.find((q) => q.id === id);
    if (question === undefined) return unknownId(['answers', id], id, questions, 'question of the follow-up');
    const scale = scales[question.scale];
    if (code === null || scale === undefined) return [];
    if ((code >= scale.from && code <= scale.to) || scale.missing.includes(code)) return [];
    return [[['answers', id], `${code} is not on the scale ${scale.from} to ${scale.to}; correct it or leave it out`]];
  });
}

export const FOLLOW_UPS: RecordDefinition<FollowUp> = {
  schema: followUpSchema,
  dateField: 'contactedAt',
  dateOf: ({ contactedAt }) => contactedAt,
  faults: (record, programme) => [
    ...partyFaults(record, programme),
    ...unknownId(['team'], record.team, programme.followUps?.teams ?? [], 'team'),
    ...unknownId(['post'], record.post, programme.followUps?.posts ?? [], 'post'),
    ...callFaults(record),
    ...answerFaults(record, programme),
  ],
  texts: [],
  columns: (programme) => [
    ...commonColumns,
    ...columnsOf('text', ['contactedAt', 'team', 'post'], true),
    ...columnsOf('text', ['calledAt', 'contact']),
    ...partyColumns(programme),
    ...(programme.followUps?.questions ?? []).map(
      ({ id }): RecordColumn => ({ pointer: `/answers/${id}`, column: id, as: 'number', required: false }),
    ),
  ],
};
