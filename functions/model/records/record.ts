import * as z from 'zod';
import { monthSchema } from '../period.ts';
import type { Programme } from '../programme/index.ts';
import { foreignIdSchema } from '../response.ts';
import { idSchema, LOCALES } from '../text.ts';

/** What every record is sent with, whatever its kind. */
export const recordFields = {
  id: foreignIdSchema.describe("The sender's id; unique within a programme, kind and month"),
  revision: z.int().min(0).max(1_000_000).default(0).describe('A higher revision replaces the stored record'),
  movedFrom: monthSchema
    .optional()
    .describe('For a correction of the date to another month: the month it was sent with before'),
} as const;

/** Whom a record is about. */
export const partyFields = {
  operator: idSchema.optional().describe('Default: your own'),
  brand: idSchema.optional(),
  segments: z.record(idSchema, idSchema).default({}).describe('Segment values that it belongs to'),
} as const;

/** A record as far as every kind has the same. */
export interface SentRecord {
  readonly id: string;
  readonly revision: number;
  readonly movedFrom?: string | undefined;
  readonly operator?: string | undefined;
  readonly brand?: string | undefined;
  readonly segments?: Readonly<Record<string, string>> | undefined;
  readonly contact?: string | undefined;
}

/** Where in a record something is wrong, and what to do about it. */
export type RecordFault = readonly [path: readonly PropertyKey[], reason: string];

/** A column of a CSV file of records: `list` is separated by ";". */
export interface RecordColumn {
  /** JSON pointer of the field that it fills. */
  readonly pointer: string;
  readonly column: string;
  readonly as: 'text' | 'number' | 'boolean' | 'list';
  readonly required: boolean;
}

/** What is particular to a kind of records; the rest of its way is the same for all. */
export interface RecordDefinition<T extends SentRecord> {
  readonly schema: z.ZodType<T>;
  /** Field whose date says the month of the record: a date, a date-time with offset, or a month. */
  readonly dateField: keyof T & string;
  readonly dateOf: (record: T) => string;
  /** What only the programme in force in its month can tell: ids that do not exist, numbers that cannot be. */
  readonly faults: (record: T, programme: Programme) => readonly RecordFault[];
  /** Fields of free text, in which phone numbers and addresses are masked on arrival. */
  readonly texts: readonly (keyof T & string)[];
  readonly columns: (programme: Programme) => readonly RecordColumn[];
}

/** The columns that every kind has. */
export const commonColumns: readonly RecordColumn[] = [
  { pointer: '/id', column: 'id', as: 'text', required: true },
  { pointer: '/revision', column: 'revision', as: 'number', required: false },
  { pointer: '/movedFrom', column: 'movedFrom', as: 'text', required: false },
];

/** Columns of fields that have their field's name. */
export const columnsOf = (as: RecordColumn['as'], names: readonly string[], required = false): RecordColumn[] =>
  names.map((name) => ({ pointer: `/${name}`, column: name, as, required }));

/** Columns of a text that may be one for every language (`name`) or one per language (`name.en`, `name.zh-CN`). */
export const textColumns = (pointer: string, column: string): RecordColumn[] => [
  { pointer, column, as: 'text', required: false },
  ...LOCALES.map((locale): RecordColumn => {
    const own = { pointer: `${pointer}/${locale}`, column: `${column}.${locale}` };
    return { ...own, as: 'text', required: false };
  }),
];

/** Columns of whom a record is about: operator, brand, and one column for each segment. */
export const partyColumns = ({ segments }: Programme): RecordColumn[] => [
  ...columnsOf('text', ['operator', 'brand']),
  ...segments.map(({ id }): RecordColumn => ({ pointer: `/segments/${id}`, column: id, as: 'text', required: false })),
];
