/** What pdfkit's structure elements take besides what its type package knows. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Left, top, right, bottom of a figure in points from the top left corner of the sheet. */
    bbox?: readonly [number, number, number, number];
    /** What a header cell heads. */
    scope?: 'Column' | 'Row';
  }
}
