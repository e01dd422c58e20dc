import { z } from 'zod';

const domainSchema = z
  .string()
  .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/, 'write a domain in lower case, for example example.com');

/** Section `mail` of the programme file: whom mail may go to. */
export const mailSchema = z.strictObject({
  allowedDomains: z
    .array(domainSchema)
    .min(1)
    .optional()
    .describe('Recipients must have an address in one of these domains, subdomains listed one by one; default: any'),
});
