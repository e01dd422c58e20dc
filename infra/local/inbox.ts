import { createRequire } from 'node:module';
import type { Closers } from './closers.ts';
import { addressOf, stop } from './loopback.ts';

/** Required, since loaders differ in what the default import of a transpiled CommonJS module is. */
const { default: startServer }: typeof import('aws-ses-v2-local') = createRequire(import.meta.url)('aws-ses-v2-local');

export interface Inbox {
  /** Where a browser reads the mail. */
  readonly address: string;
  deliver(raw: Buffer): Promise<void>;
}

/** Starts aws-ses-v2-local, which shows mail in the browser. Its messages are kept per process, so it is emptied first. */
export async function startInbox(closers: Closers): Promise<Inbox> {
  const server = await startServer({ host: '127.0.0.1', port: 0 });
  closers.add(() => stop(server));
  const address = addressOf(server);
  const post = async (path: string, form: Readonly<Record<string, string>>): Promise<void> => {
    const response = await fetch(new URL(path, address), {
      method: 'POST',
      headers: { authorization: 'AWS local' },
      body: new URLSearchParams(form),
    });
    const answer = await response.text();
    if (!response.ok) throw new Error(`the web inbox refused a message: ${answer}`);
  };
  await post('/clear-store', {});
  return {
    address,
    deliver: (raw) => post('/', { Action: 'SendRawEmail', 'RawMessage.Data': raw.toString('base64') }),
  };
}
