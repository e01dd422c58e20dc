import mustache from 'mustache';
import { LOCALES, type Locale } from '../model/text.ts';

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

/** What a page says in one language. */
export interface PagePart {
  readonly text: string;
  /** Label of the one button. Null: there is none. */
  readonly button: string | null;
  readonly note: string | null;
}

/** A page behind a link in a mail, in every language: who opens it is not known. */
export function page(titleIn: (locale: Locale) => string, partIn: (locale: Locale) => PagePart): string {
  const parts = LOCALES.map((lang) => ({ lang, ...partIn(lang) }));
  return mustache.render(HTML, { lang: LOCALES[0], title: LOCALES.map(titleIn).join(' · '), parts });
}
