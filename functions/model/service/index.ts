import * as z from 'zod';
import { auditResultSchema } from './audit.ts';
import { metricResultSchema } from './metric.ts';
import { qualityIndexSchema } from './quality-index.ts';

export { type AuditResult, type AuditSection, heaviestOf } from './audit.ts';
export type { MetricChart, MetricResult } from './metric.ts';
export type { QualityIndex } from './quality-index.ts';

/** What is measured of a scope beside the answers of its customers. */
export const serviceSchema = z.strictObject({
  audits: z.array(auditResultSchema).describe('Audits with visits, in the order of the programme'),
  metrics: z.array(metricResultSchema).describe('In the order of the programme'),
  weakest: z.array(z.string()).describe('Metrics that miss their target, the least attained first (短板)'),
  strongest: z.array(z.string()).describe('Metrics that attain their target, the most attained first (长板)'),
  qualityIndex: qualityIndexSchema.nullable().describe('Null where the programme has none'),
});
