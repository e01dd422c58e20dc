import type { ReportDocument, ReportPage } from '../../functions/model/document.ts';
import { message } from '../locale/index.ts';
import { piecesOf } from './blocks/index.ts';
import { filled, type Placed, paginate } from './kit/piece.ts';
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

/** The sheets of one page of the report; where it runs over, the title says so. */
export function sheetsOf(page: ReportPage, document: ReportDocument, setter: Typesetter): Sheet[] {
  const paper = PAPERS[document.paper];
  const label = setter.line(page.label, TYPE.label);
  const title = setter.lines(page.title, TYPE.title, MEASURE);
  const pieces = page.blocks.flatMap((block, i) => {
    const explained = page.blocks[i + 1]?.kind === 'notes';
    return piecesOf(block, setter).map((piece, n, all) =>
      explained && n === all.length - 1 ? { ...piece, withNext: true } : piece,
    );
  });
  const continued = setter.lines(
    message(document.locale, 'report.continued', { title: page.title }),
    TYPE.section,
    MEASURE,
  );
  const section: Part = { role: 'Sect' };
  const body = paper.height - 2 * paper.margin - RUNNING.head - RUNNING.foot;
  const room = (lines: Lines) => body - lines.height - AFTER_TITLE;
  const sheets = paginate(pieces, { first: room(title), following: room(continued) });
  return sheets.map((placed, i) => {
    const shown = i === 0 ? title : continued;
    return { section, heading: page.title, first: i === 0, label, title: shown, placed: filled(placed, room(shown)) };
  });
}
