import type { Font } from 'fontkit';
import type { Shaped, ShapedGlyph } from './shaped.ts';

/** Characters that no neighbour and no feature changes in any font of ours. */
const HAN = /^[\p{Script=Han}，。、；：！？（）《》]+$/u;

/** What figures are written with, which some fonts set closer beside each other, and the space after them. */
const FIGURES = [...'0123456789.,−+%–～()（）'];
const PLAIN = new RegExp(`^[\\p{Script=Han}，。、；：！？《》${FIGURES.join('')}]+ ?$`, 'u');

/** Each of them beside each other, both ways round. */
const NEIGHBOURS = FIGURES.map(
  (one, i) =>
    one +
    FIGURES.slice(i)
      .map((other) => other + one)
      .join(''),
).join('');

/** Sets a text glyph by glyph as the font's table of characters has them; undefined if that may not be how the font sets it. */
export function createPlainGlyphs(font: Font): (text: string) => Shaped | undefined {
  const glyphs = new Map<string, ShapedGlyph>();
  let figuresArePlain: boolean | undefined;

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

  const plain = (text: string): Shaped => {
    const set = [...text].map(glyphOf);
    const positions = set.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
    return { glyphs: set, positions, advance: set.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) };
  };

  /** Whether the font sets figures without regard to their neighbours, as it shows by setting all of them. */
  const setsFiguresPlainly = (): boolean => {
    const set = font.layout(NEIGHBOURS);
    const expected = plain(NEIGHBOURS).glyphs;
    return (
      set.glyphs.length === expected.length &&
      set.glyphs.every(({ id }, i) => id === expected[i]?.id) &&
      set.positions.every(
        ({ xAdvance, xOffset, yOffset }, i) => xAdvance === expected[i]?.advanceWidth && xOffset === 0 && yOffset === 0,
      )
    );
  };

  return (text) => {
    if (HAN.test(text)) return plain(text);
    if (!PLAIN.test(text)) return undefined;
    figuresArePlain ??= setsFiguresPlainly();
    return figuresArePlain ? plain(text) : undefined;
  };
}
