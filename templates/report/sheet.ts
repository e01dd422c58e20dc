import type { ReportDocument, ReportPage } from '../../functions/model/document.ts';
import { message } from '../locale/index.ts';
import { piecesOf } from './blocks/index.ts';
import { titlePiece } from './blocks/text.ts';
import { filled, type Piece, type Placed, paginate } from './kit/piece.ts';
import type { Part } from './kit/structure.ts';
import type { Line, Lines, Typesetter } from './kit/typesetter.ts';
import { MEASURE, PAPERS, RUNNING, TYPE } from './theme.ts';

/** One sheet of paper, measured: what stands on it, and the title at its head. */
export interface Sheet {
  /** The section of the page that it starts or carries on: one element over all its sheets. */
  readonly section: Part;
  /** True where it starts the page; else it carries on. */
  readonly first: boolean;
  /** Titles of the pages that start on it, in plain text, as the outline shows them. */
  readonly headings: readonly string[];
  readonly label: Line;
  readonly title: Lines;
  readonly placed: readonly Placed[];
}

/** Below a title: points. */
export const AFTER_TITLE = 13.5;
/** A table or chart of no more height than this is not split: points. */
const TOGETHER = 170;

/** Keeps a small table or chart whole, the last row of a large one with the one before, both with the notes that explain it. */
function notAlone(pieces: readonly Piece[], explained: boolean): Piece[] {
  const isSmall = pieces.reduce((sum, piece) => sum + piece.height, 0) <= TOGETHER;
  return pieces.map((piece, i) => {
    const next = pieces[i + 1];
    const kept = isSmall || (i === pieces.length - 2 && next?.head !== undefined);
    return (next === undefined ? explained : kept) ? { ...piece, withNext: true } : piece;
  });
}

const measured = (page: ReportPage, setter: Typesetter): Piece[] =>
  page.blocks.flatMap((block, i) => notAlone(piecesOf(block, setter), page.blocks[i + 1]?.kind === 'notes'));

const tightened = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) => (piece.tight === undefined ? piece : { ...piece.tight, withNext: piece.withNext }));

/** Pages that share their sheets: one, and those after it that stand whole below its end. */
interface Run {
  readonly section: Part;
  readonly page: ReportPage;
  readonly joined: string[];
  pieces: Piece[];
}

interface Head {
  readonly title: Lines;
  readonly continued: Lines;
  readonly rooms: { readonly first: number; readonly following: number };
}

function headOf({ page }: Run, document: ReportDocument, setter: Typesetter): Head {
  const paper = PAPERS[document.paper];
  const title = setter.lines(page.title, TYPE.title, MEASURE);
  const words = message(document.locale, 'report.continued', { title: page.title });
  const continued = setter.lines(words, TYPE.section, MEASURE);
  const body = paper.height - 2 * paper.margin - RUNNING.head - RUNNING.foot - AFTER_TITLE;
  return { title, continued, rooms: { first: body - title.height, following: body - continued.height } };
}

/** The pages in runs: a page that needs no further sheet joins the one before. The first is read by itself. */
function runsOf(document: ReportDocument, setter: Typesetter): Run[] {
  const runs: Run[] = [];
  for (const page of document.pages) {
    const section: Part = { role: 'Sect' };
    const pieces = measured(page, setter);
    const run = runs.length > 1 ? runs.at(-1) : undefined;
    if (run !== undefined) {
      const { rooms } = headOf(run, document, setter);
      const both = [...run.pieces, titlePiece(page, section, setter), ...pieces];
      if (paginate(tightened(both), rooms).length === paginate(tightened(run.pieces), rooms).length) {
        run.pieces = both;
        run.joined.push(page.title);
        continue;
      }
    }
    runs.push({ section, page, joined: [], pieces });
  }
  return runs;
}

/** The sheets of a run; where its page runs over, the title says so. */
function sheetsOfRun(run: Run, document: ReportDocument, setter: Typesetter): Sheet[] {
  const { title, continued, rooms } = headOf(run, document, setter);
  const label = setter.line(run.page.label, TYPE.label);
  const loose = paginate(run.pieces, rooms);
  const tight = paginate(tightened(run.pieces), rooms);
  const sheets = tight.length < loose.length ? tight : loose;
  return sheets.map((placed, i) => ({
    section: run.section,
    first: i === 0,
    headings: [...(i === 0 ? [run.page.title] : []), ...(i === sheets.length - 1 ? run.joined : [])],
    label,
    title: i === 0 ? title : continued,
    placed: filled(placed, i === 0 ? rooms.first : rooms.following),
  }));
}

/** The sheets of a document. */
export const sheetsOf = (document: ReportDocument, setter: Typesetter): Sheet[] =>
  runsOf(document, setter).flatMap((run) => sheetsOfRun(run, document, setter));
