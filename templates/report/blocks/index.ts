import type { Block } from '../../../functions/model/document.ts';
import type { Piece } from '../kit/piece.ts';
import type { Typesetter } from '../kit/typesetter.ts';
import { tablePieces } from '../table/table.ts';
import { barsPieces } from './bars.ts';
import { controlPieces } from './control.ts';
import { dumbbellPieces } from './dumbbells.ts';
import { headlinePieces } from './headline.ts';
import { matrixPieces } from './matrix.ts';
import { multiplesPieces } from './multiples.ts';
import { promotersPieces } from './promoters.ts';
import { quadrantPieces } from './quadrant.ts';
import { stackedPieces } from './stacked.ts';
import { definitionsPieces, findingsPieces, headingPieces, notesPieces, paragraphPieces } from './text.ts';
import { trendPieces } from './trend.ts';
import { waterfallPieces } from './waterfall.ts';

/** Measures a block: the pieces that it is drawn from. */
export function piecesOf(block: Block, setter: Typesetter): Piece[] {
  switch (block.kind) {
    case 'heading':
      return headingPieces(block, setter);
    case 'paragraph':
      return paragraphPieces(block, setter);
    case 'notes':
      return notesPieces(block, setter);
    case 'findings':
      return findingsPieces(block, setter);
    case 'definitions':
      return definitionsPieces(block, setter);
    case 'headline':
      return headlinePieces(block, setter);
    case 'dumbbells':
      return dumbbellPieces(block, setter);
    case 'stacked':
      return stackedPieces(block, setter);
    case 'trend':
      return trendPieces(block, setter);
    case 'control':
      return controlPieces(block, setter);
    case 'multiples':
      return multiplesPieces(block, setter);
    case 'quadrant':
      return quadrantPieces(block, setter);
    case 'bars':
      return barsPieces(block, setter);
    case 'waterfall':
      return waterfallPieces(block, setter);
    case 'promoters':
      return promotersPieces(block, setter);
    case 'matrix':
      return matrixPieces(block, setter);
    case 'table':
      return tablePieces(block, setter);
  }
}
