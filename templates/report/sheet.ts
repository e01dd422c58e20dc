import type { ReportDocument, ReportPage } from '../../functions/model/document.ts';
import { message } from '../locale/index.ts';
import { piecesOf } from './blocks/index.ts';
import { filled, type Piece, type Placed, paginate } from './kit/piece.ts';
import type { Part } from './kit/structure.ts';
import type { Line, Lines, Typesetter } from './kit/typesetter.ts';
import { MEASURE, PAPERS, RUNNING, TYPE } from './theme.ts';

/** One sheet of paper, measured: what stands on it, and its title. */
export interface Sheet {
  /** The page's section: one element over all its sheets. */
  readonly section: Part;
  /** True where it starts the page; else it carries on. */
  readonly first: boolean;
  /** The page’s title in plain text, as the outline shows it. */
  readonly heading: string;
  readonly label: Line;
  readonly title: Lines;
  readonly placed: readonly Placed[];
}

/** Below a title: points. */
export const AFTER_TITLE = 13.5;

/** Keeps the last row of a table or chart with the one before, and with the notes that explain it. */
function notAlone(pieces: readonly Piece[], explained: boolean): Piece[] {
  return pieces.map((piece, i) => {
    const next = pieces[i + 1];
    const bound = next === undefined ? explained : i === pieces.length - 2 && next.head !== undefined;
    return bound ? { ...piece, withNext: true } : piece;
  });
}

/** The sheets of one page of the report; where it runs over, the title says so. */
export function sheetsOf(page: ReportPage, document: ReportDocument, setter: Typesetter): Sheet[] {
  const paper = PAPERS[document.paper];
  const label = setter.line(page.label, TYPE.label);
  const title = setter.lines(page.title, TYPE.title, MEASURE);
  const pieces = page.blocks.flatMap((block, i) =>
    notAlone(piecesOf(block, setter), page.blocks[i + 1]?.kind === 'notes'),
  );
  const continued = setter.lines(
    message(document.locale, 'report.continued', { title: page.title }),
    TYPE.section,
    MEASURE,
  );
  const section: Part = { role: 'Sect' };
  const body = paper.height - 2 * paper.margin - RUNNING.head - RUNNING.foot;
  const room = (lines: Lines) => body - lines.height - AFTER_TITLE;
  const rooms = { first: room(title), following: room(continued) };
  const loose = paginate(pieces, rooms);
  const tight = paginate(
    pieces.map((piece) => (piece.tight === undefined ? piece : { ...piece.tight, withNext: piece.withNext })),
    rooms,
  );
  const sheets = tight.length < loose.length ? tight : loose;
  return sheets.map((placed, i) => {
    const shown = i === 0 ? title : continued;
    return { section, heading: page.title, first: i === 0, label, title: shown, placed: filled(placed, room(shown)) };
  });
}
