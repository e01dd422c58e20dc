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
  return [...items, ...about, ...checkParties(p), ...checkSegments(p)];
}
