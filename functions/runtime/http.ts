import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { z } from 'zod';
import { correlated } from './correlation.ts';
import { log } from './log.ts';
import { isPassing } from './passing.ts';
import { Problem } from './problem.ts';

/** Largest request body, bytes: below the limit of Lambda (6 MB) with room for the envelope. */
export const BODY_LIMIT = 4 * 1024 * 1024;

/** Seconds after which a busy store is worth another try. */
const RETRY_AFTER = '2';

const json = (
  status: number,
  type: string,
  body: unknown,
  id: string,
  headers: Readonly<Record<string, string>> = {},
): APIGatewayProxyResult => ({
  statusCode: status,
  headers: { 'content-type': type, 'x-correlation-id': id, 'cache-control': 'no-store', ...headers },
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

/** Wraps a use-case as an API Gateway handler: JSON out, faults as problem+json, a correlation id in every answer. */
export function jsonHandler(
  use: (event: APIGatewayProxyEvent, context: Context) => Promise<{ status: number; body: unknown }>,
): (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult> {
  const answer = async (event: APIGatewayProxyEvent, context: Context, id: string): Promise<APIGatewayProxyResult> => {
    try {
      const { status, body } = await use(event, context);
      return json(status, 'application/json', body, id);
    } catch (error) {
      const problem = problemOf(error);
      const fields = { status: problem.status, type: problem.type };
      if (problem.status >= 500) log('REQUEST_FAILED', fields, error);
      else log('REQUEST_REFUSED', fields);
      const body = problem.body(`urn:yardstick:request:${id}`);
      const again = problem.status === 503 ? { 'retry-after': RETRY_AFTER } : undefined;
      return json(problem.status, 'application/problem+json', body, id, again);
    }
  };
  return (event, context) => {
    const id = event.requestContext.requestId;
    return correlated(id, () => answer(event, context, id));
  };
}

/**
 * The JSON body of a request, checked.
 * @throws {Problem} 413 over the limit, 400 where it is not JSON, 422 where it has not the form of `schema`.
 */
export function jsonBody<T>(event: APIGatewayProxyEvent, schema: z.ZodType<T>): T {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');
  const bytes = Buffer.byteLength(text);
  if (bytes > BODY_LIMIT) {
    throw new Problem(
      413,
      'too-large',
      'Body too large',
      `The body has ${bytes} bytes; send at most ${BODY_LIMIT} at a time.`,
    );
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new Problem(400, 'not-json', 'Not JSON', 'The body is not a JSON document in UTF-8.');
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((i) => ({ pointer: pointerOf(i.path), reason: i.message }));
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
