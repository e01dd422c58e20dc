/** What pdfkit takes besides what its type package knows. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Left, top, right, bottom of a figure in points from the top left corner of the sheet. */
    bbox?: readonly [number, number, number, number];
    /** What a header cell heads. */
    scope?: 'Column' | 'Row';
  }

  interface PDFFont {
    /** A font that fontkit has parsed already. */
    registerFont(name: string, font: import('fontkit').Font): this;
  }
}

/** What pdfkit's own methods for text draw with: we write their operators ourselves, shorter (kit/pen.ts). */
declare namespace PDFKit {
  interface PDFDocument {
    /** The font that was set last. */
    readonly _font: {
      readonly id: string;
      ref(): PDFKitReference;
      /** Glyphs as four hexadecimal digits each, and where they go, in thousandths of the size. */
      encode(
        text: string,
        features: readonly string[] | undefined,
      ): [
        codes: readonly string[],
        positions: readonly {
          readonly xAdvance: number;
          readonly advanceWidth: number;
          readonly xOffset: number;
          readonly yOffset: number;
        }[],
      ];
    };
  }

  interface PDFPage {
    readonly fonts: Record<string, PDFKitReference>;
  }
}
