import * as z from 'zod';
import { periodSchema } from './period.ts';
import { deliveryCauseSchema, glyphlessSchema, reasonSchema } from './reason.ts';
import { idSchema, localeSchema } from './text.ts';

/** An instant, written in one way alone: keys are made of it, and Scheduler leaves the milliseconds out. */
const instantSchema = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

/**
 * Why a run is started. schedule: its time has come. daily: it may have come, the calendar knows. again: one that was
 * held, failed or ended incomplete is to go on. revise: answers of a period that was reported have changed.
 */
const causeSchema = z.enum(['schedule', 'daily', 'again', 'revise']);

/** What starts a run. The period follows from `scheduledTime`, never from a clock. */
export const runInputSchema = z.object({
  programme: idSchema,
  report: idSchema,
  scheduledTime: instantSchema,
  cause: causeSchema.default('schedule'),
  /** When it is started, if later than its scheduled time. */
  at: instantSchema.optional(),
});
export type RunInput = z.input<typeof runInputSchema>;

/**
 * running → held (the gate waits for more) or review (drawn, waits for approval) → sent, issued (archived, not mailed as
 * the programme says) or incomplete (some editions or deliveries failed); failed: a step broke off.
 */
const runStateSchema = z.enum(['running', 'held', 'review', 'sent', 'issued', 'incomplete', 'failed']);

/** One run: programme, report and scheduled time; a schedule that fires twice finds the row and stops. */
export const runSchema = z.object({
  programme: idSchema,
  report: idSchema,
  scheduledTime: z.string(),
  period: periodSchema,
  state: runStateSchema,
  /** Why it is held, failed or incomplete. */
  reasons: z.array(reasonSchema),
  /** Those of them that the owner is told; of a lost reader a notice of its own tells. */
  tell: z.array(reasonSchema),
  /** The revision that it makes or made. */
  revision: z.int().min(0),
  /** How often it has been begun. */
  attempt: z.int().min(1),
  /** When it was begun last, ISO 8601. */
  at: z.string(),
  /** Whether the sample has all that the gate asks for; if not, whether the deadline or a person let it pass. */
  standing: z.enum(['complete', 'incomplete', 'forced']),
});
export type Run = z.infer<typeof runSchema>;

/**
 * The id that everything about a run carries, from its schedule to the inbox: log lines, and a tag of its messages, which
 * SES's events bring back. Letters, digits, hyphen, underscore, dot: all that a tag may hold.
 */
export const runId = ({
  programme,
  report,
  scheduledTime,
}: Pick<Run, 'programme' | 'report' | 'scheduledTime'>): string =>
  `${programme}.${report}.${scheduledTime.replace(/\.\d+|[-:]/g, '')}`;

/** One issued report: programme × period × scope × locale × revision. */
export const editionSchema = z.object({
  id: z.string(),
  programme: idSchema,
  report: idSchema,
  period: periodSchema,
  scope: z.string(),
  locale: localeSchema,
  revision: z.int().min(0),
  state: z.enum(['planned', 'rendered', 'held']),
  /** Object key of the PDF in the archive, its SHA-256 (hex) and size, once rendered. */
  key: z.string().nullable(),
  sha256: z.string().nullable(),
  bytes: z.int().nullable(),
  reason: z.string().nullable(),
  /** Of one that is held for its fonts: what they lack. */
  glyphless: glyphlessSchema.optional(),
  /** Of the programme and the method that its scores were computed by. */
  programmeHash: z.string().optional(),
  methodVersion: z.string().optional(),
});
export type Edition = z.infer<typeof editionSchema>;

/**
 * planned → claimed (a sender has it) → accepted (SES took it) → delivered, bounced or complained, as SES's events tell.
 * rejected: SES or the recipient's own row forbade it. suppressed: the address bounced or complained before.
 * unknown: the sender died or SES did not answer; settled by an event, else by a person.
 */
const deliveryStateSchema = z.enum([
  'planned',
  'claimed',
  'accepted',
  'delivered',
  'bounced',
  'complained',
  'rejected',
  'suppressed',
  'unknown',
]);

/** A row of the ledger: one edition for one recipient. */
export const deliverySchema = z.object({
  id: z.string(),
  programme: idSchema,
  period: periodSchema,
  edition: z.string(),
  recipient: z.string(),
  /** 1 for the one that a run plans; each time that an admin has it sent anew is one more, with a row of its own. */
  attempt: z.int().min(1).default(1),
  state: deliveryStateSchema,
  /** Until when the claim of a sender holds, ISO 8601. */
  leaseUntil: z.string().nullable(),
  messageId: z.string().nullable(),
  sha256: z.string().nullable(),
  reason: z.string().nullable(),
  /** The same where it was ours to decide, for whoever puts it into other words. */
  cause: deliveryCauseSchema.nullish(),
  /** Of a bounced message: hard, the address takes no mail; soft, it did not take this one. */
  bounce: z.enum(['hard', 'soft']).optional(),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** An address that no mail goes to any more. The row has its hash alone; the address itself stands only in recipients. */
export const suppressionSchema = z.object({
  /** {@link addressHash} of the address. */
  address: z.string(),
  cause: z.enum(['bounce', 'complaint']),
  /** ISO 8601. */
  since: z.string(),
  /** Programme whose mail it was. */
  programme: idSchema,
  reason: z.string().nullable(),
});
export type Suppression = z.infer<typeof suppressionSchema>;

/** Id of the alert that tells the owner of a suppression: one for each cause and address (its hash). */
export const alertId = (cause: Suppression['cause'], address: string): string => `${cause}#${address}`;
