import type { ReportDocument } from '../../../functions/model/document.ts';

/** Keys whose values choose a drawing, not a text. */
const NOT_TEXT = new Set([
  'kind',
  'hue',
  'tone',
  'locale',
  'created',
  'names',
  'subject',
  'author',
  'alt',
  'paper',
  'accent',
  'logo',
]);

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (Array.isArray(value)) for (const entry of value) collect(entry, into);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) if (!NOT_TEXT.has(key)) collect(entry, into);
  }
}

/** Every text of a document's pages, white space removed. */
export function stringsOf(document: ReportDocument): string[] {
  const { title: _, ...drawn } = document;
  const found = new Set<string>();
  collect(drawn, found);
  return [...found].map((text) => text.replace(/\s/g, '')).filter((text) => text !== '');
}
