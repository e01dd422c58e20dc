import * as z from 'zod';

/** A 95 % interval of points; null where there is none. */
export const intervalSchema = z.tuple([z.number(), z.number()]).nullable().describe('[low, high], points');

export const baseStatusSchema = z
  .enum(['published', 'marked', 'suppressed', 'no_data'])
  .describe(
    'published; marked: small base, read with care; suppressed: base too small, hidden; no_data: nobody answered',
  );
export type BaseStatus = z.infer<typeof baseStatusSchema>;

/** Comparisons of one kind and scope, at one level of the tree, that p values are adjusted over. */
export const familySchema = z.strictObject({ id: z.string(), size: z.int() }).nullable();

/** A 95 % interval of a share. */
export const shareIntervalSchema = z.tuple([z.number(), z.number()]).describe('[low, high], 0-1');

export const hiddenReasonSchema = z
  .enum(['small_base', 'complementary', 'differencing'])
  .nullable()
  .describe(
    'Why it is suppressed. small_base: too few; complementary: it would give a hidden one away by subtraction; differencing: too few differ from an earlier revision',
  );
