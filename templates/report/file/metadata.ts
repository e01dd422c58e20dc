import type { ReportDocument } from '../../../functions/model/document.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

const inLanguage = (locale: string, text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li><rdf:li xml:lang="${locale}">${escaped(text)}</rdf:li></rdf:Alt>`;

/** The document's XMP packet: title, author, language, dates, and the claim to PDF/UA-1 that the tests check. */
function packet({ title, subject, author, locale, created }: ReportDocument): string {
  const instant = `${new Date(created).toISOString().slice(0, 19)}Z`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    `<dc:title>${inLanguage(locale, title)}</dc:title>`,
    `<dc:description>${inLanguage(locale, subject)}</dc:description>`,
    `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${locale}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${instant}</xmp:CreateDate><xmp:ModifyDate>${instant}</xmp:ModifyDate>`,
    '<xmp:CreatorTool>Yardstick</xmp:CreatorTool><pdf:Producer>Yardstick, PDFKit</pdf:Producer>',
    '<pdfuaid:part>1</pdfuaid:part>',
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

/** The metadata stream of a report, uncompressed as the standard asks. */
export function metadataObject(document: ReportDocument): Buffer {
  const xml = Buffer.from(packet(document));
  const head = `<<\n/Type /Metadata\n/Subtype /XML\n/Length ${xml.length}\n>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), xml, Buffer.from('\nendstream')]);
}
