/** A glyph, and the characters of its text that it stands for. */
export interface ShapedGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** Where a glyph goes and how far it moves on what follows, in the font's own units. */
interface Position {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** A text as a font sets it. */
export interface Shaped {
  readonly glyphs: readonly ShapedGlyph[];
  readonly positions: readonly Position[];
  /** In the font's own units. */
  readonly advance: number;
}
