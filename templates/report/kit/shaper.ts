import type { Font } from 'fontkit';
import { createPlainGlyphs } from './plain-glyphs.ts';
import type { Shaped } from './shaped.ts';
import { createSubsetGlyphs } from './subset-glyphs.ts';

type Features = readonly 'pwid'[];

/** A font that shapes each word once, however many documents it stands in. */
export interface Shaper {
  /** Width of a text in em. */
  width(text: string, features: Features): number;
  /** The font for pdfkit, which shapes word by word too: what it draws is as wide as what was measured. */
  readonly embedded: Font;
}

/** As many words as some dozen reports have; names and figures of others come and go. */
const KEPT = 20_000;
const SPACE = 0x20;

/** A text in its words, each with the space after it. */
const wordsOf = (text: string): string[] => text.split(/(?<=[ \t])/);

/** @param parse reads the font anew. @param plainFigures as its family says (font-family.ts). */
export function createShaper(parse: () => Font, plainFigures = false): Shaper {
  const font = parse();
  const plain = createPlainGlyphs(font, plainFigures);
  const known = new Map<string, Shaped>();
  const space = font.glyphForCodePoint(SPACE).id;

  /**
   * fontkit keeps a glyph with the characters of the first text that it stood in. Here they are those of this text, whatever
   * was set before: the same document gives the same bytes in any process. Where glyphs are not one to a character (fi),
   * a font that has set nothing else tells.
   */
  const fresh = (text: string, features: Features): Shaped => {
    const characters = [...text];
    const first = font.layout(text, [...features]);
    const oneToOne = first.glyphs.length === characters.length;
    const { glyphs, positions } = oneToOne ? first : parse().layout(text, [...features]);
    const codePointsOf = (id: number, i: number, own: readonly number[]): readonly number[] => {
      if (id === space) return [SPACE];
      return oneToOne ? [characters[i]?.codePointAt(0) ?? SPACE] : own;
    };
    return {
      glyphs: glyphs.map(({ id, advanceWidth, codePoints }, i) => ({
        id,
        advanceWidth,
        codePoints: codePointsOf(id, i, codePoints),
      })),
      positions: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
        xAdvance,
        yAdvance,
        xOffset,
        yOffset,
      })),
      advance: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
    };
  };

  const shape = (text: string, features: Features): Shaped => {
    const key = features.length === 0 ? text : `\t${features}\t${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const shaped = (features.length === 0 ? plain(text) : undefined) ?? fresh(text, features);
    if (known.size >= KEPT) known.clear();
    known.set(key, shaped);
    return shaped;
  };

  /** pdfkit scales positions in place, and adds them up after that. */
  const layout = (text: string, features: Features = []) => {
    const { glyphs, positions } = shape(text, features);
    const own = positions.map((position) => ({ ...position }));
    return {
      glyphs,
      positions: own,
      get advanceWidth() {
        return own.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      },
    };
  };

  return {
    width(text, features) {
      const parts = features.length === 0 ? wordsOf(text) : [text];
      return parts.reduce((sum, part) => sum + shape(part, features).advance, 0) / font.unitsPerEm;
    },
    embedded: Object.create(font, { layout: { value: layout }, getGlyph: { value: createSubsetGlyphs(font) } }),
  };
}
