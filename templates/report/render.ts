import PDFDocument from 'pdfkit';
import type { ReportDocument } from '../../functions/model/document.ts';
import { languageOf, message } from '../locale/index.ts';
import { drawSheet, frameOf } from './draw-sheet.ts';
import { finished } from './file/finish.ts';
import type { Face } from './fonts.ts';
import { createCanvas } from './kit/canvas.ts';
import { drawLogo } from './kit/logo.ts';
import { MissingGlyphError } from './kit/missing-glyph.ts';
import { createStructure } from './kit/structure.ts';
import { createTypesetter } from './kit/typesetter.ts';
import { paletteOf } from './palette.ts';
import { sheetsOf } from './sheet.ts';
import { PAPERS, TYPE } from './theme.ts';

export { MissingGlyphError } from './kit/missing-glyph.ts';

function open(document: ReportDocument, faces: Iterable<Face>): PDFKit.PDFDocument {
  const created = new Date(document.created);
  const paper = PAPERS[document.paper];
  const pdf = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: document.locale,
    displayTitle: true,
    // No font yet: the default would read Helvetica's metrics from pdfkit's own folder, which a bundle does not carry.
    font: '',
    info: {
      Title: document.title,
      Subject: document.subject,
      Author: document.author,
      Creator: 'Yardstick',
      Producer: 'Yardstick, PDFKit',
      CreationDate: created,
      ModDate: created,
    },
  });
  for (const { name, shaper } of faces) pdf.registerFont(name, shaper.embedded);
  return pdf;
}

/**
 * Draws a report as a tagged PDF (PDF/UA-1, its language's fonts embedded as subsets). The same document gives the same bytes.
 * @throws {MissingGlyphError} if the font lacks a character of any text in it; nothing is drawn then.
 */
export async function renderPdf(document: ReportDocument): Promise<Uint8Array> {
  const setter = createTypesetter(document.locale, document.names);
  const sheets = sheetsOf(document, setter);
  const frame = frameOf(document, setter);
  const numbers = sheets.map((_, i) =>
    setter.line(message(document.locale, 'report.page', { page: i + 1, pages: sheets.length }), TYPE.caption),
  );
  if (setter.missing.length > 0)
    throw new MissingGlyphError(
      languageOf(document.locale).fonts.map(({ name }) => name),
      setter.missing,
    );

  const pdf = open(document, setter.faces);
  const chunks: Uint8Array[] = [];
  const written = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  const structure = createStructure(pdf);
  const canvas = createCanvas(pdf, structure, paletteOf(document.accent));
  sheets.forEach((sheet, i) => {
    pdf.addPage();
    const { logo } = document;
    if (i === 0 && logo !== null)
      structure.continuing(sheet.section, () => drawLogo(pdf, structure, logo, PAPERS[document.paper]));
    for (const heading of sheet.headings) pdf.outline.addItem(heading);
    const number = numbers[i];
    if (number !== undefined) drawSheet(canvas, sheet, frame, PAPERS[document.paper], number);
  });
  pdf.end();
  return finished(await written, document);
}
