import * as z from 'zod';
import { baseStatusSchema, hiddenReasonSchema, shareIntervalSchema } from '../figure.ts';

export const LOYALTY_CLASSES = ['true', 'latent', 'spurious', 'low'] as const;

/**
 * Attitude against behaviour of one party's customers.
 * Source: Dick and Basu (1994), Journal of the Academy of Marketing Science 22(2), 99-113.
 */
export const loyaltyTableSchema = z.strictObject({
  status: z
    .enum([...baseStatusSchema.options, 'not_asked'])
    .describe('not_asked: the programme does not say who is loyal'),
  reason: hiddenReasonSchema,
  n: z.int().describe('Respondents of whom both attitude and behaviour are known'),
  classes: z
    .array(
      z.strictObject({
        class: z
          .enum(LOYALTY_CLASSES)
          .describe('true: attitude and behaviour; latent: attitude only; spurious: behaviour only; low: neither'),
        n: z.int(),
        share: z.number().describe('0-1, weighted'),
        ci95: shareIntervalSchema,
      }),
    )
    .nullable(),
});
export type LoyaltyTable = z.infer<typeof loyaltyTableSchema>;
