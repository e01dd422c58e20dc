import { readFileSync, writeFileSync } from 'node:fs';
import { renderPdf } from '../../templates/report/render.ts';

/** Draws the document in the first file into the second: our way from process start to PDF. */
const [document = '', out = ''] = process.argv.slice(2);
const pdf = renderPdf(JSON.parse(readFileSync(document, 'utf8')));
pdf.then((bytes) => writeFileSync(out, bytes));
