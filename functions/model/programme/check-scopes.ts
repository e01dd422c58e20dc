import { type Fault, type Sections, unknown } from './fault.ts';
import type { Source } from './gate.ts';

/** Segments that exist, with values that they have. */
export function checkWhere(
  path: string,
  where: Readonly<Record<string, string>>,
  p: Pick<Sections, 'segments'>,
): Fault[] {
  if (p.segments === undefined) return [];
  const segments = p.segments;
  return Object.entries(where).flatMap(([segment, value]) => {
    const found = segments.find((s) => s.id === segment);
    if (found === undefined)
      return unknown(
        path,
        segment,
        segments.map((s) => s.id),
        'segment',
      );
    return unknown(
      `${path}.${segment}`,
      value,
      found.values.map((v) => v.id),
      `value of segment ${segment}`,
    );
  });
}

/** Scopes, reports, quotas and sources name segments, values, operators and scopes that exist; no two scopes share an id. */
export function checkScopes(p: Sections): Fault[] {
  const segments = p.segments?.map((s) => s.id) ?? [];
  const scopes = (p.scopes ?? []).flatMap((s, i) =>
    'id' in s
      ? checkWhere(`scopes[${i}].where`, s.where, p)
      : p.segments
        ? unknown(`scopes[${i}].each`, s.each, segments, 'segment')
        : [],
  );
  const ids = (p.scopes ?? []).flatMap((s) =>
    'id' in s ? [s.id] : (p.segments?.find((g) => g.id === s.each)?.values.map((v) => `${s.each}-${v.id}`) ?? []),
  );
  const repeated = ids.flatMap((id, i) =>
    ids.indexOf(id) < i ? [{ path: 'scopes', message: `two scopes have the id "${id}"; ids must differ` }] : [],
  );
  const reports =
    p.scopes === undefined || p.segments === undefined
      ? []
      : (p.reports ?? []).flatMap((r, i) =>
          (r.scopes ?? []).flatMap((id, n) => unknown(`reports[${i}].scopes[${n}]`, id, ids, 'scope')),
        );
  const operators = p.operators?.map((o) => o.id);
  const selected = (path: string, { operator, where }: Pick<Source, 'operator' | 'where'>): Fault[] => [
    ...(operators ? unknown(`${path}.operator`, operator, operators, 'operator') : []),
    ...checkWhere(`${path}.where`, where, p),
  ];
  const quotas = (p.quotas ?? []).flatMap((quota, i) => selected(`quotas[${i}]`, quota));
  const sources = (p.gate?.sources ?? []).flatMap((source, i) => selected(`gate.sources[${i}]`, source));
  return [...scopes, ...repeated, ...reports, ...quotas, ...sources];
}
