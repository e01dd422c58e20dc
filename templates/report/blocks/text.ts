import type {
  DefinitionsBlock,
  FindingsBlock,
  HeadingBlock,
  NotesBlock,
  ParagraphBlock,
  ReportPage,
} from '../../../functions/model/document.ts';
import { baselineIn, type Canvas, textBlock } from '../kit/canvas.ts';
import type { Piece, Whole } from '../kit/piece.ts';
import type { Part } from '../kit/structure.ts';
import { apart, type Typesetter } from '../kit/typesetter.ts';
import { HAIRLINE, INK, MEASURE, SECONDARY, TONES, TYPE } from '../theme.ts';

/** Lines longer than this are tiring to read: points. */
const COMFORTABLE = MEASURE * 0.86;

/** The title of a page that shares a sheet with the one before, its label above it. */
export function titlePiece(page: Pick<ReportPage, 'label' | 'title'>, section: Part, setter: Typesetter): Piece {
  const label = setter.line(apart(page.label), TYPE.label);
  const title = setter.lines(page.title, TYPE.title, MEASURE);
  const space = { above: 4.5, label: 15, below: 4.5 };
  const piece = (before: number): Piece => ({
    height: space.above + space.label + title.height + space.below,
    before,
    withNext: true,
    opens: section,
    draw: (canvas, x, y) => {
      canvas.rule(x, y, x + MEASURE, y, HAIRLINE);
      canvas.structure.aside(() => canvas.text(label, x, y + space.above + baselineIn(label), 'own'));
      canvas.structure.within('H1', {}, () => textBlock(canvas, title, x, y + space.above + space.label, INK));
    },
  });
  return { ...piece(22.5), tight: piece(13.5) };
}

/** A section heading; it never stands alone at the foot of a sheet. */
export function headingPieces(block: HeadingBlock, setter: Typesetter): Piece[] {
  const lines = setter.lines(block.text, TYPE.section, MEASURE);
  const piece = (before: number): Piece => ({
    height: lines.height + 2.25,
    before,
    withNext: true,
    draw: (canvas, x, y) => canvas.structure.within('H2', {}, () => textBlock(canvas, lines, x, y, INK)),
  });
  return [{ ...piece(15.75), tight: piece(9) }];
}

/** Running text. */
export function paragraphPieces(block: ParagraphBlock, setter: Typesetter): Piece[] {
  // What the whole measure takes in one line is not broken for a word.
  const isShort = setter.line(block.text, TYPE.body).width <= MEASURE;
  const lines = setter.lines(block.text, TYPE.body, isShort ? MEASURE : COMFORTABLE);
  return [
    {
      height: lines.height,
      before: 4.5,
      withNext: false,
      draw: (canvas, x, y) => canvas.structure.within('P', {}, () => textBlock(canvas, lines, x, y, INK)),
    },
  ];
}

/** Small print, one note a line. */
export function notesPieces(block: NotesBlock, setter: Typesetter): Piece[] {
  return block.notes.map((note, i) => {
    const lines = setter.lines(note, TYPE.caption, MEASURE);
    return {
      height: lines.height,
      before: i === 0 ? 9 : 1.5,
      withNext: i < block.notes.length - 1,
      draw: (canvas, x, y) => canvas.structure.within('P', {}, () => textBlock(canvas, lines, x, y, SECONDARY)),
    };
  });
}

/** What a chart shows and how to read it, above the chart; none where there is nothing to say. */
export function captionPieces(text: string, setter: Typesetter): Piece[] {
  if (text === '') return [];
  const lines = setter.lines(text, TYPE.caption, MEASURE);
  return [
    {
      height: lines.height + 4.5,
      before: 0,
      withNext: true,
      draw: (canvas, x, y) => canvas.structure.within('P', {}, () => textBlock(canvas, lines, x, y, SECONDARY)),
    },
  ];
}

/** A label and what it labels, as one item of a list. */
function listItem(canvas: Canvas, label: () => void, body: () => void): void {
  const { structure } = canvas;
  structure.within('LI', {}, () => {
    structure.within('Lbl', {}, label);
    structure.within('LBody', {}, body);
  });
}

const SYMBOL_SLOT = 15;

/** Findings under each other, each with its symbol in a column of its own. */
export function findingsPieces(block: FindingsBlock, setter: Typesetter): Piece[] {
  const whole: Whole = { role: 'L' };
  return block.findings.map((finding) => {
    const lines = setter.lines(finding.text, TYPE.body, MEASURE - SYMBOL_SLOT);
    const symbol = setter.lines(finding.symbol, TYPE.body, SYMBOL_SLOT);
    return {
      height: lines.height,
      before: 2.25,
      withNext: false,
      whole,
      draw: (canvas, x, y) =>
        listItem(
          canvas,
          () => textBlock(canvas, symbol, x, y, TONES[finding.tone]),
          () => textBlock(canvas, lines, x + SYMBOL_SLOT, y, INK),
        ),
    };
  });
}

const TERM = 96;

/** Terms at the left, what stands behind them at the right, a hairline above each. */
export function definitionsPieces(block: DefinitionsBlock, setter: Typesetter): Piece[] {
  const whole: Whole = { role: 'L' };
  return block.entries.map((entry) => {
    const term = setter.lines(entry.term, TYPE.tableMedium, TERM - 9);
    const text = setter.lines(entry.text, TYPE.table, MEASURE - TERM);
    const piece = (air: number): Piece => ({
      height: Math.max(term.height, text.height) + air,
      before: 0,
      withNext: false,
      whole,
      draw: (canvas, x, y) => {
        canvas.rule(x, y, x + MEASURE, y, HAIRLINE);
        listItem(
          canvas,
          () => textBlock(canvas, term, x, y + air / 2, INK),
          () => textBlock(canvas, text, x + TERM, y + air / 2, INK),
        );
      },
    });
    return { ...piece(6.75), tight: piece(4.5) };
  });
}
