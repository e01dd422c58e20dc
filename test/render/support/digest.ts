import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { renderPdf } from '../../../templates/report/render.ts';

/** Draws the document in the file that the command names, and writes the SHA-256 of the PDF to standard output. */
const drawn = renderPdf(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));
drawn.then((pdf) => process.stdout.write(createHash('sha256').update(pdf).digest('hex')));
