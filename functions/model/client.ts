import * as z from 'zod';
import { SENT_KINDS } from './records/index.ts';
import { idSchema } from './text.ts';

const MAY_SEND = SENT_KINDS.map((kind) => `${kind}:write` as const);

/** What a client may do: a kind of data, and whether it may send it or read it. */
export const PERMISSIONS = [
  ...MAY_SEND,
  'benchmarks:write',
  'imports:write',
  'recipients:read',
  'recipients:write',
  'erasure:write',
  'scores:read',
  'editions:read',
] as const;
export const permissionSchema = z.enum(PERMISSIONS, `write some of ${PERMISSIONS.join(', ')}`);
export type Permission = z.infer<typeof permissionSchema>;

const credentialSchema = z.object({
  /** SHA-256 of the secret part; the secret itself is stored nowhere. */
  hash: z.string(),
  /** ISO 8601 in UTC; refused from then on. */
  expires: z.string(),
});

/** A system that may use the API. */
export const clientSchema = z.object({
  id: idSchema,
  /** Programmes that it may use. */
  programmes: z.array(idSchema).min(1),
  permissions: z.array(permissionSchema).min(1),
  /** Operators whose data it may send. Absent: all. */
  operators: z.array(idSchema).min(1).optional(),
  /** Scopes whose scores and editions it may read. Absent: all. */
  scopes: z.array(idSchema).min(1).optional(),
  /** API Gateway's key that its usage plan counts by; says nothing about the credential. */
  usageKey: z.object({ id: z.string(), value: z.string() }),
  /** The newest first. Two while one takes the place of the other. */
  credentials: z.array(credentialSchema).min(1).max(2),
});
export type Client = z.infer<typeof clientSchema>;

/** What the authorizer tells the functions of a client: the use-cases ask it again. */
export const accessSchema = clientSchema
  .pick({ id: true, programmes: true, permissions: true, operators: true, scopes: true })
  .extend({ expires: z.string() });
export type Access = z.infer<typeof accessSchema>;
