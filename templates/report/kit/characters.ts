/** What a character is to Chinese typesetting; `raised` are the numbers of notes, close behind what they mark. */
export type CharacterKind = 'han' | 'latin' | 'opening' | 'closing' | 'space' | 'raised' | 'other';

const OPENING = new Set('（《「『“‘【〈');
const CLOSING = new Set('，。、；：！？）》」』”’】〉…');
const RAISED = new Set('¹²³');
const HAN = /[\p{Script=Han}]/u;
/** Letters, digits and the signs that belong to figures. */
const LATIN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}%+−±#&@$€¥]/u;

const kinds = new Map<string, CharacterKind>();

/** The kind of one character (a whole code point). */
export function kindOf(character: string): CharacterKind {
  const known = kinds.get(character);
  if (known !== undefined) return known;
  const found = judged(character);
  kinds.set(character, found);
  return found;
}

function judged(character: string): CharacterKind {
  if (character === ' ') return 'space';
  if (OPENING.has(character)) return 'opening';
  if (CLOSING.has(character)) return 'closing';
  if (RAISED.has(character)) return 'raised';
  if (HAN.test(character)) return 'han';
  return LATIN.test(character) ? 'latin' : 'other';
}

/** True for a text that is set by the rules of Chinese: it has at least one Han character. */
export const isChinese = (text: string): boolean => HAN.test(text);

/**
 * Space between two neighbours of a Chinese text, in em: a quarter between Han and Latin or digits, half an em less where
 * two full-width punctuation marks meet, since each brings its own white half.
 */
export function spaceBetween(left: CharacterKind, right: CharacterKind): number {
  if ((left === 'han' && right === 'latin') || (left === 'latin' && right === 'han')) return 0.25;
  if (left === 'closing' && (right === 'closing' || right === 'opening')) return -0.5;
  if (left === 'opening' && right === 'opening') return -0.5;
  return 0;
}
