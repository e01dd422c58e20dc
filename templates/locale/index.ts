import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../../functions/model/text.ts';
import type { MessageKey } from './english.ts';
import { installed } from './installed.generated.ts';
import type { Language } from './language.ts';

export type { MessageKey } from './english.ts';

/** All that is known of a language. */
export const languageOf = (locale: Locale): Language => installed[locale];

const compiled = new Map<string, IntlMessageFormat>();

/**
 * The text `key` in `locale`, its placeholders filled in.
 * @throws {Error} if the message has a placeholder that `values` does not name: nothing leaves with a gap in it.
 */
export function message(
  locale: Locale,
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const id = `${locale} ${key}`;
  const format =
    compiled.get(id) ?? new IntlMessageFormat(languageOf(locale).messages[key], locale, undefined, { ignoreTag: true });
  compiled.set(id, format);
  return String(format.format({ ...values }));
}

/** Texts one after the other, as the language puts them together: whole sentences, clauses, items, groups of items or choices. */
export function joined(
  locale: Locale,
  by: 'sentences' | 'clauses' | 'items' | 'groups' | 'choices',
  texts: readonly string[],
): string {
  return texts.join(message(locale, `join.${by}`));
}
