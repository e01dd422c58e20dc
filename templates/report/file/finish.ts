import type { ReportDocument } from '../../../functions/model/document.ts';
import { compacted, isStream } from './compact.ts';
import { metadataObject } from './metadata.ts';
import { readObjects } from './objects.ts';

const isMetadata = (object: Buffer): boolean => isStream(object) && object.subarray(0, 200).includes('/Type /Metadata');

/**
 * What pdfkit's file needs before it leaves: its XMP packet, which pdfkit fills with unescaped names and without the
 * document's language, is replaced by ours, and its small objects are compressed together.
 */
export function finished(pdf: Buffer, document: ReportDocument): Buffer {
  const { objects, trailer } = readObjects(pdf);
  const metadata = metadataObject(document);
  const replaced = [...objects].map(([number, object]): [number, Buffer] => [
    number,
    isMetadata(object) ? metadata : object,
  ]);
  return compacted({ objects: new Map(replaced), trailer });
}
