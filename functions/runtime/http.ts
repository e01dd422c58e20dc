import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type * as z from 'zod';
import { readAs } from '../model/read-as.ts';
import { correlated } from './correlation.ts';
import { log } from './log.ts';
import { isPassing } from './passing.ts';
import { Problem } from './problem.ts';
import { AmbiguousJson, parseJson } from './strict-json.ts';

/** Largest request body, bytes: below the limit of Lambda (6 MB) with room for the envelope. */
export const BODY_LIMIT = 4 * 1024 * 1024;

/** Seconds after which a busy store is worth another try. */
const RETRY_AFTER = '2';

const json = (
  status: number,
  type: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): APIGatewayProxyResult => ({
  statusCode: status,
  headers: { 'content-type': type, 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(body),
});

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isPassing(error)) {
    return new Problem(503, 'busy', 'Busy', 'The store is busy; send the same request again in a few seconds.');
  }
  return new Problem(
    500,
    'fault',
    'Our fault',
    'Something failed on our side; send the same request again, and tell us the correlation id.',
  );
}

type ProxyHandler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** Does the work of a request under its correlation id, which the answer carries too. */
export function correlatedHandler(use: ProxyHandler): ProxyHandler {
  return async (event, context) => {
    const id = event.requestContext.requestId;
    const result = await correlated(id, () => use(event, context));
    return { ...result, headers: { ...result.headers, 'x-correlation-id': id } };
  };
}

/** Wraps a use-case as an API Gateway handler: JSON out, faults as problem+json, a correlation id in every answer. */
export function jsonHandler(
  use: (event: APIGatewayProxyEvent, context: Context) => Promise<{ status: number; body: unknown }>,
): ProxyHandler {
  return correlatedHandler(async (event, context) => {
    try {
      const { status, body } = await use(event, context);
      return json(status, 'application/json', body);
    } catch (error) {
      const problem = problemOf(error);
      const fields = { status: problem.status, type: problem.type };
      if (problem.status >= 500) log('REQUEST_FAILED', fields, error);
      else log('REQUEST_REFUSED', fields);
      const body = problem.body(`urn:yardstick:request:${event.requestContext.requestId}`);
      const again = problem.status === 503 ? { 'retry-after': RETRY_AFTER } : undefined;
      return json(problem.status, 'application/problem+json', body, again);
    }
  });
}

function contentOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    const detail =
      error instanceof AmbiguousJson
        ? error.message
        : 'The body is not a JSON document in UTF-8; send one, not a form.';
    throw new Problem(400, 'not-json', 'Not JSON', detail);
  }
}

/** The body of a request as it was sent. */
export const rawBody = (event: APIGatewayProxyEvent): string =>
  event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');

/**
 * The JSON body of a request, checked.
 * @throws {Problem} 413 over the limit, 400 where it is not JSON or may be read in two ways, 422 where it has not the form of `schema`.
 */
export function jsonBody<T>(event: APIGatewayProxyEvent, schema: z.ZodType<T>): T {
  const text = rawBody(event);
  const bytes = Buffer.byteLength(text);
  if (bytes > BODY_LIMIT) {
    throw new Problem(
      413,
      'too-large',
      'Body too large',
      `The body has ${bytes} bytes; send at most ${BODY_LIMIT} at a time.`,
    );
  }
  const read = readAs(schema, contentOf(text));
  if (read.faults === undefined) return read.data;
  const faults = read.faults.map(({ path, reason }) => ({ pointer: pointerOf(path), reason }));
  throw new Problem(
    422,
    'invalid',
    'Not the expected form',
    'The body has not the form that this address takes; see faults.',
    { faults },
  );
}

/** A path into a document as a JSON pointer (RFC 6901). */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((p) => `/${String(p).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
