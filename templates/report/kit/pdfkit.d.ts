/** What pdfkit takes besides what its type package knows. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Left, top, right, bottom of a figure in points from the top left corner of the sheet. */
    bbox?: readonly [number, number, number, number];
    /** What a header cell heads. */
    scope?: 'Column' | 'Row';
  }

  interface TextOptions {
    /** Points, if known: it is measured only for links and lines under words. */
    textWidth?: number;
    wordCount?: number;
  }

  interface PDFFont {
    /** A font that fontkit has parsed already. */
    registerFont(name: string, font: import('fontkit').Font): this;
  }
}
