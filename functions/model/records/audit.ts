import * as z from 'zod';
import { instantSchema } from '../month-of.ts';
import type { Programme } from '../programme/index.ts';
import { eitherText, idSchema, lineSchema, proseSchema } from '../text.ts';
import { unknownId } from './faults.ts';
import {
  columnsOf,
  commonColumns,
  type RecordColumn,
  type RecordDefinition,
  type RecordFault,
  recordFields,
  textColumns,
} from './record.ts';

/** An observer's scored visit to a site: a mystery-shop audit. */
const auditSchema = z.strictObject({
  ...recordFields,
  audit: idSchema.describe('The audit of the programme that was carried out'),
  site: idSchema,
  visitedAt: instantSchema.describe('When the site was visited'),
  wave: lineSchema.max(40).optional().describe('Name of the round of visits; default: the month of the visit'),
  sections: z
    .record(idSchema, z.number('write the points as a number').min(0))
    .describe('Points of every section, from 0 to its full marks'),
  findings: z
    .record(idSchema, eitherText(proseSchema.max(300)))
    .default({})
    .describe('What was found, by section: "VIP seat missing"'),
  evidence: z
    .array(z.url({ protocol: /^https$/, error: 'write an address that begins with https://' }).max(500))
    .max(20)
    .default([])
    .describe('Links to photographs and recordings'),
});
export type Audit = z.infer<typeof auditSchema>;

function sectionFaults({ audit: id, sections, findings }: Audit, { audits }: Programme): RecordFault[] {
  const audit = audits.find((a) => a.id === id);
  if (audit === undefined) return unknownId(['audit'], id, audits, 'audit');
  const missing = audit.sections.filter((s) => sections[s.id] === undefined);
  return [
    ...Object.entries(sections).flatMap(([section, points]): RecordFault[] => {
      const full = audit.sections.find((s) => s.id === section)?.full;
      if (full === undefined) return unknownId(['sections', section], section, audit.sections, `section of ${id}`);
      return points <= full
        ? []
        : [[['sections', section], `${points} is above the full marks of ${section}, ${full}`]];
    }),
    ...missing.map((s): RecordFault => [['sections', s.id], `the points of ${s.id} are missing; a visit scores all`]),
    ...Object.keys(findings).flatMap((section) =>
      unknownId(['findings', section], section, audit.sections, `section of ${id}`),
    ),
  ];
}

export const AUDITS: RecordDefinition<Audit> = {
  schema: auditSchema,
  dateField: 'visitedAt',
  dateOf: ({ visitedAt }) => visitedAt,
  faults: (record, programme) => [
    ...unknownId(['site'], record.site, programme.sites, 'site'),
    ...sectionFaults(record, programme),
  ],
  texts: ['findings'],
  columns: ({ audits }) => [
    ...commonColumns,
    ...columnsOf('text', ['audit', 'site', 'visitedAt'], true),
    ...columnsOf('text', ['wave']),
    ...columnsOf('list', ['evidence']),
    ...[...new Set(audits.flatMap((a) => a.sections.map((s) => s.id)))].flatMap((id): RecordColumn[] => [
      { pointer: `/sections/${id}`, column: id, as: 'number', required: false },
      ...textColumns(`/findings/${id}`, `${id}.finding`),
    ]),
  ],
};
