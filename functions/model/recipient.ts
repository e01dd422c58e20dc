import * as z from 'zod';
import { idSchema, lineSchema, localeSchema } from './text.ts';

/** Who is sent which reports, as a person or a system writes it down. */
export const recipientEntrySchema = z.object({
  id: idSchema,
  name: lineSchema.max(200),
  email: z.email().max(254),
  locale: localeSchema,
  scopes: z.array(z.string().max(200)).min(1).max(500),
  reports: z.array(z.string().max(64)).min(1).max(100),
  /** Last day of mail, in the programme's zone. Default: no end. */
  expires: z.iso.date('write a date, for example 2027-06-30').optional(),
});
export type RecipientEntry = z.infer<typeof recipientEntrySchema>;

/** A recipient as stored. */
export const recipientSchema = recipientEntrySchema.extend({
  /** Day on which the owner last said that this recipient is to have these reports; good for a year. */
  confirmed: z.iso.date(),
  /** Reports that the recipient has unsubscribed from by the link in a mail. */
  unsubscribed: z.array(z.string()).optional(),
});
export type Recipient = z.infer<typeof recipientSchema>;
