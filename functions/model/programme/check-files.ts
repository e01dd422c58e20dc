import { type Fault, idsOf, type Sections, unknown } from './fault.ts';
import type { CodedColumn } from './file-mapping.ts';

/** The ids that a coded column turns its values into must exist. */
function checkValues(path: string, coded: CodedColumn, known: readonly string[], what: string): Fault[] {
  if (typeof coded === 'string') return [];
  return Object.entries(coded.values).flatMap(([value, id]) =>
    id === null ? [] : unknown(`${path}.values.${value}`, id, known, what),
  );
}

function checkParties({ files, operators }: Sections): Fault[] {
  if (files === undefined || operators === undefined) return [];
  const brands = operators.flatMap((o) => idsOf(o.brands));
  return [
    ...(files.allOf === undefined ? [] : unknown('files.allOf', files.allOf, idsOf(operators), 'operator')),
    ...checkValues('files.operator', files.operator, idsOf(operators), 'operator'),
    ...checkValues('files.brand', files.brand, brands, 'brand'),
  ];
}

function checkSegments({ files, segments }: Sections): Fault[] {
  if (files === undefined || segments === undefined) return [];
  return Object.entries(files.segments).flatMap(([id, coded]) => {
    const segment = segments.find((s) => s.id === id);
    if (segment === undefined) return unknown(`files.segments.${id}`, id, idsOf(segments), 'segment');
    return checkValues(`files.segments.${id}`, coded, idsOf(segment.values), `value of segment ${id}`);
  });
}

/** What has no column of its own takes the one of its id, which must not be that of a field. */
function checkOwnColumns({ files, items, segments }: Sections): Fault[] {
  if (files === undefined) return [];
  const {
    segments: ofSegments,
    items: ofItems,
    comments: _comments,
    ignore: _ignored,
    allOf: _operator,
    answeredAt,
    ...fields
  } = files;
  const taken = [...Object.values(fields).map((c) => (typeof c === 'string' ? c : c.column)), 'contact', 'revision'];
  if (answeredAt !== 'period') taken.push(answeredAt.column);
  const clashes = (section: 'items' | 'segments', ids: readonly string[], mapped: Readonly<Record<string, unknown>>) =>
    ids.flatMap((id, i): Fault[] => {
      if (mapped[id] !== undefined || !taken.includes(id)) return [];
      const message = `"${id}" is also a column of response files; take another id, or map one under files.${section}`;
      return [{ path: `${section}[${i}].id`, message }];
    });
  return [...clashes('items', idsOf(items), ofItems), ...clashes('segments', idsOf(segments), ofSegments)];
}

/** The column mapping names items, segments and ids that exist. */
export function checkFiles(p: Sections): Fault[] {
  const items =
    p.files === undefined || p.items === undefined
      ? []
      : Object.keys(p.files.items).flatMap((id) => unknown(`files.items.${id}`, id, idsOf(p.items), 'item'));
  const about =
    p.files === undefined || p.items === undefined
      ? []
      : p.files.comments.flatMap((comment, i) =>
          comment.about === undefined
            ? []
            : unknown(`files.comments[${i}].about`, comment.about, idsOf(p.items), 'item'),
        );
  return [...items, ...about, ...checkParties(p), ...checkSegments(p), ...checkOwnColumns(p)];
}
