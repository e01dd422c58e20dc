import type * as z from 'zod';

/** What does not fit a schema: where, and a sentence that says what to do. */
interface ShapeFault {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'nothing',
};

const named = (type: string): string => NAMES[type] ?? `a ${type}`;
const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isNaN(value) ? 'NaN' : typeof value;

const FORMATS: Readonly<Record<string, string>> = {
  email: 'is not an email address',
  date: 'write a date as YYYY-MM-DD',
  datetime: 'write a date and time with offset, for example 2026-10-15T08:00:00+08:00',
  url: 'is not a URL',
};

const SIZES: Readonly<Record<string, string>> = { array: ' entries', string: ' characters' };

function sizeSentence(origin: string, limit: number | bigint, least: boolean, inclusive: boolean): string {
  const unit = SIZES[origin];
  if (unit === undefined)
    return `must be ${inclusive ? `at ${least ? 'least' : 'most'}` : least ? 'above' : 'below'} ${limit}`;
  if (least && Number(limit) === 1) return 'must not be empty';
  return `must have at ${least ? 'least' : 'most'} ${limit}${unit}`;
}

/** What zod found, where the schema has no sentence of its own for it. */
function sentence(issue: z.core.$ZodRawIssue): string | undefined {
  const missing = issue.input === undefined ? 'is missing; ' : '';
  switch (issue.code) {
    case 'invalid_type': {
      const instead = missing || issue.expected === 'int' ? '' : `, not ${named(typeOf(issue.input))}`;
      return `${missing}write ${named(issue.expected)}${instead}`;
    }
    case 'invalid_value':
      return `${missing}write ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
    case 'invalid_format':
      return FORMATS[issue.format];
    case 'too_small':
      return sizeSentence(issue.origin, issue.minimum, true, issue.inclusive ?? true);
    case 'too_big':
      return sizeSentence(issue.origin, issue.maximum, false, issue.inclusive ?? true);
    case 'unrecognized_keys':
      return `there is no field ${issue.keys.map((key) => `"${key}"`).join(', ')} here; correct its name or leave it out`;
    case 'invalid_union':
      return '';
    default:
      return undefined;
  }
}

type Issue = z.core.$ZodIssue;
const wrongType = (issue: Issue | undefined) => issue?.code === 'invalid_type' && issue.path.length === 0;

/** Where a value may have several forms, its faults are those of the form that it comes nearest to. */
function faultsOf(issue: Issue): ShapeFault[] {
  const { path, message: reason } = issue;
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path, reason }];
  const near = issue.errors.filter(([first]) => !wrongType(first)).toSorted((a, b) => a.length - b.length)[0];
  if (near !== undefined) return near.flatMap(faultsOf).map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
  const forms = issue.errors.flatMap(([first]) => (first?.code === 'invalid_type' ? named(first.expected) : []));
  return [{ path, reason: reason || `write ${[...new Set(forms)].join(' or ')}` }];
}

/** A value from outside, or everything that is wrong with it. */
export type ReadAs<T> = { readonly data: T; readonly faults?: never } | { readonly faults: readonly ShapeFault[] };

/** Reads a value from outside by a schema. */
export function readAs<T>(schema: z.ZodType<T>, value: unknown): ReadAs<T> {
  const { data, error } = schema.safeParse(value, { error: sentence });
  return error === undefined ? { data } : { faults: error.issues.flatMap(faultsOf) };
}
