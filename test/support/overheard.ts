import { channel } from 'node:diagnostics_channel';
import { vi } from 'vitest';
import { z } from 'zod';

const served = z.object({ request: z.object({ url: z.string() }) });
const asked = z.object({ request: z.object({ path: z.string() }) });

/** Node's own word of each request that a server in this process takes, or that goes out of it (by http, by fetch). */
const CHANNELS = {
  'http.server.request.start': (message: unknown) => served.safeParse(message).data?.request.url,
  'http.client.request.start': (message: unknown) => asked.safeParse(message).data?.request.path,
  'undici:request:create': (message: unknown) => asked.safeParse(message).data?.request.path,
};

/** Everything that is written to the log, and every address that is asked for, from now on until `stop`. */
export function overhear() {
  const [lines, urls]: [string[], string[]] = [[], []];
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    lines.push(...String(chunk).split('\n').filter(Boolean));
    return true;
  });
  const heard = Object.entries(CHANNELS).map(([name, read]) => {
    const listener = (message: unknown) => {
      const url = read(message);
      if (url !== undefined) urls.push(url);
    };
    channel(name).subscribe(listener);
    return () => channel(name).unsubscribe(listener);
  });
  const stop = () => {
    written.mockRestore();
    for (const end of heard) end();
  };
  return { lines, urls, stop };
}
