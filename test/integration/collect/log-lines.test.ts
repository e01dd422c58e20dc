import { beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { importsOf } from '../../support/imports.ts';
import { localHost } from '../../support/local-host.ts';
import { poster } from '../../support/post-responses.ts';

const ID = 'mobile-reputation';
const local = localHost([ID], { logLevel: 'INFO' });
const post = poster(local);
const lineSchema = z.object({ code: z.string(), correlationId: z.string().min(1) });
const lines: string[] = [];

const [PHONE, MAIL, WORDS] = ['13800138000', 'li.na@example.com', 'the hall was cold'];
const response = (id: string, change: object = {}) => ({
  id,
  operator: 'P1',
  answeredAt: '2026-10-10',
  answers: { qual_1: 5 },
  contact: PHONE,
  comments: [{ text: `${WORDS}, ${MAIL}` }],
  ...change,
});

beforeAll(() => {
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    lines.push(...String(chunk).split('\n').filter(Boolean));
    return true;
  });
  return () => vi.restoreAllMocks();
});

test('every line of the log has a correlation id, answers carry it, and nothing of a person stands in them', async () => {
  const stored = await post({ responses: [response('a'), response('b', { answers: { qual_1: PHONE } })] });
  const refused = await post({ responses: [response('c')] }, { credential: `test.${'x'.repeat(43)}` });
  const broken = await post('{');
  const { state } = await importsOf(local, ID).send(
    `${JSON.stringify(response('d'))}\n${JSON.stringify(response('e', { operator: MAIL }))}\n`,
    { format: 'ndjson', period: '2026-10' },
  );
  expect([stored.status, refused.status, broken.status, state]).toEqual([200, 401, 400, 'completed']);
  await vi.waitFor(() => expect(lines.join('\n')).toContain('IMPORT_TAKEN_UP'));

  const logged = lines.map((line) => lineSchema.parse(JSON.parse(line)));
  expect(logged.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['BATCH_STORED', 'CREDENTIAL_REFUSED', 'REQUEST_REFUSED', 'IMPORT_CREATED']),
  );
  const ids = new Set(logged.map(({ correlationId }) => correlationId));
  for (const { correlation } of [stored, refused, broken]) expect(ids).toContain(correlation);
  for (const personal of [PHONE, MAIL, WORDS]) expect(lines.join('\n')).not.toContain(personal);
});
