import type { APIGatewayProxyResult } from 'aws-lambda';
import { message } from '../../templates/locale/index.ts';
import { ENV, type Env, required } from '../runtime/env-names.ts';
import { correlatedHandler } from '../runtime/http.ts';
import { log } from '../runtime/log.ts';
import { keyRing } from '../runtime/secrets.ts';
import { presignedPdf } from '../store/archive.ts';
import { findEdition } from '../store/editions.ts';
import { openStores } from '../store/open.ts';
import { readRecipient } from '../store/recipients.ts';
import { readSuppression } from '../store/suppressions.ts';
import { fileName } from './file-name.ts';
import { readReportLink } from './links.ts';
import { type OpenPort, openReport } from './open-report.ts';
import { PAGE_HEADERS, page } from './page.ts';

const STATUS = { invalid: 404, expired: 410, withdrawn: 410 } as const;

/** GET /v1/reports/{token}: the link in a mail whose PDF was too large to attach. It only reads: scanners may follow it. */
export function bind(env: Env) {
  const stores = openStores(env);
  const keys = keyRing(() => required(env, ENV.linkSecret));
  const port: OpenPort = {
    edition: ({ programme, period, edition: id }) => findEdition(stores.table(), { programme, period, id }),
    recipient: ({ programme, recipient }) => readRecipient(stores.table(), programme, recipient),
    suppressionOf: (email) => readSuppression(stores.table(), email),
  };
  const refuse = (reason: keyof typeof STATUS, fields = {}): APIGatewayProxyResult => {
    log('REPORT_LINK_REFUSED', { reason, ...fields });
    const text = page(
      (locale) => message(locale, 'page.report.title'),
      (locale) => ({ text: message(locale, `page.report.${reason}`), button: null, note: null }),
    );
    return { statusCode: STATUS[reason], headers: { ...PAGE_HEADERS }, body: text };
  };

  return correlatedHandler(async ({ pathParameters, requestContext: { requestTimeEpoch: at } }) => {
    const link = readReportLink(pathParameters?.token ?? '', await keys(at));
    const version = link && (await stores.versionIn(link.programme, link.period));
    if (link === undefined || version === undefined) return refuse('invalid');
    const fields = { edition: link.edition, period: link.period, recipient: link.recipient };
    const opening = await openReport(port, version.programme, link, new Date(at).toISOString());
    if (opening.result !== 'open') return refuse(opening.result, fields);
    const name = fileName(version.programme, opening.edition, opening.edition.locale);
    const location = await presignedPdf(stores.archive(), opening.key, name);
    log('REPORT_OPENED', fields);
    return { statusCode: 302, headers: { ...PAGE_HEADERS, location }, body: '' };
  });
}

export const handler = bind(process.env);
