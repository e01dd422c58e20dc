import { createServer, type IncomingMessage, request } from 'node:http';
import type { Closers } from '../../infra/local/closers.ts';
import { listen, stop } from '../../infra/local/loopback.ts';

/** What was done to the calls that passed. */
export interface Faults {
  calls: number;
  dropped: number;
  answersLost: number;
  delayed: number;
  throttled: number;
}

const THROTTLED = JSON.stringify({
  __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
  message: 'injected',
});

/** Numbers in [0, 1) that follow from the seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/**
 * A proxy before a DynamoDB that spoils a share of the calls, in equal parts: cut before it is carried out, cut before its
 * answer, delayed by a quarter of a second, throttled. @returns its address.
 */
export async function startFaultyProxy(
  target: string,
  share: number,
  closers: Closers,
): Promise<{ address: string; faults: Faults }> {
  const random = randomNumbers(1);
  const faults: Faults = { calls: 0, dropped: 0, answersLost: 0, delayed: 0, throttled: 0 };
  const server = createServer(async (incoming, answer) => {
    const body = await bodyOf(incoming);
    faults.calls += 1;
    const draw = random();
    const kind = draw < share ? Math.floor((draw / share) * 4) : -1;
    if (kind === 0) {
      faults.dropped += 1;
      incoming.socket.destroy();
      return;
    }
    if (kind === 1) {
      faults.throttled += 1;
      answer.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(THROTTLED);
      return;
    }
    const { method = 'POST', url = '/', headers } = incoming;
    const onward = request(new URL(url, target), { method, headers }, async (given) => {
      const content = await bodyOf(given);
      if (kind === 2) {
        faults.answersLost += 1;
        incoming.socket.destroy();
        return;
      }
      const pass = () => answer.writeHead(given.statusCode ?? 500, given.headers).end(content);
      if (kind === 3) {
        faults.delayed += 1;
        setTimeout(pass, 250);
      } else pass();
    });
    onward.on('error', () => incoming.socket.destroy());
    onward.end(body);
  });
  const address = await listen(server);
  closers.add(() => stop(server));
  return { address, faults };
}
