import type { FileMapping } from '../../model/programme/index.ts';

type Mapping = FileMapping['comments'][number];

const PARTS = ['codes', 'secondCodes', 'text'] as const;

/** Codes of a cell; that none of the frame fits must be said, for an empty cell says that nobody coded. */
const codesIn = (cell: string): string[] =>
  cell.toLowerCase() === 'none' ? [] : cell.split(';').flatMap((code) => code.trim() || []);

/** The columns of comments, as fields of a row. */
export const commentFields = (mappings: readonly Mapping[]) =>
  mappings.flatMap((mapping, i) =>
    PARTS.flatMap((part) => {
      const column = mapping[part];
      const read = part === 'text' ? (cell: string): unknown => cell : codesIn;
      return column === undefined ? [] : [{ pointer: `/comments/${i}/${part}`, column, required: false, read }];
    }),
  );

/** Comments of a row, those without a cell left out, and the column that each of their parts came from. */
export function commentsOf(mappings: readonly Mapping[], values: ReadonlyMap<string, unknown>) {
  const columns = new Map<string, string>();
  const comments: Record<string, unknown>[] = [];
  mappings.forEach((mapping, i) => {
    const given = PARTS.filter((part) => values.has(`/comments/${i}/${part}`));
    if (given.length === 0) return;
    const parts = given.map((part): [string, unknown] => [part, values.get(`/comments/${i}/${part}`)]);
    for (const part of given) columns.set(`/comments/${comments.length}/${part}`, mapping[part] ?? '');
    comments.push({ ...(mapping.about === undefined ? {} : { about: mapping.about }), ...Object.fromEntries(parts) });
  });
  return { comments, columns };
}
