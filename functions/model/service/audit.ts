import * as z from 'zod';
import { periodSchema } from '../period.ts';
import { textSchema } from '../text.ts';

const sectionSchema = z.strictObject({
  section: z.string(),
  full: z.number().describe('Full marks'),
  got: z.number().describe('Points, mean of the visits'),
  lost: z.number().describe('full - got'),
  lossShare: z.number().nullable().describe('Part of all lost points, 0-1; null: nothing was lost'),
  lossRate: z.number().describe('lost / full, 0-1'),
});

const siteSchema = z.strictObject({
  site: z.string(),
  wave: z.string(),
  visits: z.int(),
  score: z.number().describe('Points, mean of the visits of this wave'),
  rank: z.int().describe('1 = highest; equal scores share a rank'),
  change: z
    .strictObject({ wave: z.string(), difference: z.number() })
    .nullable()
    .describe('Against the last wave before in which the site was visited; null: none'),
  sections: z.array(sectionSchema),
  findings: z.array(z.strictObject({ section: z.string(), text: textSchema })),
  evidence: z.array(z.string()).describe('Links to photographs and recordings'),
});

/** A mystery-shop audit in one scope and period. A visit is one observation: nothing here has an interval. */
export const auditResultSchema = z.strictObject({
  audit: z.string(),
  full: z.number(),
  visits: z.int(),
  score: z.number().describe('Points, mean of the sites'),
  sections: z.array(sectionSchema).describe('Means of the sites'),
  sites: z.array(siteSchema).describe('Highest first'),
  trend: z.array(z.strictObject({ period: periodSchema, score: z.number(), visits: z.int() })).describe('Oldest first'),
});
export type AuditResult = z.infer<typeof auditResultSchema>;
export type AuditSection = AuditResult['sections'][number];

/** The section that most points are lost in; undefined where there are none. */
export const heaviestOf = (sections: readonly AuditSection[]): AuditSection | undefined =>
  sections.toSorted((a, b) => b.lost - a.lost)[0];
