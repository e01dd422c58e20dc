import type * as z from 'zod';
import type { Permission } from '../client.ts';

/** One answer of a route that is no problem. */
interface Answer {
  readonly description: string;
  /** Form of the body. Absent: a page, or nothing, for a browser. */
  readonly schema?: z.ZodType;
}

/** Statuses of problem+json that a route answers with beside those that every route has. */
type ProblemStatus = 400 | 401 | 404 | 409 | 410 | 413 | 422 | 503;

/** A method of the API as its description says it. Whoever adds one to the API adds it to the list in `routes.ts`. */
export interface Route {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  /** As in the API: `/v1/programmes/{programme}/responses`. */
  readonly path: string;
  /** Name of the operation: `sendResponses`. */
  readonly operation: string;
  readonly summary: string;
  /** What a client needs for it. Absent: it asks for no credential. */
  readonly permission?: Permission;
  /** Parts of the path in braces, `programme` excepted, with their form. */
  readonly parameters?: Readonly<Record<string, z.ZodType>>;
  readonly query?: Readonly<Record<string, z.ZodType>>;
  readonly body?: z.ZodType;
  readonly answers: Readonly<Record<number, Answer>>;
  readonly problems?: readonly ProblemStatus[];
}
