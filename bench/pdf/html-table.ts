import { type Element, type Mark, marksOf, type TextMark, textsOf } from './drawing.ts';
import { escaped, flowing, look, svg } from './html-marks.ts';

/** Where the texts of a cell reach from and to, points. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

const isElement = (child: Element | Mark): child is Element => child.kind === 'element';
const topOf = (row: Element): number => {
  const texts = textsOf(marksOf(row));
  return Math.min(...texts.map(({ y, size, leading }) => y - (leading + size * 0.76) / 2));
};

function reaches(rows: readonly Element[], column: number): Reach | undefined {
  const texts = rows.flatMap((row) => {
    const cell = row.children.filter(isElement)[column];
    return cell === undefined ? [] : textsOf(marksOf(cell));
  });
  if (texts.length === 0) return undefined;
  return { from: Math.min(...texts.map(({ x }) => x)), to: Math.max(...texts.map(({ x, width }) => x + width)) };
}

/** The columns' widths: the borders lie in the middle between the texts of neighbours. */
function widths(rows: readonly Element[], left: number): number[] {
  const columns = Math.max(...rows.map((row) => row.children.filter(isElement).length));
  const found = Array.from({ length: columns }, (_, i) => reaches(rows, i));
  let from = left;
  return found.map((reach, i) => {
    const next = found[i + 1];
    const to = reach === undefined ? (next?.from ?? from) : next === undefined ? reach.to : (reach.to + next.from) / 2;
    const width = Math.max(4, to - from);
    from += width;
    return width;
  });
}

const alignment = (text: TextMark): string => ({ left: 'left', right: 'right', middle: 'center' })[text.align];

function cellHtml(cell: Element, left: number, top: number): string {
  const figures = cell.children.filter(isElement);
  const texts = textsOf(cell.children);
  const [first] = texts;
  const tag = cell.role === 'TH' ? `th scope="${cell.scope === 'Row' ? 'row' : 'col'}"` : 'td';
  const style = first === undefined ? '' : ` style="${look(first)};text-align:${alignment(first)}"`;
  const shapes = svg(
    cell.children.filter((child) => child.kind === 'shape'),
    left,
    top,
  );
  const inner = figures.map(
    (figure) => `<div role="img" aria-label="${escaped(figure.alt ?? '')}">${svg(marksOf(figure), left, top)}</div>`,
  );
  return `<${tag}${style}>${shapes}${flowing(texts)}${inner.join('')}</${tag.slice(0, 2)}>`;
}

/** A table as such: its rows as high and its columns as wide as they are drawn. */
export function tableHtml(table: Element): string {
  const rows = table.children
    .flatMap((child) => (isElement(child) && child.role === 'Aside' ? child.children : [child]))
    .filter(isElement);
  if (rows.length === 0) return '';
  const left = Math.min(...textsOf(rows.flatMap(marksOf)).map(({ x }) => x));
  const top = topOf(rows[0] ?? table);
  const columns = widths(rows, left);
  const body = rows.map((row, i) => {
    const next = rows[i + 1];
    const height = next === undefined ? '' : ` style="height:${(topOf(next) - topOf(row)).toFixed(2)}pt"`;
    const cells = row.children.filter(isElement).map((cell) => cellHtml(cell, left, top));
    return `<tr${height}>${cells.join('')}</tr>`;
  });
  const loose = table.children.filter((child) => child.kind === 'shape');
  const cols = columns.map((width) => `<col style="width:${width.toFixed(2)}pt">`).join('');
  const total = columns.reduce((sum, width) => sum + width, 0).toFixed(2);
  const place = `left:${left.toFixed(2)}pt;top:${top.toFixed(2)}pt;width:${total}pt`;
  return `${svg(loose)}<table style="${place}"><colgroup>${cols}</colgroup>${body.join('')}</table>`;
}
