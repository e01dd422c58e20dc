import type { Canvas } from './canvas.ts';
import type { Part } from './structure.ts';

/** Pieces that name the same whole are one element: a table or list over all its sheets, a figure anew on each sheet. */
export type Whole = (Part & { readonly role: 'Table' | 'L' }) | { readonly role: 'Figure'; readonly alt: string };

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
  readonly whole?: Whole;
  /** The section that starts with it: a page that shares the sheet of the one before. */
  readonly opens?: Part;
  /** Of a piece of a figure: what it shows, in words. */
  readonly alt?: string;
  /** The same piece in less height, for a page that would else run over by little. */
  readonly tight?: Piece;
  /** The same piece in more height than it needs at least, up to `most` points. */
  readonly grown?: { readonly most: number; to(height: number): Piece };
  /** Draws it with its top left corner at `x`, `y`. */
  draw(canvas: Canvas, x: number, y: number): void;
}

/** A piece and the distance of its top from the top of the sheet's body. */
export interface Placed {
  readonly piece: Piece;
  readonly y: number;
  /** True for a head that an earlier sheet carries already. */
  readonly repeated: boolean;
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
  const place = (piece: Piece, repeated = false): void => {
    const sheet = sheets.at(-1) ?? [];
    const top = sheet.length === 0 ? 0 : y + piece.before;
    sheet.push({ piece, y: top, repeated });
    y = top + piece.height;
  };
  const full = (height: number): boolean => y + height > (sheets.length === 1 ? room.first : room.following) + 0.01;
  const turn = (next: Piece): void => {
    sheets.push([]);
    y = 0;
    if (next.head !== undefined) place(next.head, true);
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

/** Kept free below a piece that grows: points. */
const AIR = 9;

/** Gives the height that is left on a sheet to those of its pieces that can grow, evenly. */
export function filled(sheet: readonly Placed[], room: number): Placed[] {
  const last = sheet.at(-1);
  const growing = sheet.filter(({ piece }) => piece.grown !== undefined);
  const spare =
    last === undefined || growing.length === 0 ? 0 : (room - AIR - last.y - last.piece.height) / growing.length;
  let moved = 0;
  return sheet.map((placed) => {
    const y = placed.y + moved;
    const { grown, height } = placed.piece;
    if (grown === undefined || spare <= 0) return { ...placed, y };
    const piece = grown.to(Math.min(grown.most, height + spare));
    moved += piece.height - height;
    return { ...placed, piece, y };
  });
}
