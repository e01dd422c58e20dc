import * as z from 'zod';

const mailSchema = z.object({
  messageId: z.string(),
  destination: z.array(z.string()),
  /** Each tag has a list of values; ours have one. */
  tags: z.record(z.string(), z.array(z.string())).default({}),
});

const bounceSchema = z.object({
  bounceType: z.string(),
  bounceSubType: z.string(),
  bouncedRecipients: z.array(z.object({ diagnosticCode: z.string().optional() })).default([]),
});

/** An event as SES publishes it ("eventType"), as far as we read it. */
const eventSchema = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Send'), mail: mailSchema }),
  z.object({ eventType: z.literal('Delivery'), mail: mailSchema }),
  z.object({ eventType: z.literal('Bounce'), mail: mailSchema, bounce: bounceSchema }),
  z.object({
    eventType: z.literal('Complaint'),
    mail: mailSchema,
    complaint: z.object({ complaintFeedbackType: z.string().nullish() }),
  }),
  z.object({ eventType: z.literal('Reject'), mail: mailSchema, reject: z.object({ reason: z.string() }) }),
]);
export type MailEvent = z.infer<typeof eventSchema>;

/** What a topic hands to a function; SES's events are the messages in it. */
export const notificationSchema = z.object({
  Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })).min(1),
});

/**
 * Reads the message of a notification. Undefined for what is no event that we know: SES itself greets a topic with a
 * line of plain text, and may tell more kinds of events than we asked for.
 */
export function readMailEvent(message: string): MailEvent | undefined {
  try {
    return eventSchema.safeParse(JSON.parse(message)).data;
  } catch {
    return undefined;
  }
}
