import { z } from 'zod';

const number = z.number();

/** What a row must reach: of the ratio ours / peer, or of our own figure. */
const targetSchema = z.union([
  z.strictObject({ of: z.enum(['ratio', 'ours']), atMost: number }),
  z.strictObject({ of: z.enum(['ratio', 'ours']), atLeast: number }),
]);

/** What a section found out about one thing: medians, both measured in the same run. */
const measureSchema = z.strictObject({
  what: z.string(),
  unit: z.string(),
  ours: number,
  /** What people would use instead; null where there is nothing to compare with. */
  peer: z.strictObject({ name: z.string(), value: number }).nullable(),
  target: targetSchema.nullable(),
});
export type Measure = z.infer<typeof measureSchema>;

/** What a section's process answers with. */
export const foundSchema = z.strictObject({ measures: z.array(measureSchema), notes: z.array(z.string()) });
export type Found = z.infer<typeof foundSchema>;

const rowSchema = z.strictObject({
  ...measureSchema.shape,
  /** ours / peer. */
  ratio: number.nullable(),
  /** Null where nothing is asked. */
  met: z.boolean().nullable(),
});
export type Row = z.infer<typeof rowSchema>;

const sectionSchema = z.strictObject({
  id: z.string(),
  seconds: number,
  rows: z.array(rowSchema),
  notes: z.array(z.string()),
  /** Why the section came to no figures. */
  failure: z.string().nullable(),
});
export type SectionResult = z.infer<typeof sectionSchema>;

/** bench/results.json. */
export const resultsSchema = z.strictObject({
  format: z.literal('yardstick-bench-1'),
  /** ISO 8601. */
  date: z.string(),
  commit: z.string(),
  /** Smaller sizes and fewer runs. */
  quick: z.boolean(),
  node: z.string(),
  machine: z.strictObject({ cpu: z.string(), cores: number, memoryGigabytes: number, system: z.string() }),
  sections: z.array(sectionSchema),
});
export type Results = z.infer<typeof resultsSchema>;

/** A measure beside its peer and its target. */
export function rowOf(measure: Measure): Row {
  const { ours, peer, target } = measure;
  const ratio = peer === null ? null : ours / peer.value;
  const judged = target?.of === 'ratio' ? ratio : ours;
  if (target === null || judged === null) return { ...measure, ratio, met: null };
  return { ...measure, ratio, met: 'atMost' in target ? judged <= target.atMost : judged >= target.atLeast };
}
