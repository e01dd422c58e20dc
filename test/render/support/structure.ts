import { markedContentOf } from './marked-content.ts';
import { objectsOf, type PdfObjects } from './pdf-objects.ts';

/** An element of a file's structure tree. */
export interface Element {
  readonly role: string;
  readonly alt: string | undefined;
  readonly scope: unknown;
  /** Left, bottom, right, top in points from the bottom left corner. */
  readonly bbox: readonly number[];
  readonly children: readonly Element[];
  /** Marked content that is its own, as `page:id`, pages from 1. */
  readonly content: readonly string[];
}

/** What may stand in what; `#` is marked content. */
const GRAMMAR: Readonly<Record<string, readonly string[]>> = {
  Document: ['Sect'],
  Sect: ['H1', 'H2', 'P', 'L', 'Table', 'Figure'],
  H1: ['#'],
  H2: ['#'],
  P: ['#'],
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Lbl: ['#'],
  LBody: ['#'],
  Table: ['TR'],
  TR: ['TH', 'TD'],
  TH: ['#'],
  TD: ['#', 'Figure'],
  Figure: ['#'],
};

export const flat = (element: Element): Element[] => [element, ...element.children.flatMap(flat)];

interface Walk {
  readonly pdf: PdfObjects;
  readonly faults: string[];
  /** `page:id` → reference of the element that claims it. */
  readonly claimed: Map<string, string>;
}

function elementOf({ pdf, faults, claimed }: Walk, reference: unknown, parent: unknown): Element {
  const data = pdf.dictionary(reference);
  const role = String(data['/S']).replace('/', '');
  if (data['/P'] !== parent) faults.push(`${role} ${reference} names another parent`);
  const attributes = pdf.dictionary(data['/A']);
  const children: Element[] = [];
  const content: string[] = [];
  for (const kid of pdf.list(data['/K'])) {
    const { '/MCID': id = kid, '/Pg': page = data['/Pg'] } = pdf.dictionary(kid);
    if (typeof id === 'number') {
      const key = `${pdf.pages.indexOf(String(page)) + 1}:${id}`;
      if (claimed.has(key)) faults.push(`${key} belongs to two elements`);
      claimed.set(key, String(reference));
      content.push(key);
    } else children.push(elementOf({ pdf, faults, claimed }, kid, reference));
  }
  const inside = [...children.map((c) => c.role), ...(content.length > 0 ? ['#'] : [])];
  faults.push(...inside.filter((r) => !GRAMMAR[role]?.includes(r)).map((r) => `${r} in ${role} ${reference}`));
  const bbox = pdf.list(attributes['/BBox']).map(Number);
  return { role, alt: pdf.text(data['/Alt']), scope: attributes['/Scope'], bbox, children, content };
}

/** Faults between the page's content and the tree: each id drawn, claimed once, and found in the parent tree. */
function contentFaults({ pdf, claimed }: Walk, parents: ReadonlyMap<number, readonly unknown[]>): string[] {
  const drawn = pdf.pages.flatMap((page, i) => {
    const { '/Contents': contents, '/StructParents': key } = pdf.dictionary(page);
    const marked = markedContentOf(pdf.stream(contents).toString('latin1'));
    const ids = [...marked.drawn].map((id) => ({ key: `${i + 1}:${id}`, parent: parents.get(Number(key))?.[id] }));
    return [
      ...marked.faults.map((fault) => ({ fault: `page ${i + 1}: ${fault}`, key: '' })),
      ...ids.map((id) => ({
        key: id.key,
        fault:
          id.parent !== undefined && claimed.get(id.key) === id.parent ? '' : `${id.key} is drawn, but not in the tree`,
      })),
    ];
  });
  const keys = new Set(drawn.map((d) => d.key));
  return [
    ...drawn.flatMap((d) => (d.fault === '' ? [] : [d.fault])),
    ...[...claimed.keys()].filter((key) => !keys.has(key)).map((key) => `${key} is in the tree, but draws nothing`),
  ];
}

/** Walks the finished file: its structure tree, and every fault of the tree and of what is drawn. */
export function walk(file: Uint8Array): { pdf: PdfObjects; tree: Element; faults: string[] } {
  const pdf = objectsOf(file);
  const rootReference = pdf.catalog['/StructTreeRoot'];
  const root = pdf.dictionary(rootReference);
  const walked: Walk = { pdf, faults: [], claimed: new Map() };
  const [top, ...more] = pdf.list(root['/K']);
  const tree = elementOf(walked, top, rootReference);
  const numbers = pdf.list(pdf.dictionary(root['/ParentTree'])['/Nums']);
  const parents = new Map<number, readonly unknown[]>();
  for (let i = 0; i < numbers.length; i += 2) parents.set(Number(numbers[i]), pdf.list(numbers[i + 1]));
  const faults = [
    ...(tree.role === 'Document' && more.length === 0 ? [] : ['the tree has no single Document']),
    ...walked.faults,
    ...contentFaults(walked, parents),
  ];
  return { pdf, tree, faults };
}
