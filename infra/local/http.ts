import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import * as z from 'zod';
import { type LocalAccount, REGION } from './account.ts';
import { authorizers } from './authorize.ts';
import type { Closers } from './closers.ts';
import { type GatewayAnswer, gatewayResponses } from './gateway-response.ts';
import type { Invoke } from './invoke.ts';
import { listen, stop } from './loopback.ts';
import { type ApiDescription, methodArn, proxyEvent } from './proxy-event.ts';
import { readBody } from './request-body.ts';
import { match, routesOf } from './routes.ts';
import { resourcesOf, type Template, theResource } from './template.ts';
import type { Usage } from './usage.ts';

/** Largest request body of API Gateway, bytes. */
const BODY_LIMIT = 10 * 1024 * 1024;
const BASE = 'http://127.0.0.1';

const resultSchema = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

interface Answer extends Omit<GatewayAnswer, 'body'> {
  readonly body: string | Buffer;
}

function describe(template: Template, account: LocalAccount): ApiDescription {
  const { id, resource } = theResource(template, 'AWS::ApiGateway::RestApi');
  const types = z.array(z.string()).default([]).parse(resource.Properties.BinaryMediaTypes);
  const stage = resourcesOf(template, 'AWS::ApiGateway::Stage')[0]?.resource.Properties.StageName;
  return {
    id: account.name(id),
    stage: z.string().default('local').parse(account.resolve(stage)),
    binaryMediaTypes: types,
  };
}

/** A server that has its address, and answers from the moment that it is given the API to serve. */
export interface ApiServer {
  readonly address: string;
  readonly server: Server;
}

/** Takes a free port for the API: functions are told its address before they can be served there. */
export async function openApiServer(closers: Closers): Promise<ApiServer> {
  const server = createServer();
  const address = await listen(server);
  closers.add(() => stop(server));
  return { address, server };
}

/**
 * Serves the template's REST API: routes, authorizers, limits and answers of API Gateway, and its event
 * for the functions. Like a custom domain, the address has no stage in it.
 * @param now milliseconds since 1970, what functions are told as the time of the request.
 */
export function serveApi(
  { server }: ApiServer,
  template: Template,
  account: LocalAccount,
  invoke: Invoke,
  usage: Usage,
  now: () => number,
): void {
  const routes = routesOf(template, account);
  const refuse = gatewayResponses(template, account);
  const authorize = authorizers(template, account, invoke, now);
  const api = describe(template, account);

  const answer = async (message: IncomingMessage, requestId: string): Promise<Answer> => {
    const url = new URL(`${BASE}${message.url}`);
    const method = message.method ?? '';
    const body = await readBody(message, BODY_LIMIT);
    if (body === undefined) return refuse('REQUEST_TOO_LARGE', requestId);
    const found = match(routes, method, url.pathname);
    if (found === undefined) return refuse('MISSING_AUTHENTICATION_TOKEN', requestId);
    let context: Readonly<Record<string, string>> = {};
    if (found.route.authorizer !== null) {
      const verdict = await authorize(found.route.authorizer, {
        headers: message.headers,
        methodArn: methodArn(REGION, api, method, url.pathname),
        requestId,
      });
      if (verdict.error !== undefined) return refuse(verdict.error, requestId);
      const tooMuch = found.route.keyRequired ? usage.admit(verdict.usageKey) : undefined;
      if (tooMuch !== undefined) return refuse(tooMuch, requestId);
      context = verdict.context;
    }
    const event = proxyEvent({ message, url, body, requestId, at: now() }, found, api, context);
    const result = resultSchema.parse(await invoke(found.route.functionArn, event));
    return {
      status: result.statusCode,
      headers: { 'content-type': 'application/json', ...result.headers },
      body: result.isBase64Encoded ? Buffer.from(result.body, 'base64') : result.body,
    };
  };

  server.on('request', async (message, response) => {
    const requestId = randomUUID();
    const { status, headers, body } = await answer(message, requestId).catch(() =>
      refuse('INTEGRATION_FAILURE', requestId),
    );
    response.writeHead(status, { ...headers, 'x-amzn-requestid': requestId }).end(body);
  });
}
