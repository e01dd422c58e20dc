import mustache from 'mustache';
import { message } from '../../templates/locale/index.ts';
import type { Programme } from '../model/programme/index.ts';
import { LOCALES } from '../model/text.ts';
import { reportName } from './mail-names.ts';

/** Nothing is loaded, framed or sent elsewhere; a form goes back to the address of the page alone. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
} as const;

const HTML = `<!doctype html>
<html lang="{{lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<style>
body { max-width: 32rem; margin: 4rem auto; padding: 0 1.5rem; font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; color: #1b1f24; }
section { margin: 0 0 2.5rem; }
button { font: inherit; padding: .5rem 1.5rem; border: 0; border-radius: .25rem; background: #0b5fa5; color: #fff; }
small { color: #5b6470; }
</style>
</head>
<body>
{{#parts}}
<section lang="{{lang}}">
<p>{{text}}</p>
{{#button}}<form method="post"><button name="List-Unsubscribe" value="One-Click">{{button}}</button></form>{{/button}}
{{#note}}<p><small>{{note}}</small></p>{{/note}}
</section>
{{/parts}}
</body>
</html>
`;

/** What the page says: whether the reader really wants this, that it is done, or that the link is none of ours. */
export type PageState = 'question' | 'done' | 'invalid';

/** The page behind the link in a mail, in every language: who opens it is not known. */
export function unsubscribePage(
  state: PageState,
  about?: { readonly programme: Programme; readonly report: string },
): string {
  const parts = LOCALES.map((locale) => {
    const report = about === undefined ? '' : reportName(about.programme, about.report, locale);
    return {
      lang: locale,
      text: message(locale, `page.unsubscribe.${state}`, { report }),
      button: state === 'question' ? message(locale, 'page.unsubscribe.button') : null,
      note: state === 'done' ? message(locale, 'page.unsubscribe.back') : null,
    };
  });
  const title = LOCALES.map((locale) => message(locale, 'page.unsubscribe.title')).join(' · ');
  return mustache.render(HTML, { lang: LOCALES[0], title, parts });
}
