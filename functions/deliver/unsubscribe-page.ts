import { message } from '../../templates/locale/index.ts';
import type { Programme } from '../model/programme/index.ts';
import { reportName } from './mail-names.ts';
import { page } from './page.ts';

/** What the page says: whether the reader really wants this, that it is done, or that the link is none of ours. */
export type PageState = 'question' | 'done' | 'invalid';

/** The page behind the link for unsubscribing. */
export function unsubscribePage(
  state: PageState,
  about?: { readonly programme: Programme; readonly report: string },
): string {
  return page(
    (locale) => message(locale, 'page.unsubscribe.title'),
    (locale) => ({
      text: message(locale, `page.unsubscribe.${state}`, {
        report: about === undefined ? '' : reportName(about.programme, about.report, locale),
      }),
      button: state === 'question' ? message(locale, 'page.unsubscribe.button') : null,
      note: state === 'done' ? message(locale, 'page.unsubscribe.back') : null,
    }),
  );
}
