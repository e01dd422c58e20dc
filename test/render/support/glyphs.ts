import { objectsOf } from './pdf-objects.ts';

/** Ids of the glyphs that the pages of a file draw, four hexadecimal digits each as in the file; 0000 is `.notdef`. */
export function glyphsOf(file: Uint8Array): Set<string> {
  const pdf = objectsOf(file);
  const drawn = new Set<string>();
  for (const page of pdf.pages) {
    const content = pdf.stream(pdf.dictionary(page)['/Contents']).toString('latin1');
    for (const [, text = ''] of content.matchAll(/(?<!<)<([0-9A-Fa-f]+)>/g))
      for (const glyph of text.match(/.{4}/g) ?? []) drawn.add(glyph.toLowerCase());
  }
  return drawn;
}
