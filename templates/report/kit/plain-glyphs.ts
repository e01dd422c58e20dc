import type { Font } from 'fontkit';
import type { Shaped, ShapedGlyph } from './shaped.ts';

/** Characters that no neighbour and no feature changes in any font of ours. */
const HAN = /^[\p{Script=Han}，。、；：！？（）《》]+$/u;

/** What figures are written with, which some fonts set closer beside each other. */
export const FIGURES = '0123456789.,−+%–～()（）';
const WITH_FIGURES = new RegExp(`^[\\p{Script=Han}，。、；：！？《》${FIGURES}]+ ?$`, 'u');

/**
 * Sets a text glyph by glyph as the font's table of characters has them; undefined if that may not be how the font sets it.
 * @param plainFigures true if the font sets figures without regard to their neighbours.
 */
export function createPlainGlyphs(font: Font, plainFigures: boolean): (text: string) => Shaped | undefined {
  const plain = plainFigures ? WITH_FIGURES : HAN;
  const glyphs = new Map<string, ShapedGlyph>();

  const glyphOf = (character: string): ShapedGlyph => {
    const known = glyphs.get(character);
    if (known !== undefined) return known;
    const codePoint = character.codePointAt(0) ?? 0;
    const { id } = font.glyphForCodePoint(codePoint);
    const { metrics } = font.hmtx;
    // Glyphs past the end of the table are as wide as the last in it. A glyph's own width would come from its outline's box.
    const { advance } = metrics.get(Math.min(id, metrics.length - 1));
    const glyph = { id, advanceWidth: advance, codePoints: [codePoint] };
    glyphs.set(character, glyph);
    return glyph;
  };

  return (text) => {
    if (!plain.test(text)) return undefined;
    const set = [...text].map(glyphOf);
    const positions = set.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
    return { glyphs: set, positions, advance: set.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) };
  };
}
