/** A PDF file taken apart: its indirect objects and what its trailer says. */
export interface PdfFile {
  /** Object number → its bytes, without `obj` and `endobj`. All are of generation 0. */
  readonly objects: ReadonlyMap<number, Buffer>;
  /** Entries of the trailer but for Size, as they are written. */
  readonly trailer: string;
}

const ENTRY = 20;

/**
 * Takes a file apart that has one classic cross-reference table and no free objects, as pdfkit writes it.
 * @throws {RangeError} if it has none.
 */
export function readObjects(pdf: Buffer): PdfFile {
  const tail = pdf.toString('latin1', pdf.lastIndexOf('startxref'));
  const table = Number(/startxref\s+(\d+)/.exec(tail)?.[1]);
  const head = /^xref\n0 (\d+)\n/.exec(pdf.toString('latin1', table, table + ENTRY));
  if (head === null) throw new RangeError('the file has no classic cross-reference table');
  const entries = table + head[0].length;
  const places = Array.from({ length: Number(head[1]) - 1 }, (_, i) => {
    const at = entries + (i + 1) * ENTRY;
    return { number: i + 1, from: Number(pdf.toString('latin1', at, at + 10)) };
  }).sort((a, b) => a.from - b.from);
  const objects = places.map(({ number, from }, i): [number, Buffer] => {
    const body = pdf.subarray(from, places[i + 1]?.from ?? table);
    return [number, body.subarray(`${number} 0 obj\n`.length, body.lastIndexOf('\nendobj'))];
  });
  const trailer = /trailer\s+<<([\s\S]*?)>>\s*startxref/.exec(pdf.toString('latin1', entries))?.[1] ?? '';
  return { objects: new Map(objects), trailer: trailer.replace(/\/Size \d+/, '').trim() };
}
