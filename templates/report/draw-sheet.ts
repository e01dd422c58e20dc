import type { ReportDocument } from '../../functions/model/document.ts';
import { type Canvas, textBlock } from './kit/canvas.ts';
import type { Placed, Whole } from './kit/piece.ts';
import type { Part, Traits } from './kit/structure.ts';
import type { Line, Typesetter } from './kit/typesetter.ts';
import { AFTER_TITLE, type Sheet } from './sheet.ts';
import { HAIRLINE, INK, MEASURE, type Paper, RUNNING, SECONDARY, TYPE } from './theme.ts';

/** What every sheet of the document carries. */
export interface Frame {
  readonly header: readonly Line[];
  readonly footer: readonly Line[];
  readonly stamp: Line | null;
}

/** The running head and foot, measured. */
export function frameOf(document: ReportDocument, setter: Typesetter): Frame {
  return {
    header: document.header.map((text) => setter.line(text, TYPE.caption)),
    footer: document.footer.map((text) => setter.line(text, TYPE.caption)),
    stamp: document.stamp === null ? null : setter.line(document.stamp, TYPE.captionMedium),
  };
}

const SEPARATION = 15;

/** Texts beside each other, as many as stand left of `to`. */
function inRow(canvas: Canvas, lines: readonly Line[], from: number, to: number, y: number): void {
  let x = from;
  lines.forEach((line, i) => {
    if (x + line.width > to) return;
    if (i > 0) canvas.rule(x - SEPARATION / 2, y - 6, x - SEPARATION / 2, y + 1.5, HAIRLINE);
    canvas.text(line, x, y, SECONDARY);
    x += line.width + SEPARATION;
  });
}

function runningHead(canvas: Canvas, sheet: Sheet, frame: Frame, paper: Paper): void {
  const right = paper.width - paper.side;
  const y = paper.margin + 8;
  canvas.text(sheet.label, paper.side, y, 'own');
  const width = frame.stamp === null ? 0 : frame.stamp.width + 12;
  // What a long stamp leaves no room for stands in the foot as well.
  inRow(canvas, frame.header, paper.side + sheet.label.width + SEPARATION, right - width - SEPARATION, y);
  if (frame.stamp === null) return;
  canvas.outline(right - width, y - 10.5, width, 15, INK);
  canvas.text(frame.stamp, right - 6, y - 0.4, INK, 'right');
}

function runningFoot(canvas: Canvas, frame: Frame, paper: Paper, number: Line): void {
  const right = paper.width - paper.side;
  const y = paper.height - paper.margin;
  canvas.rule(paper.side, y - 10.5, right, y - 10.5, HAIRLINE);
  inRow(canvas, frame.footer, paper.side, right - number.width - SEPARATION, y);
  canvas.text(number, right, y, SECONDARY, 'right');
}

interface Stretch {
  readonly section: Part;
  readonly whole: Whole | undefined;
  readonly placed: Placed[];
}

/** Neighbours that belong to one whole of one section, together. */
function stretches({ section: start, placed }: Sheet): Stretch[] {
  const found: Stretch[] = [];
  for (const one of placed) {
    const last = found.at(-1);
    const section = one.piece.opens ?? last?.section ?? start;
    if (last?.section === section && last.whole === one.piece.whole) last.placed.push(one);
    else found.push({ section, whole: one.piece.whole, placed: [one] });
  }
  return found;
}

function drawPlaced(canvas: Canvas, placed: readonly Placed[], x: number, top: number): void {
  for (const { piece, y, repeated } of placed) {
    if (repeated) canvas.structure.aside(() => piece.draw(canvas, x, top + y));
    else piece.draw(canvas, x, top + y);
  }
}

/** What a figure shows on this sheet, in words, and where. */
function figureTraits(alt: string, placed: readonly Placed[], x: number, top: number): Traits {
  const own = placed.filter((p) => !p.repeated);
  const last = own.at(-1);
  const from = top + (own[0]?.y ?? 0);
  const to = top + (last === undefined ? 0 : last.y + last.piece.height);
  return { alt: [alt, ...own.flatMap(({ piece }) => piece.alt ?? [])].join(' '), bbox: [x, from, x + MEASURE, to] };
}

function drawStretch(canvas: Canvas, { whole, placed }: Stretch, x: number, top: number): void {
  const { structure } = canvas;
  const draw = (): void => drawPlaced(canvas, placed, x, top);
  if (whole === undefined) draw();
  else if (whole.role === 'Figure') structure.within('Figure', figureTraits(whole.alt, placed, x, top), draw);
  else structure.continuing(whole, draw);
}

/** Draws one sheet: running head, title, body, foot with its number. A title is the heading of its page's section. */
export function drawSheet(canvas: Canvas, sheet: Sheet, frame: Frame, paper: Paper, number: Line): void {
  const { structure } = canvas;
  const titleTop = paper.margin + RUNNING.head;
  const bodyTop = titleTop + sheet.title.height + AFTER_TITLE;
  const title = (): void => textBlock(canvas, sheet.title, paper.side, titleTop, INK);
  structure.aside(() => runningHead(canvas, sheet, frame, paper));
  structure.continuing(sheet.section, () => {
    if (sheet.first) structure.within('H1', {}, title);
    else structure.aside(title);
  });
  for (const stretch of stretches(sheet))
    structure.continuing(stretch.section, () => drawStretch(canvas, stretch, paper.side, bodyTop));
  structure.aside(() => runningFoot(canvas, frame, paper, number));
  structure.endSheet();
}
