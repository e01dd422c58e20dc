import PostalMime from 'postal-mime';
import { z } from 'zod';
import { readDeliveries } from '../../functions/store/deliveries.ts';
import type { localHost } from './local-host.ts';

/** What one reader was sent of one report: the mail in clear, its headers and addresses as they are, PDF and tables. */
export interface SentReport {
  readonly report: string;
  readonly mail: string;
  readonly pdf: Buffer;
  readonly tables: string;
}

/** Every report of a period that went out with a PDF and tables attached, by address. */
export async function sentReports(
  local: ReturnType<typeof localHost>,
  programme: string,
  period: string,
): Promise<ReadonlyMap<string, readonly SentReport[]>> {
  const sent = new Map<string, readonly SentReport[]>();
  const ledger = new Map((await readDeliveries(local.table, programme, period)).map((d) => [d.id, d.edition]));
  for (const { raw, destinations, tags } of local.host.mails()) {
    const { attachments, headers, subject, text, html } = await PostalMime.parse(raw);
    const fields = headers.map(({ key, value }) => `${key}: ${value}`);
    const names = attachments.map(({ filename }) => filename);
    const [pdf, tables] = attachments.map(({ content }) => Buffer.from(z.instanceof(ArrayBuffer).parse(content)));
    if (pdf === undefined || tables === undefined) throw new Error(`${names} instead of a PDF and tables`);
    const [report = ''] = ledger.get(tags.delivery ?? '')?.split('.') ?? [];
    const mail = [...fields, subject, ...names, text, html].join('\n');
    const before = sent.get(`${destinations}`) ?? [];
    sent.set(`${destinations}`, [...before, { report, mail, pdf, tables: tables.toString('utf8') }]);
  }
  return sent;
}
