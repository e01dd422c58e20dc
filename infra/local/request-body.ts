import type { IncomingMessage } from 'node:http';

/**
 * The whole body of a request, or `undefined` if it is longer than `limit` bytes; the rest is then read and thrown away,
 * so that the client gets to read its answer.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length <= limit) chunks.push(bytes);
    else chunks.length = 0;
  }
  return length > limit ? undefined : Buffer.concat(chunks);
}
