import * as z from 'zod';
import type { LocalAccount } from './account.ts';
import { resourcesOf, type Template } from './template.ts';

/** What API Gateway itself answers, when it does not come to a function's answer: status and message by default. */
const DEFAULTS = {
  MISSING_AUTHENTICATION_TOKEN: [403, 'Missing Authentication Token'],
  UNAUTHORIZED: [401, 'Unauthorized'],
  ACCESS_DENIED: [403, 'User is not authorized to access this resource'],
  INVALID_API_KEY: [403, 'Forbidden'],
  THROTTLED: [429, 'Too Many Requests'],
  REQUEST_TOO_LARGE: [413, 'Request Entity Too Large'],
  AUTHORIZER_FAILURE: [500, null],
  INTEGRATION_FAILURE: [502, 'Internal server error'],
} as const;
export type GatewayError = keyof typeof DEFAULTS;

export interface GatewayAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const responseSchema = z.object({
  ResponseType: z.string(),
  StatusCode: z.string().optional(),
  ResponseParameters: z.record(z.string(), z.string()).default({}),
  ResponseTemplates: z.record(z.string(), z.string()).default({}),
});

const HEADER = 'gatewayresponse.header.';

/** Answers as the template's `AWS::ApiGateway::GatewayResponse` say, with the defaults of 4xx and 5xx behind them. */
export function gatewayResponses(template: Template, account: LocalAccount) {
  const given = new Map(
    resourcesOf(template, 'AWS::ApiGateway::GatewayResponse')
      .map(({ resource }) => responseSchema.parse(account.resolve(resource.Properties)))
      .map((response) => [response.ResponseType, response]),
  );
  return (error: GatewayError, requestId: string): GatewayAnswer => {
    const [status, message] = DEFAULTS[error];
    const response = given.get(error) ?? given.get(status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX');
    const variables: Readonly<Record<string, string>> = {
      '$context.error.messageString': JSON.stringify(message),
      '$context.error.message': message ?? 'null',
      '$context.error.responseType': error,
      '$context.requestId': requestId,
    };
    const template = response?.ResponseTemplates['application/json'] ?? '{"message":$context.error.messageString}';
    // Texts in quotes and variables of the context; `method.request.…` would need the request.
    const written = (value: string) => (/^'.*'$/.test(value) ? value.slice(1, -1) : variables[`$${value}`]);
    const headers = Object.entries(response?.ResponseParameters ?? {})
      .filter(([name]) => name.startsWith(HEADER))
      .flatMap(([name, value]) => {
        const text = written(value);
        return text === undefined ? [] : [[name.slice(HEADER.length).toLowerCase(), text]];
      });
    return {
      status: response?.StatusCode === undefined ? status : Number(response.StatusCode),
      headers: { 'content-type': 'application/json', ...Object.fromEntries(headers) },
      body: template.replaceAll(/\$context(?:\.[A-Za-z]+)+/g, (name) => variables[name] ?? ''),
    };
  };
}
