import * as z from 'zod';
import { INSTALLED } from './locales.generated.ts';

/** A BCP 47 language tag that a report can be drawn in; each has a file in `templates/locale/languages`. */
export const localeSchema = z.enum(INSTALLED);
export type Locale = z.infer<typeof localeSchema>;

/** What a programme that names no languages is reported in. */
export const DEFAULT_LOCALES: Locale[] = ['zh-CN', 'en'];

/** Every language that is installed, those of a programme that names none first. */
export const LOCALES: readonly Locale[] = [...new Set([...DEFAULT_LOCALES, ...INSTALLED])];

/** Text in the programme file: one string for every language, or one per language. */
export const textSchema = z
  .union([z.string().min(1), z.partialRecord(localeSchema, z.string().min(1))], {
    error: 'write one text, or one for each language: { en: …, zh-CN: … }',
  })
  .describe('One text for every language, or one per language: { en: Coverage, zh-CN: 网络覆盖 }');
export type Text = z.infer<typeof textSchema>;

/** The text in `locale`; where the programme gives none in that language, whatever it gives first. */
export function textIn(text: Text, locale: Locale): string {
  if (typeof text === 'string') return text;
  return text[locale] ?? Object.values(text)[0] ?? '';
}

/** Identifiers stand in keys, file names and URLs: letters, digits, hyphen, underscore; at most 64 characters. */
export const idSchema = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
    'use letters, digits, "-" and "_" (at most 64, starting with a letter or digit)',
  );

/** U+FFFD stands where another encoding was taken for UTF-8: what was written there is lost. */
const LOST = '\\uFFFD';

/** Text on one line as other systems write it, without control, format or private characters and halves of surrogates. */
export const lineSchema = z
  .string()
  .min(1)
  .regex(new RegExp(`^[^\\p{C}${LOST}]*$`, 'u'), 'write printable characters, in UTF-8');

/**
 * Text that people wrote, line breaks and emoji included. Marks of direction may stand in it, overrides of direction not:
 * they make a text look like another.
 */
export const proseSchema = z
  .string()
  .min(1)
  .regex(
    new RegExp(`^(?:[^\\p{Cc}\\p{Cs}${LOST}\\u202A-\\u202E\\u2066-\\u2069]|[\\t\\n\\r])*$`, 'u'),
    'write text in UTF-8, without control characters or overrides of direction',
  );

/** Text that a record brings with it: one for every language, or one per language, each as `line` asks. */
export const eitherText = (line: z.ZodString) =>
  z.union([line, z.partialRecord(localeSchema, line).refine((texts) => Object.keys(texts).length > 0)], {
    error: 'write one printable text, or one per language: { "en": …, "zh-CN": … }, and none that is too long',
  });
