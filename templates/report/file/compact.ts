import { deflateSync } from 'node:zlib';
import type { PdfFile } from './objects.ts';

/** Objects in one stream: enough to compress well, few enough to be found fast. */
const PER_STREAM = 200;
const HEADER = Buffer.from('%PDF-1.7\n%\xFF\xFF\xFF\xFF\n', 'latin1');

const END_OF_STREAM = Buffer.from('endstream');
export const isStream = (object: Buffer): boolean => object.subarray(-END_OF_STREAM.length).equals(END_OF_STREAM);

function stream(entries: string, data: Buffer): Buffer {
  const packed = deflateSync(data, { level: 9 });
  const head = `<<\n${entries}\n/Filter /FlateDecode\n/Length ${packed.length}\n>>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream')]);
}

/** An object stream (ISO 32000-1, 7.5.7): numbers and offsets of its objects, then the objects. */
function objectStream(objects: readonly (readonly [number, Buffer])[]): Buffer {
  let offset = 0;
  const index = objects.map(([number, object]) => {
    const entry = `${number} ${offset}`;
    offset += object.length + 1;
    return entry;
  });
  const head = Buffer.from(`${index.join(' ')}\n`);
  const body = objects.flatMap(([, object]) => [object, Buffer.from('\n')]);
  return stream(`/Type /ObjStm\n/N ${objects.length}\n/First ${head.length}`, Buffer.concat([head, ...body]));
}

/** One row of a cross-reference stream: kind, place, and index or generation. */
function crossReference(kind: 0 | 1 | 2, place: number, index: number): Buffer {
  const row = Buffer.alloc(7);
  row.writeUInt8(kind, 0);
  row.writeUInt32BE(place, 1);
  row.writeUInt16BE(index, 5);
  return row;
}

/**
 * Writes a file with its small objects compressed together (object streams, PDF 1.5 and later): a tagged report has
 * thousands of them, and classic files hold each in plain text. The same objects give the same bytes.
 */
export function compacted({ objects, trailer }: PdfFile): Buffer {
  const numbered = [...objects].sort(([a], [b]) => a - b);
  const small = numbered.filter(([, object]) => !isStream(object));
  const groups = Array.from({ length: Math.ceil(small.length / PER_STREAM) }, (_, i) =>
    small.slice(i * PER_STREAM, (i + 1) * PER_STREAM),
  );
  const next = (numbered.at(-1)?.[0] ?? 0) + 1;
  const written = [
    ...numbered.filter(([, object]) => isStream(object)),
    ...groups.map((group, i) => [next + i, objectStream(group)] as const),
  ];
  const last = next + groups.length;
  const rows = new Map([[0, crossReference(0, 0, 65535)]]);
  groups.forEach((group, g) => {
    group.forEach(([number], i) => {
      rows.set(number, crossReference(2, next + g, i));
    });
  });
  const parts: Buffer[] = [HEADER];
  let offset = HEADER.length;
  const write = (number: number, object: Buffer): void => {
    rows.set(number, crossReference(1, offset, 0));
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(part);
    offset += part.length;
  };
  for (const [number, object] of written) write(number, object);
  const start = offset;
  rows.set(last, crossReference(1, start, 0));
  const table = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  write(last, stream(`/Type /XRef\n/Size ${last + 1}\n/W [1 4 2]\n${trailer}`, Buffer.concat(table)));
  return Buffer.concat([...parts, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
}
