import type { APIGatewayProxyResult } from 'aws-lambda';
import { ENV, type Env, required } from '../runtime/env-names.ts';
import { correlatedHandler } from '../runtime/http.ts';
import { log } from '../runtime/log.ts';
import { keyRing } from '../runtime/secrets.ts';
import { openStores } from '../store/open.ts';
import { unsubscribe } from '../store/recipients.ts';
import { PAGE_HEADERS } from './page.ts';
import { isOneClick, readUnsubscription } from './unsubscribe.ts';
import { type PageState, unsubscribePage } from './unsubscribe-page.ts';

/**
 * GET and POST /v1/unsubscribe/{token}. GET shows a page with a button and changes nothing, for mail scanners follow
 * links; POST, from the button or from the mail client itself (RFC 8058), unsubscribes, without a login.
 */
export function bind(env: Env) {
  const stores = openStores(env);
  const keys = keyRing(() => required(env, ENV.linkSecret));
  const answer = (statusCode: number, ...page: Parameters<typeof unsubscribePage>): APIGatewayProxyResult => ({
    statusCode,
    headers: { ...PAGE_HEADERS },
    body: unsubscribePage(...page),
  });

  return correlatedHandler(async (event) => {
    const about = readUnsubscription(
      event.pathParameters?.token ?? '',
      await keys(event.requestContext.requestTimeEpoch),
    );
    const programme = about && (await stores.versions(about.programme)).at(-1)?.programme;
    if (about === undefined || programme === undefined) return answer(404, 'invalid');
    const body = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '');
    let state: PageState = 'question';
    if (event.httpMethod === 'POST' && isOneClick(body)) {
      // Done is done, also where it was done before or the recipient is gone: nobody learns which from outside.
      const changed = await unsubscribe(stores.table(), about.programme, about.recipient, about.report);
      if (changed) log('UNSUBSCRIBED', { ...about });
      state = 'done';
    }
    return answer(200, state, { programme, report: about.report });
  });
}

export const handler = bind(process.env);
