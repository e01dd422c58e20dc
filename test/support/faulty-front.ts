import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Closers } from '../../infra/local/closers.ts';
import { listen, stop } from '../../infra/local/loopback.ts';

/** What becomes of a call: an answer of our own in place of the service's, or the service's answer lost on its way back. */
export type Fault = { readonly status: number; readonly body: string } | 'answer lost';

/** Passes a call on as it is; answers with the status of the service, or not at all if the answer is to be lost. */
function passOn(to: URL, { method, headers }: IncomingMessage, body: Buffer, response: ServerResponse, lost: boolean) {
  const call = forward(to, { method, headers: { ...headers, host: to.host } }, async (answer) => {
    const content = await buffer(answer);
    if (lost) response.destroy();
    else response.writeHead(answer.statusCode ?? 500, answer.headers).end(content);
  });
  call.on('error', () => response.destroy());
  call.end(body);
}

/**
 * Stands before a service and harms calls on their way, as `faultOf` says by path and body. @returns its address.
 */
export async function faultyFront(
  service: string,
  faultOf: (path: string, body: string) => Fault | undefined,
  closers: Closers,
): Promise<string> {
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const path = request.url ?? '/';
    const fault = faultOf(path, body.toString('latin1'));
    if (fault === undefined || fault === 'answer lost') {
      passOn(new URL(path, service), request, body, response, fault !== undefined);
    } else response.writeHead(fault.status, { 'content-type': 'text/xml' }).end(fault.body);
  });
  const address = await listen(server);
  closers.add(() => stop(server));
  return address;
}
