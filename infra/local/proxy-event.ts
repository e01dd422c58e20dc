import type { IncomingMessage } from 'node:http';
import type { APIGatewayEventRequestContext, APIGatewayProxyEvent } from 'aws-lambda';
import { ACCOUNT } from './account.ts';
import type { Match } from './routes.ts';

/** A request with all that its event is made of. */
export interface GatewayRequest {
  readonly message: IncomingMessage;
  readonly url: URL;
  readonly body: Buffer;
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface ApiDescription {
  readonly id: string;
  readonly stage: string;
  readonly binaryMediaTypes: readonly string[];
}

/** ARN of a method call, which authorizers answer about. */
export const methodArn = (region: string, api: ApiDescription, method: string, path: string): string =>
  `arn:aws:execute-api:${region}:${ACCOUNT}:${api.id}/${api.stage}/${method}${path}`;

function isBinary(type: string | undefined, among: readonly string[]): boolean {
  const plain = (type ?? '').split(';')[0]?.trim() ?? '';
  return among.some((allowed) => allowed === '*/*' || allowed === plain || allowed === `${plain.split('/')[0]}/*`);
}

/** Header fields and parameters come as one value each, the last, and as all values. */
function headersOf(message: IncomingMessage): { single: Record<string, string>; multi: Record<string, string[]> } {
  const multi: Record<string, string[]> = {};
  for (let n = 0; n + 1 < message.rawHeaders.length; n += 2) {
    const name = message.rawHeaders[n] ?? '';
    multi[name] = [...(multi[name] ?? []), message.rawHeaders[n + 1] ?? ''];
  }
  return { single: lastOf(multi), multi };
}

const lastOf = (values: Record<string, string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all.at(-1) ?? '']));

function requestContext(
  { message, url, requestId, at }: GatewayRequest,
  { route }: Match,
  api: ApiDescription,
  authorizer: Readonly<Record<string, unknown>>,
): APIGatewayEventRequestContext {
  return {
    accountId: ACCOUNT,
    apiId: api.id,
    authorizer,
    httpMethod: message.method ?? '',
    identity: {
      accessKey: null,
      accountId: null,
      apiKey: null,
      apiKeyId: null,
      caller: null,
      clientCert: null,
      cognitoAuthenticationProvider: null,
      cognitoAuthenticationType: null,
      cognitoIdentityId: null,
      cognitoIdentityPoolId: null,
      principalOrgId: null,
      sourceIp: message.socket.remoteAddress ?? '',
      user: null,
      userAgent: message.headers['user-agent'] ?? null,
      userArn: null,
    },
    path: `/${api.stage}${url.pathname}`,
    protocol: 'HTTP/1.1',
    requestId,
    requestTimeEpoch: at,
    resourceId: route.resourceId,
    resourcePath: route.resourcePath,
    stage: api.stage,
  };
}

/** The event of a REST API's Lambda proxy integration (payload format 1.0). */
export function proxyEvent(
  request: GatewayRequest,
  matched: Match,
  api: ApiDescription,
  authorizer: Readonly<Record<string, unknown>>,
): APIGatewayProxyEvent {
  const { message, url, body } = request;
  const headers = headersOf(message);
  const names = [...new Set(url.searchParams.keys())];
  const query = Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name)]));
  const binary = isBinary(message.headers['content-type'], api.binaryMediaTypes);
  return {
    resource: matched.route.resourcePath,
    path: url.pathname,
    httpMethod: message.method ?? '',
    headers: headers.single,
    multiValueHeaders: headers.multi,
    queryStringParameters: names.length > 0 ? lastOf(query) : null,
    multiValueQueryStringParameters: names.length > 0 ? query : null,
    pathParameters: matched.pathParameters,
    stageVariables: null,
    requestContext: requestContext(request, matched, api, authorizer),
    body: body.length === 0 ? null : body.toString(binary ? 'base64' : 'utf8'),
    isBase64Encoded: body.length > 0 && binary,
  };
}
