import type { Locale } from '../../../functions/model/text.ts';
import { kindOf } from './characters.ts';

const segmenters = new Map<string, Intl.Segmenter>();

function segments(locale: Locale, granularity: 'word' | 'grapheme', text: string): string[] {
  const key = `${locale} ${granularity}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(locale, { granularity });
  segmenters.set(key, segmenter);
  return [...segmenter.segment(text)].map((s) => s.segment);
}

/** Cuts `text` at each name, so that a name is one piece. */
function withNames(text: string, names: readonly string[], cut: (plain: string) => string[]): string[] {
  const name = names.find((n) => n.length > 1 && text.includes(n));
  if (name === undefined) return cut(text);
  return text
    .split(name)
    .flatMap((plain, i) => [...(i > 0 ? [name] : []), ...(plain === '' ? [] : withNames(plain, names, cut))]);
}

/** True if no line may begin between `left` and `right`. */
function sticks(left: string, right: string): boolean {
  const before = kindOf(left.at(-1) ?? '');
  const after = [...right][0] ?? '';
  if (before === 'opening' || ['closing', 'space', 'raised'].includes(kindOf(after))) return true;
  if (before === 'space') return false;
  const chinese = before === 'han' || before === 'closing' || kindOf(after) === 'han' || kindOf(after) === 'opening';
  return !chinese && !left.endsWith('-') && !left.endsWith('–');
}

/**
 * The pieces of a text between which a line may end: words, Chinese by dictionary, with no piece that starts with closing
 * punctuation or ends with opening punctuation. `names` stay whole.
 */
export function pieces(text: string, locale: Locale, names: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of withNames(text, names, (plain) => segments(locale, 'word', plain))) {
    const last = joined.at(-1);
    if (last !== undefined && sticks(last, word)) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}

/**
 * Breaks a text into lines no wider than `width`; a piece that is wider alone is broken between its characters. A line
 * keeps the space that it was broken at: whoever takes the text out of the file needs it.
 * @param breakable its pieces, asked for only if it does not fit on one line.
 * @param measure width of a text in points, without the space at its end.
 */
export function breakLines(text: string, breakable: () => string[], width: number, measure: Measure): string[] {
  const fits = (candidate: string) => measure(candidate) <= width + 0.01;
  if (fits(text) && text.trim() !== '') return [text];
  const lines: string[] = [];
  let line = '';
  for (const piece of breakable()) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of fits(piece) ? [piece] : segments('en', 'grapheme', piece)) {
      if (line !== '' && !fits(line + character) && kindOf(character) !== 'closing') {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  if (line.trimEnd() !== '' || text === '') lines.push(line);
  return lines;
}

export type Measure = (text: string) => number;
