import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Closers } from '../../infra/local/closers.ts';
import { listen, stop } from '../../infra/local/loopback.ts';

/** An answer of the stand-in for a survey tool. */
export interface ToolAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A stand-in for the APIs of Qualtrics and SurveyMonkey: answers as it is told, in turn, and remembers who asked. */
export async function surveyTool() {
  const closers = new Closers();
  const answers = new Map<string, ToolAnswer[]>();
  const asked: { method: string | undefined; path: string; token: string | undefined; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const { url: path = '', method } = request;
    const header = request.headers.authorization ?? request.headers['x-api-token'];
    asked.push({ method, path, token: typeof header === 'string' ? header : undefined, body: await text(request) });
    const turns = answers.get(path) ?? [];
    const next = turns.length > 1 ? turns.shift() : turns[0];
    const { status, headers = {}, body = {} } = next ?? { status: 404 };
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  });
  const address = await listen(server);
  closers.add(() => stop(server));
  return {
    address,
    asked,
    /** What a path is answered with, one after the other; the last again and again. */
    answer: (path: string, ...turns: ToolAnswer[]) => void answers.set(path, turns),
    close: () => closers.closeAll(),
  };
}
