import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { renderPdf } from '../../../templates/report/render.ts';

/** Draws the document in the file that the command names, and writes the SHA-256 of the PDF to standard output. */
const document = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
process.stdout.write(
  createHash('sha256')
    .update(await renderPdf(document))
    .digest('hex'),
);
