import { cpSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildDocument } from '../../functions/report/build-document.ts';
import { loadProgramme } from '../../infra/local/commands/load.ts';
import { SAMPLE } from '../../infra/local/commands/sample.ts';
import { shippedScores } from '../../infra/local/commands/shipped-scores.ts';
import { NOTO_SANS_SC, shippedFiles } from '../../templates/locale/font-family.ts';
import { reportHtml } from './html.ts';
import { recorded } from './record.ts';

const path = (file: string): string => createRequire(import.meta.url).resolve(file);
const { regular, medium, bold } = NOTO_SANS_SC.files;
/** The font's files by weight: everyone sets in the same. */
export const FONTS: Readonly<Record<number, string>> = { 400: path(regular), 500: path(medium), 700: path(bold) };

/** The Chinese monthly report of the shipped sample, for a scope: what all of them draw. */
export async function monthlyReport(scope: string) {
  const scores = shippedScores(scope);
  if (scores === undefined) throw new RangeError('the shipped scores are out of date: npm run build');
  const programme = await loadProgramme(SAMPLE.programme);
  return { programme, scores, document: buildDocument({ programme, scores, report: 'monthly', locale: 'zh-CN' }) };
}

/** Writes the report as each of us takes it: our document, a page of HTML, the drawing for react-pdf. */
export function written(document: ReturnType<typeof buildDocument>, directory: string) {
  const drawing = recorded(document);
  const addresses = Object.entries(FONTS).map(([weight, file]) => [weight, pathToFileURL(file).href]);
  const files = {
    document: join(directory, 'document.json'),
    html: join(directory, 'report.html'),
    drawing: join(directory, 'drawing.json'),
  };
  writeFileSync(files.document, JSON.stringify(document));
  writeFileSync(files.html, reportHtml(drawing, Object.fromEntries(addresses)));
  writeFileSync(files.drawing, JSON.stringify(drawing));
  return { ...files, sheets: drawing.sheets.length };
}

/** The fonts beside a bundle, as Lambda has them. */
export function withFonts(directory: string): void {
  for (const [name, from] of Object.entries(shippedFiles([NOTO_SANS_SC]))) cpSync(path(from), join(directory, name));
}
