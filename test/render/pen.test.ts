import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { pathOperators } from '../../templates/report/kit/operators.ts';
import { createPen, type Pen } from '../../templates/report/kit/pen.ts';
import { createTypesetter } from '../../templates/report/kit/typesetter.ts';
import { TYPE } from '../../templates/report/theme.ts';
import { objectsOf } from './support/pdf-objects.ts';
import { output, withFile, withoutPoppler } from './support/poppler.ts';

const setter = createTypesetter('en', []);

/** A sheet that `draw` draws on. */
async function sheet(draw: (pdf: PDFKit.PDFDocument, pen: Pen) => void): Promise<Buffer> {
  const pdf = new PDFDocument({ size: [300, 200], margin: 0, font: '' });
  const chunks: Uint8Array[] = [];
  const ended = new Promise((resolve) => pdf.on('data', (chunk) => chunks.push(chunk)).on('end', resolve));
  for (const { name, shaper } of setter.faces) pdf.registerFont(name, shaper.embedded);
  draw(pdf, createPen(pdf));
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

const wordsOf = (pdf: Buffer) =>
  [...withFile(pdf, (path) => output('pdftotext', ['-bbox', path, '-'])).matchAll(/<word (.*)>(.*)<\/word>/g)].map(
    ([, box = '', word]) => ({ word, box: [...box.matchAll(/"(.*?)"/g)].map(([, points]) => Number(points)) }),
  );

/** What each sheet's operators are. */
const contentsOf = (pdf: Buffer): string[] => {
  const { pages, dictionary, stream } = objectsOf(pdf);
  return pages.map((page) => stream(dictionary(page)['/Contents']).toString('latin1'));
};

describe.skipIf(withoutPoppler)('a pen', () => {
  it.each([
    'AVATAR To, Wave: the 95 % interval is −2.3 to +0.8 points',
    '“Quoted”, said the agent’s customer',
    '甘肃移动 2026年10月：72.4 分（+0.8），高于电信。',
  ])('sets %s where pdfkit sets it, run for run', async (text) => {
    const line = setter.line(text, TYPE.body);
    const own = await sheet((_, pen) => pen.text(line, 20, 50, '#000000'));
    const theirs = await sheet((pdf) => {
      for (const { face, text, x, features } of line.runs)
        pdf
          .font(face.name, TYPE.body.size)
          .text(text, 20 + x, 50, { lineBreak: false, baseline: 'alphabetic', features: [...features] });
    });
    const [set, expected] = [wordsOf(own), wordsOf(theirs)];
    const ends = (words: typeof set) => [words[0]?.box.slice(0, 2), words.at(-1)?.box.slice(2)].flat();
    expect(set.map(({ word }) => word).join('')).toBe(expected.map(({ word }) => word).join(''));
    for (const [i, points] of ends(set).entries()) expect(points).toBeCloseTo(Number(ends(expected)[i]), 1);
  });

  it('says once what holds for several marks, and anew on the next sheet', async () => {
    const pdf = await sheet((pdf, pen) => {
      for (const x of [1, 2]) pen.path(`${x} 0 m 9 9 l`, { stroke: '#FF0000', width: 2 });
      pdf.addPage();
      pen.path('3 0 m 9 9 l', { stroke: '#FF0000', width: 2 });
    });
    const red = '1 0 0 RG\n2 w\n[] 0 d\n0 j\n';
    const [first, second] = contentsOf(pdf);
    expect(first).toContain(`${red}1 0 m 9 9 l S\n2 0 m 9 9 l S`);
    expect(second).toContain(`${red}3 0 m 9 9 l S`);
  });

  it('refuses a curve, which no chart draws', () => {
    expect(pathOperators('M0,0L10.004,5Zh2', 1, 1)).toBe('1 1 m 11 6 l h 13 6 l');
    expect(() => pathOperators('M0,0C1,1,2,2,3,3')).toThrow('a path has the command C');
  });
});
