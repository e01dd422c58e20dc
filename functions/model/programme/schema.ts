import * as z from 'zod';
import { isTimeZone } from '../month-of.ts';
import { monthSchema } from '../period.ts';
import { DEFAULT_LOCALES, idSchema, localeSchema, textSchema } from '../text.ts';
import { accentSchema } from './accent.ts';
import { actionsSchema } from './actions.ts';
import { auditsSchema, sitesSchema } from './audits.ts';
import { codeFrameSchema } from './code-frame.ts';
import { complaintsSchema } from './complaints.ts';
import { driversSectionSchema } from './drivers.ts';
import { fileMappingSchema } from './file-mapping.ts';
import { followUpsSchema } from './follow-ups.ts';
import { fuzzySectionSchema } from './fuzzy.ts';
import { gateSchema } from './gate.ts';
import { indexFormSchema } from './index-form.ts';
import { logoSchema } from './logo.ts';
import { lossSectionSchema } from './loss.ts';
import { loyaltySchema } from './loyalty.ts';
import { mailSchema } from './mail.ts';
import { compositesSchema } from './methods.ts';
import { metricsSchema } from './metrics.ts';
import { prioritiesSectionSchema } from './priorities.ts';
import { qualitySchema } from './quality.ts';
import {
  brandPairSchema,
  indicatorSchema,
  itemSchema,
  operatorSchema,
  scaleSchema,
  segmentSchema,
} from './questionnaire.ts';
import { reportSchema } from './report.ts';
import { risksSchema } from './risks.ts';
import { calendarSchema } from './schedule.ts';
import { serviceQualitySchema } from './service-quality.ts';
import { servqualSchema } from './servqual.ts';
import { surveyToolsSchema } from './survey-tools.ts';
import { warningsSchema } from './warnings.ts';
import { weightingSchema } from './weighting.ts';
import { whereSchema } from './where.ts';

const quotaSchema = z.strictObject({
  operator: idSchema,
  where: whereSchema.default({}),
  minimum: z.int().min(1).describe('Responses needed before the period may be reported'),
});

const scopeSchema = z.union([
  z.strictObject({ id: idSchema, name: textSchema, where: whereSchema.default({}) }),
  z.strictObject({ each: idSchema.describe('A segment: one scope per value, named after it') }),
]);

const rulesSchema = z.strictObject({
  hideBelow: z.int().min(2).default(30).describe('Smaller bases are not shown'),
  markBelow: z.int().min(2).default(50).describe('Smaller bases are shown with a mark'),
  unreliableRse: z
    .number()
    .gt(0)
    .optional()
    .describe('Relative standard error (se/value) from which a figure is marked; NCHS: 0.3. Default: not asked'),
  significance: z.number().gt(0).lt(0.5).default(0.05).describe('Adjusted p below which a gap is ahead or behind'),
  adjustment: z.enum(['holm', 'benjamini-hochberg']).default('holm'),
});

const gradeSchema = z.strictObject({ from: z.number().min(0).max(100), name: textSchema });

/** The programme file, section by section: what is measured, for whom, and when it is reported. */
export const programmeSections = {
  yardstick: z.literal(1).describe('Version of this file format'),
  id: idSchema,
  name: textSchema,
  effectiveFrom: monthSchema.describe('First month that this version of the programme is in force for'),
  timezone: z.string().refine(isTimeZone, { error: 'is not an IANA time zone; write for example Asia/Shanghai' }),
  calendar: calendarSchema.prefault({}).describe('Working days, for schedules that go by them'),
  locales: z.array(localeSchema).min(1).default(DEFAULT_LOCALES),
  accent: accentSchema.optional(),
  logo: logoSchema.optional(),
  owner: z.strictObject({ name: textSchema, email: z.email() }).describe('Is told of what needs a person'),
  sender: z.strictObject({ name: textSchema.optional(), email: z.email() }).describe('From address of the mails'),
  mail: mailSchema.prefault({}),
  provenance: z
    .strictObject({ kind: z.enum(['survey', 'simulated']), statement: textSchema })
    .optional()
    .describe('Where the answers come from; a simulated source is stamped on every page and mail'),
  operators: z.array(operatorSchema).min(1),
  brandPairs: z.array(brandPairSchema).default([]),
  scales: z.record(idSchema, scaleSchema),
  items: z.array(itemSchema).min(1),
  indicators: z.array(indicatorSchema).min(1),
  weights: z.enum(['given', 'assumed']).default('given').describe('assumed: marked as such wherever the index stands'),
  index: indexFormSchema.prefault({}),
  overall: idSchema.optional().describe('The item that asks for overall satisfaction'),
  publishedIndicators: z
    .array(z.strictObject({ id: idSchema, name: textSchema }))
    .default([])
    .describe('Indicators known only from published scores (benchmarks), outside the tree'),
  segments: z.array(segmentSchema).default([]),
  quotas: z.array(quotaSchema).default([]),
  gate: gateSchema.prefault({}),
  scopes: z
    .array(scopeSchema)
    .min(1)
    .default([{ id: 'company', name: { en: 'Whole company', 'zh-CN': '全公司' }, where: {} }]),
  reports: z.array(reportSchema).min(1),
  quality: qualitySchema.prefault({}),
  weighting: weightingSchema.prefault({}),
  composites: compositesSchema,
  codeFrame: codeFrameSchema.optional(),
  servqual: servqualSchema.optional(),
  loyalty: loyaltySchema.optional(),
  actions: actionsSchema,
  risks: risksSchema,
  warnings: warningsSchema,
  drivers: driversSectionSchema,
  priorities: prioritiesSectionSchema.prefault({}),
  loss: lossSectionSchema.prefault({}),
  fuzzy: fuzzySectionSchema.prefault({}),
  rules: rulesSchema.prefault({}),
  baseline: z
    .strictObject({ from: monthSchema, to: monthSchema })
    .refine(({ from, to }) => from <= to, { error: 'from must not be after to' })
    .optional()
    .describe('Months that the limits of control charts come from, once and for all; default: all periods shown'),
  grades: z.array(gradeSchema).min(2).optional().describe('Named bands of the index; default: five equal bands'),
  retentionMonths: z
    .int()
    .min(1)
    .max(120)
    .default(25)
    .describe('Answers are deleted this many months after their period'),
  files: fileMappingSchema.prefault({}),
  surveyTools: surveyToolsSchema,
  sites: sitesSchema,
  audits: auditsSchema,
  metrics: metricsSchema,
  serviceQuality: serviceQualitySchema.optional(),
  complaints: complaintsSchema.optional(),
  followUps: followUpsSchema.optional(),
} as const;

export const programmeSchema = z.strictObject(programmeSections).meta({ title: 'Yardstick programme file' });

/** A programme as read from its file, defaults filled in. */
export type Programme = z.infer<typeof programmeSchema>;
export type Indicator = Programme['indicators'][number];
