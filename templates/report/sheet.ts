import type { ReportDocument, ReportPage } from '../../functions/model/document.ts';
import { message } from '../locale/index.ts';
import { piecesOf } from './blocks/index.ts';
import { type Canvas, textBlock } from './kit/canvas.ts';
import { type Placed, paginate } from './kit/piece.ts';
import type { Line, Lines, Typesetter } from './kit/typesetter.ts';
import { HAIRLINE, HUES, INK, MEASURE, PAGE, SECONDARY, TYPE } from './theme.ts';

/** One sheet of paper, measured: what stands on it, and its title. */
export interface Sheet {
  readonly label: Line;
  readonly title: Lines;
  readonly placed: readonly Placed[];
}

const BODY_TOP = PAGE.margin + PAGE.head;
const BODY_HEIGHT = PAGE.height - 2 * PAGE.margin - PAGE.head - PAGE.foot;
const AFTER_TITLE = 13.5;

/** The sheets of one page of the report; where it runs over, the title says so. */
export function sheetsOf(page: ReportPage, document: ReportDocument, setter: Typesetter): Sheet[] {
  const label = setter.line(page.label, TYPE.label);
  const title = setter.lines(page.title, TYPE.title, MEASURE);
  const pieces = page.blocks.flatMap((block) => piecesOf(block, setter));
  const continued = setter.lines(
    message(document.locale, 'report.continued', { title: page.title }),
    TYPE.section,
    MEASURE,
  );
  const room = (lines: Lines) => BODY_HEIGHT - lines.height - AFTER_TITLE;
  const sheets = paginate(pieces, { first: room(title), following: room(continued) });
  return sheets.map((placed, i) => ({ label, placed, title: i === 0 ? title : continued }));
}

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

function inRow(canvas: Canvas, lines: readonly Line[], from: number, y: number): void {
  let x = from;
  lines.forEach((line, i) => {
    if (i > 0) canvas.rule(x - SEPARATION / 2, y - 6, x - SEPARATION / 2, y + 1.5, HAIRLINE);
    canvas.text(line, x, y, SECONDARY);
    x += line.width + SEPARATION;
  });
}

/** Draws one sheet: running head, title, body, foot with its number. */
export function drawSheet(canvas: Canvas, sheet: Sheet, frame: Frame, number: Line): void {
  const left = PAGE.margin;
  const right = PAGE.width - PAGE.margin;
  const head = PAGE.margin + 8;
  canvas.text(sheet.label, left, head, HUES.own);
  inRow(canvas, frame.header, left + sheet.label.width + SEPARATION, head);
  if (frame.stamp !== null) {
    const width = frame.stamp.width + 12;
    canvas.outline(right - width, head - 10.5, width, 15, INK);
    canvas.text(frame.stamp, right - 6, head - 0.4, INK, 'right');
  }
  textBlock(canvas, sheet.title, left, BODY_TOP, INK);
  const body = BODY_TOP + sheet.title.height + AFTER_TITLE;
  for (const { piece, y } of sheet.placed) piece.draw(canvas, left, body + y);
  const foot = PAGE.height - PAGE.margin;
  canvas.rule(left, foot - 10.5, right, foot - 10.5, HAIRLINE);
  inRow(canvas, frame.footer, left, foot);
  canvas.text(number, right, foot, SECONDARY, 'right');
}
