import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway';

interface GatewayProblem {
  readonly type: ResponseType;
  /** Last part of the problem's URN, as in functions/runtime/problem.ts. */
  readonly problem: string;
  readonly title: string;
  readonly detail: string;
  /** Default: the status of the response type; left out of the body where a type covers several. */
  readonly status?: number;
  /** Further headers. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers that API Gateway gives by itself, before or instead of a function. */
const PROBLEMS: Readonly<Record<string, GatewayProblem>> = {
  Unauthorized: {
    type: ResponseType.UNAUTHORIZED,
    problem: 'no-credential',
    title: 'No valid credential',
    detail: 'Send the header "Authorization: Bearer …" with a credential that has not expired.',
    status: 401,
    headers: { 'WWW-Authenticate': "'Bearer'" },
  },
  AccessDenied: {
    type: ResponseType.ACCESS_DENIED,
    problem: 'not-yours',
    title: 'Not allowed',
    detail: 'This credential may not use this address.',
    status: 403,
  },
  // The client was added without a key, or its key was taken away by hand.
  InvalidApiKey: {
    type: ResponseType.INVALID_API_KEY,
    problem: 'not-yours',
    title: 'Not allowed',
    detail: 'This client has no usage key; have it revoked and added again.',
    status: 403,
  },
  // What API Gateway calls a missing token is a path or method that does not exist.
  MissingAuthenticationToken: {
    type: ResponseType.MISSING_AUTHENTICATION_TOKEN,
    problem: 'no-address',
    title: 'No such address',
    detail: 'There is nothing at this path for this method; send POST to /v1/programmes/{programme}/responses.',
    status: 404,
  },
  RequestTooLarge: {
    type: ResponseType.REQUEST_TOO_LARGE,
    problem: 'too-large',
    title: 'Body too large',
    detail: 'Send at most 500 responses and 4 MB at a time.',
    status: 413,
  },
  Throttled: {
    type: ResponseType.THROTTLED,
    problem: 'busy',
    title: 'Too many requests',
    detail: 'Wait a second and send the same request again.',
    status: 429,
    headers: { 'Retry-After': "'1'" },
  },
  QuotaExceeded: {
    type: ResponseType.QUOTA_EXCEEDED,
    problem: 'busy',
    title: 'Too many requests',
    detail: 'The quota of this client is used up; come back tomorrow.',
    status: 429,
    headers: { 'Retry-After': "'86400'" },
  },
  Default4xx: {
    type: ResponseType.DEFAULT_4XX,
    problem: 'refused',
    title: 'Request refused',
    detail: 'The request cannot be taken as it is.',
  },
  Default5xx: {
    type: ResponseType.DEFAULT_5XX,
    problem: 'fault',
    title: 'Our fault',
    detail: 'Something failed on our side; send the same request again.',
  },
};

/** Makes the errors of API Gateway itself RFC 9457 problem details, like those of the functions. */
export function addProblemResponses(api: RestApi): void {
  for (const [id, { type, problem, title, detail, status, headers }] of Object.entries(PROBLEMS)) {
    const body = {
      type: `urn:yardstick:problem:${problem}`,
      title,
      ...(status === undefined ? {} : { status }),
      detail,
      instance: 'urn:yardstick:request:$context.requestId',
    };
    api.addGatewayResponse(id, {
      type,
      ...(status === undefined ? {} : { statusCode: String(status) }),
      responseHeaders: {
        'Content-Type': "'application/problem+json'",
        'Cache-Control': "'no-store'",
        'X-Correlation-Id': 'context.requestId',
        ...headers,
      },
      templates: { 'application/json': JSON.stringify(body) },
    });
  }
}
