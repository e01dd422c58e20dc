import type { Comment } from '../model/response.ts';

const JOINT = '[\\s().-]{0,2}';
const digits = (pattern: string) => new RegExp(`(?<![\\dA-Za-z])${pattern}(?![\\dA-Za-z])`, 'g');
const joined = (count: string) => `(?:\\d${JOINT}){${count}}`;

/** What is looked for, in this order: an identity-card number holds digits that look like a phone number. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '[e-mail]'],
  // Resident identity cards: 17 digits and a check character, or 15 digits before 1999 (GB 11643).
  [digits(`${joined('17')}[\\dXx]`), '[id]'],
  [digits(`\\d{15}`), '[id]'],
  // Mobile numbers of China, numbers with a country's code, and those with an area code.
  [digits(`(?:(?:\\+|00)?86${JOINT})?1[3-9]${joined('8')}\\d`), '[phone]'],
  [digits(`(?:\\+|00)[1-9]${joined('6,13')}\\d`), '[phone]'],
  [digits(`\\(?0\\d{2,3}\\)?${JOINT}${joined('6,7')}\\d`), '[phone]'],
  // Bank cards, and whatever else is a number as long.
  [digits(`\\d{12,}`), '[number]'],
];

/**
 * A text without phone numbers, e-mail addresses and identity-card numbers, each replaced by what it was. Full-width
 * digits and letters are read as the narrow ones. Names are not found: who asks for comments says so to respondents.
 * Example: "打13800138000" → "打[phone]".
 */
export function maskText(text: string): string {
  const narrow = text.replaceAll(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const masked = PATTERNS.reduce((left, [pattern, word]) => left.replaceAll(pattern, word), narrow);
  // Where there was nothing to hide, the text stays as it was written.
  return masked === narrow ? text : masked;
}

/** Comments with their texts masked. */
export function maskComments(comments: readonly Comment[] | undefined): Comment[] | undefined {
  return comments?.map((comment) =>
    comment.text === undefined ? comment : { ...comment, text: maskText(comment.text) },
  );
}
