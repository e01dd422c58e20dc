import 'fontkit';

/** What lies behind fontkit's fonts besides what its type package knows. */
declare module 'fontkit' {
  interface Font {
    /** Where the outline of each glyph begins in the table `glyf`, and the last one ends. */
    readonly loca: { readonly offsets: readonly number[] };
    /** Widths and left bearings of the first glyphs; all others are as wide as the last of these. */
    readonly hmtx: {
      readonly metrics: {
        readonly length: number;
        get(id: number): { readonly advance: number; readonly bearing: number };
      };
      readonly bearings: { get(i: number): number };
    };
    _getTableStream(table: 'glyf'): { pos: number; readInt16BE(): number };
  }
  interface Glyph {
    /** The outline, every point of it; null where there is none. */
    _decode(): unknown;
  }
}
