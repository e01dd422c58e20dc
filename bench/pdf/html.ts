import { type Drawing, type Element, marksOf, paragraphsOf, placeOf, type TextMark, textsOf } from './drawing.ts';
import { escaped, flowing, look, rounded, svg } from './html-marks.ts';
import { tableHtml } from './html-table.ts';

function paragraph(tag: string, lines: readonly [TextMark, ...TextMark[]]): string {
  const { left, top, width } = placeOf(lines);
  const place = `left:${rounded(left)}pt;top:${rounded(top)}pt;width:${rounded(width)}pt`;
  return `<${tag} style="${place};${look(lines[0])}${lines.length === 1 ? ';white-space:nowrap' : ''}">${flowing(lines)}</${tag}>`;
}

const TAGS = { H1: 'h1', H2: 'h2', P: 'p', L: 'ul', LI: 'li', Sect: 'section' } as const;
const isNamed = (role: Element['role']): role is keyof typeof TAGS => role in TAGS;

function html(element: Element): string {
  const { role, children } = element;
  if (role === 'Aside') return svg(marksOf(element));
  if (role === 'Figure')
    return `<div role="img" aria-label="${escaped(element.alt ?? '')}">${svg(marksOf(element))}</div>`;
  if (role === 'Table') return tableHtml(element);
  const texts = textsOf(children);
  const shapes = children.filter((child) => child.kind === 'shape');
  const inner = children.map((child) => (child.kind === 'element' ? html(child) : '')).join('');
  const tag = isNamed(role) ? TAGS[role] : 'span';
  if (texts.length === 0) return `<${tag}>${svg(shapes)}${inner}</${tag}>`;
  return `${svg(shapes)}${paragraphsOf(texts)
    .map((lines) => paragraph(tag, lines))
    .join('')}${inner}`;
}

const STYLE = `*{margin:0;padding:0}ul{list-style:none}svg{position:absolute;left:0;top:0;width:100pt;height:100pt;overflow:visible}
p,h1,h2,li>span{position:absolute}li[style]{position:absolute}div[role]{display:block}table{position:absolute;border-collapse:collapse;table-layout:fixed}
td,th{vertical-align:top;font-weight:inherit}.s{position:relative;overflow:hidden;break-after:page}.s:last-child{break-after:auto}`;

/**
 * The drawing as a page that a browser prints: headings, paragraphs, lists and tables as such, charts as SVG with their words for
 * those who do not see them, our font from its files. @param fonts addresses of its files by weight.
 */
export function reportHtml({ locale, title, width, height, sheets }: Drawing, fonts: Record<number, string>): string {
  const faces = Object.entries(fonts).map(
    ([weight, url]) => `@font-face{font-family:N;font-weight:${weight};src:url("${url}")}`,
  );
  const page = `@page{size:${width}pt ${height}pt;margin:0}.s{width:${width}pt;height:${height - 0.5}pt}svg text{font-family:N}`;
  const body = sheets.map((sheet) => `<div class="s">${html(sheet)}</div>`).join('\n');
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${escaped(title)}</title>
<style>${faces.join('')}${page}${STYLE}</style>${body}</html>`;
}
