import type { Face } from '../fonts.ts';
import { written } from './operators.ts';
import type { Line } from './typesetter.ts';

type Font = PDFKit.PDFDocument['_font'];
type Run = Line['runs'][number];

/** Glyphs that stand one after the other as wide as they are; thousandths of the size from the start of the run. */
interface Stretch {
  readonly codes: string;
  readonly from: number;
  readonly above: number;
  readonly width: number;
}

function stretchesOf(font: Font, { text, features }: Run): Stretch[] {
  const [codes, positions] = font.encode(text, features.length > 0 ? features : undefined);
  const found: Stretch[] = [];
  let open = { codes: '', from: 0, above: 0, width: 0 };
  let pen = 0;
  positions.forEach(({ xAdvance, advanceWidth, xOffset, yOffset }, i) => {
    const from = pen + xOffset;
    if (from !== open.from + open.width || yOffset !== open.above) {
      found.push(open);
      open = { codes: '', from, above: yOffset, width: 0 };
    }
    open.codes += codes[i] ?? '';
    open.width += advanceWidth;
    pen += xAdvance;
  });
  return [...found, open].filter((stretch) => stretch.codes !== '');
}

/**
 * Writes lines as text operators: one text object a line, positioned once, and moved inside by whole thousandths of the size.
 * `set` says what sets the graphics state, and nothing where it is so already.
 */
export function createWriter(pdf: PDFKit.PDFDocument) {
  const fonts = new Map<Face, Font>();
  const fontOf = (face: Face): Font => {
    const font = fonts.get(face) ?? pdf.font(face.name)._font;
    fonts.set(face, font);
    pdf.page.fonts[font.id] ??= font.ref();
    return font;
  };

  return (line: Line, x: number, y: number, set: (operator: string, operands: string) => string): string => {
    const { size } = line.style;
    const scale = size / 1000;
    let operators = '';
    let shown = '';
    let end = Number.NaN;
    let height = 0;
    const show = (): void => {
      if (shown !== '') operators += `[${shown}]TJ\n`;
      shown = '';
    };
    for (const run of line.runs) {
      if (run.text.trim() === '') continue;
      const font = fontOf(run.face);
      const chosen = set('Tf', `/${font.id} ${written(size)}`);
      if (chosen !== '') show();
      operators += chosen;
      for (const { codes, from, above, width } of stretchesOf(font, run)) {
        const start = run.x / scale + from;
        if (Number.isNaN(end) || above !== height) {
          show();
          operators += `1 0 0 -1 ${written(x + start * scale)} ${written(y - above * scale)} Tm\n`;
          end = start;
          height = above;
        }
        const back = Math.round(end - start);
        if (back !== 0) shown += back;
        shown += `<${codes}>`;
        end += width - back;
      }
    }
    show();
    return operators;
  };
}
