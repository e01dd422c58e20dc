import * as z from 'zod';
import { monthSchema } from '../../model/period.ts';
import { idSchema } from '../../model/text.ts';

const fileSchema = z.object({
  /** From the folder of the export, with slashes. */
  path: z.string().regex(/^(?!.*(^|\/)\.\.?(\/|$))[^\\]+$/, 'leads out of the folder'),
  /** Hex. */
  sha256: z.string(),
});
export type ExportedFile = z.infer<typeof fileSchema>;

/** What an export holds; written last, so that a folder with it is whole. */
export const manifestSchema = z.object({
  yardstickExport: z.literal(1),
  programme: idSchema,
  /** ISO 8601. */
  exportedAt: z.string(),
  /** The versions that were deployed. */
  versions: z.array(z.object({ effectiveFrom: monthSchema, hash: z.string() })).min(1),
  /** Hash of a fixed word by the programme's own key of contact references: tells whether two deployments have the same. */
  contactKey: z.string(),
  /** Rows of the table, an NDJSON file for each kind. */
  rows: z.array(fileSchema.extend({ rows: z.int() })),
  /** Objects of the archive, below `archive/` by their keys. */
  objects: z.array(fileSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What {@link Manifest.contactKey} is the hash of; no person's contact reference is like it. */
export const CONTACT_KEY_PROBE = 'yardstick export: which key is this?';
