import * as z from 'zod';

const share = z
  .strictObject({
    share: z.number().describe('0-1, weighted'),
    ci95: z.tuple([z.number(), z.number()]).describe("Wilson's interval on the effective sample size, 0-1"),
  })
  .describe('Share of the answers in a box');

/** What only questions have: every field null where the base is hidden. */
export const answerFiguresShape = {
  boxes: z
    .strictObject({ codes: z.int().describe('Codes in each box: 2 for top-2 and bottom-2'), top: share, bottom: share })
    .nullable()
    .describe(
      'Share of the highest and of the lowest codes; items only, null where the scale is too short for two boxes',
    ),
  nps: z
    .strictObject({
      status: z
        .enum(['estimated', 'degenerate'])
        .describe('degenerate: all in one group, so that the standard error of 0 says nothing'),
      value: z.number().describe('Share of promoters (9, 10) minus share of detractors (0 to 6), -100 to 100'),
      se: z.number(),
      ci95: z.tuple([z.number(), z.number()]).describe('95 % interval (normal distribution)'),
      promoters: z.int(),
      passives: z.int(),
      detractors: z.int(),
    })
    .nullable()
    .describe('Net promoter score; items of kind recommendation only'),
};

export const controversySchema = z
  .strictObject({
    corrected: z
      .number()
      .nullable()
      .describe('sd as a share of the largest that the mean leaves room for; null at an end of the scale'),
    rank: z.int().nullable().describe('1 = largest sd among the published indicators of the same level'),
    rankCorrected: z.int().nullable(),
  })
  .nullable()
  .describe('How much respondents disagree, beside sd');

export const shareDifferenceSchema = z
  .strictObject({ difference: z.number(), ci95: z.tuple([z.number(), z.number()]) })
  .nullable()
  .describe("Own share minus competitor's, -1 to 1, with Newcombe's interval");

export const promoterDifferenceSchema = z
  .strictObject({
    difference: z.number(),
    se: z.number(),
    ci95: z.tuple([z.number(), z.number()]),
    p: z.number().describe('Two-sided; not adjusted, in no family'),
  })
  .nullable()
  .describe('Difference of the net promoter scores');
