import * as z from 'zod';
import { clientSchema } from '../../../functions/model/client.ts';
import { decisionSchema } from '../../../functions/model/decision.ts';
import { erasureResultSchema } from '../../../functions/model/erasure.ts';
import { findingSchema } from '../../../functions/model/finding.ts';
import { importResultSchema } from '../../../functions/model/import.ts';
import { recipientSchema } from '../../../functions/model/recipient.ts';
import { RECORDS } from '../../../functions/model/records/index.ts';
import { itemResultSchema } from '../../../functions/model/response.ts';
import { deliverySchema, editionSchema, runSchema, suppressionSchema } from '../../../functions/model/run.ts';

const text = z.string();
const whole = z.int().min(0);
const runName = z.object({ programme: text, report: text, period: text });
const acted = runName.extend({ action: text });
const month = z.object({
  programme: text,
  period: text,
  directory: text,
  reports: z.array(z.object({ report: text, state: runSchema.shape.state, reasons: z.array(text) })),
});
const client = clientSchema.omit({ usageKey: true, credentials: true }).extend({
  credentials: z.array(z.object({ expires: text })),
});
const imported = z.object({ programme: text, rows: whole, written: whole, objects: whole });

/** What each command answers with --json; on a failure it is `error` in place of it. */
const ANSWERS = {
  help: z.object({ help: text }),
  demo: month,
  run: month,
  serve: z.object({ apiUrl: text, inboxUrl: text, credential: text, programmes: z.array(text) }),
  check: z.object({
    programmes: z.array(
      z.object({ file: text, id: text, effectiveFrom: text, items: whole, warning: text.nullable() }),
    ),
  }),
  schedule: z.object({ runs: z.array(z.object({ report: text, at: text, period: text })), warning: text.nullable() }),
  preview: z.object({ file: text, bytes: whole }),
  schema: z.object({ files: z.array(text) }),
  runs: z.union([
    z.array(runSchema),
    z.object({ run: runSchema, decisions: z.array(decisionSchema), changed: whole }),
    acted,
  ]),
  release: acted,
  approve: acted,
  editions: z.array(editionSchema.extend({ link: text.optional() })),
  deliveries: z.array(deliverySchema),
  resend: z.array(deliverySchema),
  'test-send': z.array(z.object({ to: text, fault: text.nullable() })),
  recipients: z.union([z.array(recipientSchema), z.object({ done: text, recipients: z.array(text) })]),
  clients: z.union([
    z.array(client),
    z.object({ client: text, credential: text, expires: text }),
    z.object({ client: text, revoked: z.enum(['older', 'all']) }),
  ]),
  suppress: z.union([
    z.array(suppressionSchema.extend({ recipients: z.array(text) })),
    z.object({ cleared: z.literal(true) }),
  ]),
  import: z.union([importResultSchema, imported]),
  export: z.object({ directory: text, programme: text, rows: whole, objects: whole, clients: whole }),
  actions: z.union([z.array(RECORDS.actions.schema), itemResultSchema]),
  erase: erasureResultSchema,
  findings: z.array(findingSchema),
  doctor: z.array(z.object({ what: text, ok: z.boolean(), found: text, advice: text.nullable() })),
  error: z.object({ error: z.object({ kind: z.enum(['bad-input', 'fault']), messages: z.array(text) }) }),
} as const;

/** JSON Schemas of what commands answer, by command. */
export const commandAnswers = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(ANSWERS).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'output' })]));
