import { createServer } from 'node:http';
import * as z from 'zod';
import type { Closers } from './closers.ts';
import { listen, stop } from './loopback.ts';
import { readBody } from './request-body.ts';
import type { Usage } from './usage.ts';

const REQUEST_LIMIT = 64 * 1024;
/** API Gateway takes keys of 20 to 128 characters. */
const keySchema = z.object({ name: z.string(), value: z.string().min(20).max(128), enabled: z.literal(true) });
const planKeySchema = z.object({ keyId: z.string(), keyType: z.literal('API_KEY') });

type Answer = readonly [status: number, body?: object];
const NOT_FOUND: Answer = [404, { message: 'Invalid API Key identifier specified' }];

/** A small API Gateway: creates and deletes API keys and lays them under the usage plan. @returns its address. */
export async function startApiGatewayFront(usage: Usage, closers: Closers): Promise<string> {
  const values = new Map<string, string>();

  const answer = (method: string, path: string, body: string): Answer => {
    const [, part, id = ''] = path.split('/');
    if (method === 'POST' && path === '/apikeys') {
      const { name, value } = keySchema.parse(JSON.parse(body));
      const made = `key${values.size + 1}`;
      values.set(made, value);
      return [201, { id: made, name, value, enabled: true }];
    }
    if (method === 'POST' && path === `/usageplans/${usage.planId}/keys`) {
      const { keyId } = planKeySchema.parse(JSON.parse(body));
      const value = values.get(keyId);
      if (value === undefined) return NOT_FOUND;
      usage.add(value);
      return [201, { id: keyId, type: 'API_KEY', value }];
    }
    if (method === 'DELETE' && part === 'apikeys') {
      const value = values.get(id);
      if (value === undefined) return NOT_FOUND;
      usage.remove(value);
      values.set(id, '');
      return [202];
    }
    return [400, { message: `the local API Gateway has no ${method} ${path}` }];
  };

  const server = createServer(async (request, response) => {
    const content = await readBody(request, REQUEST_LIMIT);
    const [status, body] = await Promise.resolve(content?.toString('utf8') ?? '')
      .then((text) => answer(request.method ?? '', new URL(request.url ?? '', 'http://local').pathname, text))
      .catch((error: unknown): Answer => [400, { message: String(error) }]);
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(status === 404 ? { 'x-amzn-errortype': 'NotFoundException' } : {}),
    });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  });
  const address = await listen(server);
  closers.add(() => stop(server));
  return address;
}
