import type { MessageKey } from './english.ts';
import type { FontFamily } from './font-family.ts';

/**
 * A language that reports, mails and notices can be written in: all that Yardstick must know of it. Each stands in a file
 * of `languages/` named after its tag, as `language`; `npm run build` installs what is there.
 */
export interface Language {
  /** BCP 47 tag; its plural and number rules are those of ICU. */
  readonly tag: string;
  /** BCP 47 tag of the place whose way of writing whole dates and lists of names is taken: `en-GB`. */
  readonly customs: string;
  /** True where a date begins with its year (2026年8月至10月), false where it ends with it (August to October 2026). */
  readonly yearFirst: boolean;
  /** Fonts of the PDF; a character is set in the first one that has it. */
  readonly fonts: readonly [FontFamily, ...FontFamily[]];
  /** ICU messages, with the arguments that the English ones have. */
  readonly messages: Readonly<Record<MessageKey, string>>;
}
