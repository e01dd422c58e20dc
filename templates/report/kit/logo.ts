import type { ReportDocument } from '../../../functions/model/document.ts';
import type { Paper } from '../theme.ts';
import type { Structure } from './structure.ts';

/** The largest space that a logo takes, points; it keeps its proportions. */
const BOX = { width: 120, height: 25.5 } as const;

/** From the logo's foot to where the running head begins. */
const ABOVE_HEAD = 6;

/** Draws the logo above the running head of the sheet that `pdf` is at: a letterhead. */
export function drawLogo(
  pdf: PDFKit.PDFDocument,
  structure: Structure,
  logo: NonNullable<ReportDocument['logo']>,
  paper: Paper,
): void {
  const png = Buffer.from(logo.png, 'base64');
  // Width and height in pixels stand first in the header (PNG specification, 11.2.2).
  const [across, down] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const scale = Math.min(BOX.width / across, BOX.height / down);
  const [width, height] = [across * scale, down * scale];
  const [x, y] = [paper.side, paper.margin - ABOVE_HEAD - height];
  structure.within('Figure', { alt: logo.alt, bbox: [x, y, x + width, y + height] }, () => {
    structure.mark('graphic');
    pdf.image(png, x, y, { width, height });
  });
}
