import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import type { ImportResult } from '../../functions/model/import.ts';
import { importCreatedSchema, type importRequestSchema, importResultSchema } from '../../functions/model/import.ts';
import type { localHost } from './local-host.ts';

type ImportRequest = z.input<typeof importRequestSchema>;
type Local = ReturnType<typeof localHost>;

/** Requests to the imports of one programme, as any other system makes them. */
export function importsOf(local: Local, programme: string) {
  const call = async (path: string, body?: unknown) => {
    const answer = await fetch(`${local.host.apiUrl}/v1/programmes/${programme}/imports${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${local.credential}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const content: unknown = await answer.json();
    return { status: answer.status, body: content };
  };
  const create = async (request: ImportRequest) => importCreatedSchema.parse((await call('', request)).body);
  const result = async (id: string): Promise<ImportResult> => importResultSchema.parse((await call(`/${id}`)).body);
  return {
    call,
    create,
    result,
    /** Uploads a file and waits for the end of its import. */
    async send(content: string | Buffer<ArrayBuffer>, request: Omit<ImportRequest, 'bytes'>): Promise<ImportResult> {
      const file = Buffer.from(content);
      const created = await create({ ...request, bytes: file.length });
      const put = await fetch(created.upload.url, { method: 'PUT', body: file });
      if (!put.ok) throw new Error(await put.text());
      // Ever more seldom: a client may ask twenty times a second.
      for (let wait = 20; ; wait = Math.min(wait * 1.5, 200)) {
        const found = await result(created.import);
        if (found.finishedAt !== null) return found;
        await pause(wait);
      }
    },
  };
}
