import { readResponses } from '../../functions/collect/files/read-responses.ts';
import type { Recipient, RecipientEntry } from '../../functions/model/recipient.ts';
import { putRecipient } from '../../functions/store/recipients.ts';
import { fileBytes } from '../../infra/local/commands/send-in.ts';
import type { localHost } from './local-host.ts';
import { path, sampleProgramme } from './sample-programme.ts';

export const programme = sampleProgramme('mobile-reputation');

/** The run of October 2026 of the mobile reputation programme. */
export const october = { programme: programme.id, report: 'monthly', scheduledTime: '2026-10-31T16:00:00.000Z' };

/** Sends a month of real answers through the API. */
export async function sendAnswers(local: ReturnType<typeof localHost>): Promise<void> {
  const file = path('test/fixtures/corp-rep.csv');
  const responses: unknown[] = [];
  for await (const row of readResponses('a.csv', await fileBytes(file), programme, '2026-10-01')) {
    responses.push(row.input);
  }
  const send = () =>
    fetch(`${local.host.apiUrl}/v1/programmes/${programme.id}/responses`, {
      method: 'POST',
      headers: { authorization: `Bearer ${local.credential}` },
      body: JSON.stringify({ responses }),
    });
  let answer = await send();
  // A machine with much to do is a busy store.
  for (let again = 0; answer.status === 503 && again < 5; again += 1) answer = await send();
  if (!answer.ok) throw new Error(await answer.text());
}

/** A reader of the company's report in English. */
export const reader = (id: string, email = `${id}@example.com`): Recipient => ({
  id,
  name: `Reader ${id}`,
  email,
  locale: 'en',
  scopes: ['company'],
  reports: ['monthly'],
  confirmed: '2026-11-01',
});

export async function addReaders(
  local: ReturnType<typeof localHost>,
  readers: readonly RecipientEntry[],
): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  for (const one of readers) await putRecipient(local.table, programme.id, one, today);
}
