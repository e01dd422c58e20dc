import type { Canvas } from './canvas.ts';

/** A measured part of a page that is never split. */
export interface Piece {
  /** Points. */
  readonly height: number;
  /** Space above it, unless it stands first on a sheet. */
  readonly before: number;
  /** True if it must not stand last on a sheet: headings, captions, table heads. */
  readonly withNext: boolean;
  /** Is drawn again above this piece where a new sheet starts with it: the head of its table. */
  readonly head?: Piece;
  /** Draws it with its top left corner at `x`, `y`. */
  draw(canvas: Canvas, x: number, y: number): void;
}

/** A piece and the distance of its top from the top of the sheet's body. */
export interface Placed {
  readonly piece: Piece;
  readonly y: number;
}

/** Pieces that must stay together: each that keeps with the next, up to the one that ends the group. */
function groups(pieces: readonly Piece[]): Piece[][] {
  const grouped: Piece[][] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    open.push(piece);
    if (piece.withNext) continue;
    grouped.push(open);
    open = [];
  }
  return open.length > 0 ? [...grouped, open] : grouped;
}

const heightOf = (group: readonly Piece[]): number => group.reduce((sum, p) => sum + p.before + p.height, 0);

/**
 * Places pieces on as many sheets as they need. A group taller than a whole sheet is placed piece by piece; heads are
 * repeated on the sheets that a table runs over to.
 * @param room height of a sheet's body in points; `first` of the first one, which may hold a longer title.
 */
export function paginate(pieces: readonly Piece[], room: { first: number; following: number }): Placed[][] {
  const sheets: Placed[][] = [[]];
  let y = 0;
  const place = (piece: Piece): void => {
    const sheet = sheets.at(-1) ?? [];
    const top = sheet.length === 0 ? 0 : y + piece.before;
    sheet.push({ piece, y: top });
    y = top + piece.height;
  };
  const full = (height: number): boolean => y + height > (sheets.length === 1 ? room.first : room.following) + 0.01;
  const turn = (next: Piece): void => {
    sheets.push([]);
    y = 0;
    if (next.head !== undefined) place(next.head);
  };
  for (const group of groups(pieces)) {
    const together = heightOf(group) <= room.following;
    const [first] = group;
    if (together && first !== undefined && full(heightOf(group)) && sheets.at(-1)?.length !== 0) turn(first);
    for (const piece of group) {
      if (!together && full(piece.before + piece.height) && sheets.at(-1)?.length !== 0) turn(piece);
      place(piece);
    }
  }
  return sheets;
}
