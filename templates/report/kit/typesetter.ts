import type { Locale } from '../../../functions/model/text.ts';
import { languageOf } from '../../locale/index.ts';
import type { Face } from '../fonts.ts';
import type { TextStyle } from '../theme.ts';
import { breakLines, pieces } from './break-lines.ts';
import { type CharacterKind, isChinese, kindOf, spaceBetween } from './characters.ts';
import { createFaceChooser } from './choose-face.ts';
import type { Glyphless } from './missing-glyph.ts';

/** Characters of one face that stand without any space of their own between them, at `x` points from the start of the line. */
interface Run {
  readonly face: Face;
  readonly text: string;
  readonly x: number;
  readonly features: readonly 'pwid'[];
}

/** One line of text, measured and ready to be placed. Only a typesetter makes one, so all text is checked and measured. */
export interface Line {
  readonly style: TextStyle;
  /** Without the space at its end. */
  readonly width: number;
  readonly runs: readonly Run[];
}

/** Several lines under each other. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly width: number;
  /** Points, first line's leading to last. */
  readonly height: number;
}

export interface Typesetter {
  /** The text on one line, however wide. */
  line(text: string, style: TextStyle): Line;
  /** The text in lines of at most `width` points. */
  lines(text: string, style: TextStyle, width: number): Lines;
  /** Texts met so far with characters that no font of the language has a glyph for. */
  readonly missing: readonly Glyphless[];
  /** The faces of all texts met so far. */
  readonly faces: ReadonlySet<Face>;
}

/** Splits a text where Chinese typesetting moves the next character; spaces between Han and Latin become such a move. */
function chineseParts(text: string): { text: string; spaceBefore: number }[] {
  const characters = [...text];
  const kinds = characters.map(kindOf);
  const kindAt = (i: number): CharacterKind => kinds[i] ?? 'other';
  const parts: { text: string; spaceBefore: number }[] = [];
  let space = 0;
  characters.forEach((character, i) => {
    const around = kindAt(i) === 'space' ? spaceBetween(kindAt(i - 1), kindAt(i + 1)) : 0;
    if (around > 0) {
      space = around;
      return;
    }
    if (space === 0 && i > 0) space = spaceBetween(kindAt(i - 1), kindAt(i));
    const last = parts.at(-1);
    if (last === undefined || space !== 0) parts.push({ text: character, spaceBefore: space });
    else last.text += character;
    space = 0;
  });
  return parts;
}

/** In a text without Han characters, quotation marks and apostrophes are set at their Latin width. */
const NARROW: readonly 'pwid'[] = ['pwid'];
const featuresOf = (text: string): readonly 'pwid'[] => (!isChinese(text) && /[‘’“”]/.test(text) ? NARROW : []);

/** A text that another one follows in the same element: a space at its end keeps the two apart when they are read out. */
export const apart = (text: string): string => `${text} `;

/** A typesetter for one document: it caches widths and notes every missing glyph. */
export function createTypesetter(locale: Locale, names: readonly string[]): Typesetter {
  const missing: Glyphless[] = [];
  const lines = new Map<TextStyle, Map<string, Line>>();
  const chooser = createFaceChooser(languageOf(locale).fonts);

  const advance = (text: string, { shaper }: Face, style: TextStyle, features: readonly 'pwid'[]): number =>
    shaper.width(text, features) * style.size;

  const check = (text: string, style: TextStyle): void => {
    const absent = chooser.missing(text, style.weight);
    if (absent.length > 0) missing.push({ codePoints: absent, text });
  };

  const setAnew = (text: string, style: TextStyle): Line => {
    const features = featuresOf(text);
    let x = 0;
    const parts = isChinese(text) ? chineseParts(text) : [{ text, spaceBefore: 0 }];
    const runs = parts.flatMap((part) => {
      x += part.spaceBefore * style.size;
      return chooser.stretches(part.text, style.weight).map((stretch) => {
        const run = { ...stretch, x, features };
        x += advance(stretch.text, stretch.face, style, features);
        return run;
      });
    });
    const last = runs.at(-1);
    const width = last === undefined ? 0 : last.x + advance(last.text.trimEnd(), last.face, style, features);
    return { style, width, runs };
  };

  /** A cell's text is set for the width of its column, then in it; the same words stand in many cells. */
  const set = (text: string, style: TextStyle): Line => {
    const known = lines.get(style) ?? new Map<string, Line>();
    lines.set(style, known);
    const line = known.get(text) ?? setAnew(text, style);
    known.set(text, line);
    return line;
  };

  return {
    line(text, style) {
      check(text, style);
      return set(text, style);
    },
    lines(text, style, width) {
      check(text, style);
      const breakable = () => pieces(text, locale, names);
      const lines = breakLines(text, breakable, width, (t) => set(t, style).width).map((t) => set(t, style));
      return {
        lines,
        width: Math.max(0, ...lines.map((l) => l.width)),
        height: lines.length * style.leading,
      };
    },
    missing,
    faces: chooser.used,
  };
}
