/** A text, and the code points in it that the font has no glyph for. */
export interface Glyphless {
  readonly codePoints: readonly number[];
  readonly text: string;
}

const written = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

/** The report's own text, or the programme's, has characters that would print as empty boxes; nothing is drawn. */
export class MissingGlyphError extends Error {
  /** The characters, as `U+00E7`, each once. */
  readonly codePoints: readonly string[];
  readonly fonts: string;
  /** The first text that has them. */
  readonly text: string;

  constructor(fonts: readonly string[], glyphless: readonly Glyphless[]) {
    const codePoints = [...new Set(glyphless.flatMap((g) => g.codePoints))].sort((a, b) => a - b).map(written);
    const places = new Map(glyphless.map((g) => [g.text, g.codePoints.map(written).join(', ')]));
    super(
      `${fonts.join(', ')}: no glyph for ${codePoints.join(', ')}: ${[...places].map(([text, points]) => `${points} in "${text}"`).join('; ')}`,
    );
    this.name = 'MissingGlyphError';
    this.codePoints = codePoints;
    this.fonts = fonts.join(', ');
    this.text = glyphless[0]?.text ?? '';
  }
}
