import { createServer } from 'node:http';
import type { Closers } from './closers.ts';
import { FunctionError } from './invoke.ts';
import { listen, stop } from './loopback.ts';
import { readBody } from './request-body.ts';

/** Largest event of a synchronous call, bytes. */
const REQUEST_LIMIT = 6 * 1024 * 1024;
const PATH = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** What a new account may run at the same time. */
const CONCURRENCY = 10;
const ACCOUNT = {
  AccountLimit: { ConcurrentExecutions: CONCURRENCY, UnreservedConcurrentExecutions: CONCURRENCY },
};

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const refusal = (status: number, type: string, message: string): Answer => ({
  status,
  headers: { 'x-amzn-errortype': type },
  body: JSON.stringify({ Type: 'User', Message: message }),
});

/**
 * A small Lambda: Invoke, synchronous, for the functions of the template, and the limits of a new account.
 * @returns its address.
 * @param call calls a function by its name; undefined for a name that no function has.
 */
export async function startLambdaFront(
  call: (name: string, event: unknown) => Promise<unknown> | undefined,
  closers: Closers,
): Promise<string> {
  const answer = async (path: string, body: Buffer | undefined): Promise<Answer> => {
    if (path.startsWith('/2016-08-19/account-settings'))
      return { status: 200, headers: {}, body: JSON.stringify(ACCOUNT) };
    const name = decodeURIComponent(PATH.exec(path)?.[1] ?? '');
    const event: unknown = JSON.parse(body?.toString('utf8') || 'null');
    const called = call(name, event);
    if (called === undefined) return refusal(404, 'ResourceNotFoundException', `Function not found: ${name}`);
    try {
      return { status: 200, headers: {}, body: JSON.stringify(await called) };
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
      return { status: 200, headers: { 'x-amz-function-error': 'Unhandled' }, body: error.message };
    }
  };
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await readBody(request, REQUEST_LIMIT)
      .then((content) => answer(request.url ?? '', content))
      .catch((error: unknown) => refusal(500, 'ServiceException', String(error)));
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  });
  const address = await listen(server);
  closers.add(() => stop(server));
  return address;
}
