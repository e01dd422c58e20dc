import type { Fact, HeadlineBlock } from '../../../functions/model/document.ts';
import { type Canvas, textBlock } from '../kit/canvas.ts';
import type { Piece } from '../kit/piece.ts';
import { apart, type Lines, type Typesetter } from '../kit/typesetter.ts';
import type { Colour } from '../palette.ts';
import { INK, MEASURE, SECONDARY, TYPE } from '../theme.ts';
import { gradeScalePiece } from './grade-scale.ts';

/** The large figure takes five of twelve columns, the facts the other seven. */
const LEFT = MEASURE * 0.42;
const GAP = 18;

interface Drawable {
  readonly height: number;
  draw(canvas: Canvas, x: number, y: number): void;
}

/** Draws inside a paragraph of its own. */
function paragraph(draw: Drawable['draw']): Drawable['draw'] {
  return (canvas, x, y) => canvas.structure.within('P', {}, () => draw(canvas, x, y));
}

function figure(block: HeadlineBlock, setter: Typesetter): Drawable {
  if ('words' in block.value) {
    const words = setter.lines(block.value.words, TYPE.statement, LEFT);
    const draw: Drawable['draw'] = (canvas, x, y) => textBlock(canvas, words, x, y + 4.5, SECONDARY);
    return { height: words.height + 9, draw: paragraph(draw) };
  }
  const digits = setter.line(apart(block.value.figure), TYPE.figure);
  const unit = setter.line(block.value.unit, TYPE.section);
  const baseline = 49.5;
  return {
    height: 63,
    draw: paragraph((canvas, x, y) => {
      canvas.text(digits, x - 2, y + baseline, 'own');
      canvas.text(unit, x + digits.width + 4.5, y + baseline, 'own');
    }),
  };
}

/** Lines under each other, one paragraph. */
function stacked(parts: readonly (readonly [Lines, Colour])[]): Drawable {
  return {
    height: parts.reduce((sum, [lines]) => sum + lines.height, 0),
    draw: paragraph((canvas, x, y) => {
      let top = y;
      for (const [lines, colour] of parts) {
        textBlock(canvas, lines, x, top, colour);
        top += lines.height;
      }
    }),
  };
}

function fact(value: Fact, setter: Typesetter, width: number): Drawable {
  return stacked([
    [setter.lines(apart(value.label), TYPE.label, width), SECONDARY],
    [setter.lines(apart(value.value), TYPE.fact, width), INK],
    [setter.lines(value.note, TYPE.caption, width), SECONDARY],
  ]);
}

/** Facts in rows of two, as high as the higher of the two. */
function factRows(facts: readonly Fact[], setter: Typesetter): Drawable {
  const width = (MEASURE - LEFT - 2 * GAP) / 2;
  const drawn = facts.map((f) => fact(f, setter, width));
  const rows = Array.from({ length: Math.ceil(drawn.length / 2) }, (_, i) => drawn.slice(2 * i, 2 * i + 2));
  const heights = rows.map((row) => Math.max(...row.map((cell) => cell.height)) + 9);
  return {
    height: heights.reduce((sum, h) => sum + h, 0),
    draw: (canvas, x, y) => {
      let top = y;
      rows.forEach((row, i) => {
        row.forEach((cell, column) => {
          cell.draw(canvas, x + column * (width + GAP), top);
        });
        top += heights[i] ?? 0;
      });
    },
  };
}

/** The headline figure at the left, facts at the right, the grade scale under both. */
export function headlinePieces(block: HeadlineBlock, setter: Typesetter): Piece[] {
  const label = stacked([[setter.lines(block.label, TYPE.label, LEFT), SECONDARY]]);
  const value = figure(block, setter);
  const below = stacked([
    ...(block.grade === null ? [] : [[setter.lines(apart(block.grade), TYPE.strong, LEFT), INK] as const]),
    ...block.details.map((d) => [setter.lines(apart(d), TYPE.body, LEFT), SECONDARY] as const),
  ]);
  const facts = factRows(block.facts, setter);
  const left = label.height + value.height + below.height;
  const top: Piece = {
    height: Math.max(left, facts.height),
    before: 9,
    withNext: true,
    draw: (canvas, x, y) => {
      label.draw(canvas, x, y);
      value.draw(canvas, x, y + label.height);
      below.draw(canvas, x, y + label.height + value.height);
      facts.draw(canvas, x + LEFT + GAP, y);
    },
  };
  return block.scale === null ? [{ ...top, withNext: false }] : [top, gradeScalePiece(block.scale, setter)];
}
