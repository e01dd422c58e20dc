import * as z from 'zod';

const exclude = z.boolean().default(false).describe('true: left out of every score; false: only counted');

/** Checks of the fieldwork. What they find is counted and shown; it leaves the scores only where `exclude` says so. */
export const qualitySchema = z
  .strictObject({
    eligibility: z
      .strictObject({
        within: z
          .union([z.literal(3), z.literal(6), z.literal(12)])
          .default(3)
          .describe('Months before the answers in which someone who claims contact must have one on record'),
        exclude,
        minimumShare: z
          .number()
          .min(0)
          .max(1)
          .optional()
          .describe('Share of claimed contacts that must be on record for the sample to count as true, 0-1'),
      })
      .prefault({}),
    duplicates: z
      .strictObject({
        windowHours: z
          .number()
          .gt(0)
          .max(9000)
          .default(24)
          .describe('A further response of the same contact or respondent about the same operator in less than this'),
        exclude,
      })
      .prefault({}),
    speeders: z
      .strictObject({
        belowShareOfMedian: z
          .number()
          .gt(0)
          .lt(1)
          .default(1 / 3)
          .describe('Share of the median duration of the month below which a response is too fast'),
        exclude,
      })
      .prefault({}),
    straightLiners: z
      .strictObject({
        minimumItems: z
          .int()
          .min(2)
          .default(8)
          .describe('Answers on one scale, all the same, from which on a response is a straight line'),
        exclude,
      })
      .prefault({}),
    interviewers: z
      .strictObject({
        minimumInterviews: z.int().min(2).default(10).describe('Interviewers with fewer are not compared'),
      })
      .prefault({}),
  })
  .describe('Checks of the fieldwork: counted and shown, left out of the scores only where exclude is true');
