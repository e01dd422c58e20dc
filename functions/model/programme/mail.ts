import * as z from 'zod';

const domainSchema = z
  .string()
  .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/, 'write a domain in lower case, for example example.com');

/** Section `mail` of the programme file: whom mail may go to, and what is attached to it. */
export const mailSchema = z.strictObject({
  allowedDomains: z
    .array(domainSchema)
    .min(1)
    .optional()
    .describe('Recipients must have an address in one of these domains, subdomains listed one by one; default: any'),
  attachUpTo: z
    .number()
    .min(0)
    .max(7)
    .default(7)
    .describe('Largest PDF that is attached, MB (million bytes); a larger one becomes a link. 0: always a link'),
  linkDays: z.int().min(1).max(730).default(180).describe('Days that a link to a report stays good'),
});
