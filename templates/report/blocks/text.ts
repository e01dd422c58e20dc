import type {
  DefinitionsBlock,
  FindingsBlock,
  HeadingBlock,
  NotesBlock,
  ParagraphBlock,
} from '../../../functions/model/document.ts';
import { type Canvas, textBlock } from '../kit/canvas.ts';
import type { Piece, Whole } from '../kit/piece.ts';
import type { Typesetter } from '../kit/typesetter.ts';
import { HAIRLINE, INK, MEASURE, SECONDARY, TONES, TYPE } from '../theme.ts';

/** Lines longer than this are tiring to read: points. */
const COMFORTABLE = MEASURE * 0.86;

/** A section heading; it never stands alone at the foot of a sheet. */
export function headingPieces(block: HeadingBlock, setter: Typesetter): Piece[] {
  const lines = setter.lines(block.text, TYPE.section, MEASURE);
  return [
    {
      height: lines.height + 2.25,
      before: 15.75,
      withNext: true,
      draw: (canvas, x, y) => canvas.structure.within('H2', {}, () => textBlock(canvas, lines, x, y, INK)),
    },
  ];
}

/** Running text. */
export function paragraphPieces(block: ParagraphBlock, setter: Typesetter): Piece[] {
  const lines = setter.lines(block.text, TYPE.body, COMFORTABLE);
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
    return {
      height: Math.max(term.height, text.height) + 6.75,
      before: 0,
      withNext: false,
      whole,
      draw: (canvas, x, y) => {
        canvas.rule(x, y, x + MEASURE, y, HAIRLINE);
        listItem(
          canvas,
          () => textBlock(canvas, term, x, y + 3.375, INK),
          () => textBlock(canvas, text, x + TERM, y + 3.375, INK),
        );
      },
    };
  });
}
