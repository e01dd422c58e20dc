import { output, withFile } from './poppler.ts';

type Dictionary = { readonly [key: string]: unknown };

const isDictionary = (value: unknown): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a finished file as qpdf reads them. */
export interface PdfObjects {
  readonly catalog: Dictionary;
  /** References of the pages, in order. */
  readonly pages: readonly string[];
  /** What a reference such as `12 0 R` stands for; any other value stands for itself. */
  get(value: unknown): unknown;
  /** A dictionary, or an empty one. */
  dictionary(value: unknown): Dictionary;
  list(value: unknown): readonly unknown[];
  /** The decoded bytes of a stream. */
  stream(reference: unknown): Buffer;
  /** A string without the mark that qpdf puts before it. */
  text(value: unknown): string | undefined;
}

const QPDF = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized'];

/** Reads a finished file; needs qpdf 11. */
export function objectsOf(pdf: Uint8Array): PdfObjects {
  const read: Dictionary = JSON.parse(withFile(pdf, (path) => output('qpdf', [...QPDF, path])));
  const all = Array.isArray(read.qpdf) ? read.qpdf.filter(isDictionary)[1] : undefined;
  const entry = (reference: string): Dictionary => {
    const found = all?.[`obj:${reference}`];
    return isDictionary(found) ? found : {};
  };
  const get = (value: unknown): unknown => {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value;
    const { value: direct, stream } = entry(value);
    return isDictionary(stream) ? stream.dict : direct;
  };
  const dictionary = (value: unknown): Dictionary => {
    const found = get(value);
    return isDictionary(found) ? found : {};
  };
  const list = (value: unknown): readonly unknown[] => {
    const found = get(value);
    if (Array.isArray(found)) return found;
    return found === undefined || found === null ? [] : [found];
  };
  const trailer = isDictionary(all?.trailer) ? dictionary(all.trailer.value) : {};
  const pages = Array.isArray(read.pages) ? read.pages.filter(isDictionary) : [];
  return {
    catalog: dictionary(trailer['/Root']),
    pages: pages.map((page) => String(page.object)),
    get,
    dictionary,
    list,
    stream: (reference) => {
      const { stream } = entry(String(reference));
      return Buffer.from(isDictionary(stream) ? String(stream.data) : '', 'base64');
    },
    text: (value) => {
      const found = get(value);
      return typeof found === 'string' ? found.replace(/^u:/, '') : undefined;
    },
  };
}
