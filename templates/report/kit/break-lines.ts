import type { Locale } from '../../../functions/model/text.ts';
import { kindOf } from './characters.ts';

interface Segmenter {
  readonly of: Intl.Segmenter;
  readonly known: Map<string, readonly string[]>;
}

const segmenters = new Map<string, Segmenter>();

/** As many texts as some dozen reports have; most of them stand in every edition. */
const KEPT = 5_000;

function segments(locale: Locale, granularity: 'word' | 'grapheme', text: string): readonly string[] {
  const key = `${locale} ${granularity}`;
  const { of, known } = segmenters.get(key) ?? { of: new Intl.Segmenter(locale, { granularity }), known: new Map() };
  segmenters.set(key, { of, known });
  const found = known.get(text) ?? [...of.segment(text)].map((s) => s.segment);
  if (known.size >= KEPT) known.clear();
  known.set(text, found);
  return found;
}

/** Cuts `text` at each name, so that a name is one piece. */
function withNames(
  text: string,
  names: readonly string[],
  cut: (plain: string) => readonly string[],
): readonly string[] {
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
  const whole = measure(text);
  if (whole <= width + TOLERANCE && text.trim() !== '') return [text];
  const rest = breakable();
  const share = (text.length * width) / whole;
  const lines: string[] = [];
  let from = 0;
  while (from < rest.length) {
    const to = reach(rest, from, share, (candidate) => measure(candidate) <= width + TOLERANCE);
    const [first = '', ...others] = to > from ? [] : segments('en', 'grapheme', rest[from] ?? '');
    if (others.length > 0) {
      rest.splice(from, 1, first, ...others);
      continue;
    }
    let end = Math.max(to, from + 1);
    // Only characters of a piece that was broken: no line begins with closing punctuation.
    while (kindOf(rest[end] ?? '') === 'closing') end += 1;
    lines.push(rest.slice(from, end).join(''));
    from = end;
  }
  if (lines.at(-1)?.trimEnd() === '') lines.pop();
  return text === '' ? [''] : lines;
}

/** Points that a line may be wider by: no eye sees it, and sums of widths differ by less. */
const TOLERANCE = 0.01;

/**
 * Where the line that begins with the piece at `from` ends: before the first piece that does not fit. It is looked for
 * around the `share` of characters that an average line has, since each candidate has to be set to be measured.
 */
function reach(pieces: readonly string[], from: number, share: number, fits: (candidate: string) => boolean): number {
  let to = from;
  let line = '';
  while (to < pieces.length && line.length + (pieces[to]?.length ?? 0) <= share) {
    line += pieces[to];
    to += 1;
  }
  if (to > from && !fits(line))
    do {
      to -= 1;
      line = line.slice(0, line.length - (pieces[to]?.length ?? 0));
    } while (to > from && !fits(line));
  else
    while (to < pieces.length && fits(line + pieces[to])) {
      line += pieces[to];
      to += 1;
    }
  return to;
}

export type Measure = (text: string) => number;
