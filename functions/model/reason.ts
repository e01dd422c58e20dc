import * as z from 'zod';
import { idSchema } from './text.ts';

/** A cell of the sample: an operator's respondents with these segment values. */
const cell = { operator: idSchema, where: z.record(z.string(), z.string()) } as const;
export type Cell = { readonly operator: string; readonly where: Readonly<Record<string, string>> };

const shortfallSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('no_answers') }),
  z.object({ code: z.literal('short_quota'), ...cell, n: z.int(), minimum: z.int() }),
  z.object({ code: z.literal('no_source'), ...cell, withinDays: z.number() }),
  z.object({ code: z.literal('stale_source'), ...cell, days: z.int(), withinDays: z.number() }),
  /** Claims of contact that are on record within so many months; `needed` of those checked make the share asked for. */
  z.object({
    code: z.literal('few_contacts'),
    ...cell,
    onRecord: z.int(),
    checked: z.int(),
    needed: z.int(),
    within: z.int(),
    share: z.number(),
  }),
  z.object({ code: z.literal('empty_category'), ...cell }),
]);
/** What a sample lacks, in figures. */
export type ShortfallReason = z.infer<typeof shortfallSchema>;

const since = z.iso.date();

/** Why a delivery went no further, where that was ours to decide; what other systems say stands in its reason alone. */
export const deliveryCauseSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('quota_used'), perDay: z.number() }),
  z.object({ code: z.literal('sender_stopped') }),
  z.object({ code: z.literal('address_bounced'), since }),
  z.object({ code: z.literal('reader_complained'), since }),
  z.object({ code: z.literal('domain_not_allowed') }),
  z.object({ code: z.literal('not_confirmed'), since }),
  z.object({ code: z.literal('not_to_have') }),
  z.object({ code: z.literal('not_written'), said: z.string() }),
]);
export type DeliveryCause = z.infer<typeof deliveryCauseSchema>;

/** Characters that the fonts lack, as `U+00E7`, and the first text that they stand in. */
export const glyphlessSchema = z.object({ fonts: z.string(), codePoints: z.array(z.string()), text: z.string() });

/** Why a run is not sent whole: codes and figures, put into words for whoever reads them. `said`: an error's own words. */
export const reasonSchema = z.discriminatedUnion('code', [
  ...shortfallSchema.options,
  z.object({ code: z.literal('waits_for_approval'), revision: z.int() }),
  z.object({
    code: z.literal('undrawn'),
    edition: z.string(),
    state: z.enum(['planned', 'held']),
    said: z.string().nullable(),
    glyphless: glyphlessSchema.optional(),
  }),
  /** Deliveries of one fate; which one it is where it is one alone. */
  z.object({
    code: z.literal('unsent'),
    state: z.enum(['planned', 'claimed', 'bounced', 'complained', 'rejected', 'suppressed', 'unknown']),
    cause: deliveryCauseSchema.nullable(),
    said: z.string().nullable(),
    count: z.int(),
    delivery: z.string(),
    edition: z.string(),
  }),
  z.object({ code: z.literal('page_broke_off'), page: z.int(), said: z.string() }),
  z.object({ code: z.literal('broke_off'), said: z.string() }),
]);
export type Reason = z.infer<typeof reasonSchema>;
