import { type Fault, type Sections, unknown } from './fault.ts';
import type { Composite } from './methods.ts';

const TOLERANCE = 1e-9;
const OVER_BRANDS = 'brands';

function checkMix(path: string, { mix }: Composite, known: readonly string[], what: string): Fault[] {
  if (mix === 'own') return [];
  const sum = Object.values(mix).reduce((total, weight) => total + weight, 0);
  return [
    ...Object.keys(mix).flatMap((id) => unknown(`${path}.mix`, id, known, what)),
    ...(Math.abs(sum - 1) > TOLERANCE
      ? [{ path: `${path}.mix`, message: `the weights sum to ${sum}; they must sum to 1 (± 1e-9)` }]
      : []),
  ];
}

function checkOne(path: string, composite: Composite, p: Sections): Fault[] {
  if (p.operators === undefined || p.segments === undefined || p.scopes === undefined) return [];
  const rivals = p.operators.filter(({ role }) => role !== 'own').map(({ id }) => id);
  const competitor =
    composite.competitor === undefined
      ? []
      : unknown(`${path}.competitor`, composite.competitor, rivals, 'operator beside the own');
  if (composite.over === OVER_BRANDS) {
    const paired = (p.brandPairs ?? []).map(({ own }) => own);
    const none = paired.length === 0 ? [{ path: `${path}.over`, message: 'there are no brandPairs to compare' }] : [];
    return [...none, ...competitor, ...checkMix(path, composite, paired, 'own brand in brandPairs')];
  }
  const segment = p.segments.find(({ id }) => id === composite.over);
  const segments = [OVER_BRANDS, ...p.segments.map(({ id }) => id)];
  if (segment === undefined) return unknown(`${path}.over`, composite.over, segments, 'segment');
  const values = segment.values.map(({ id }) => id);
  // A composite of figures that are not printed would be a way around their suppression.
  const scoped = p.scopes.some((scope) => 'each' in scope && scope.each === segment.id);
  const hidden = scoped ? [] : [{ path: `${path}.over`, message: `list { each: ${segment.id} } under scopes as well` }];
  return [...hidden, ...competitor, ...checkMix(path, composite, values, `value of segment ${segment.id}`)];
}

/** Composites are over brand pairs or over a segment whose values are scopes, at a mix that sums to 1. */
export function checkComposites(p: Sections): Fault[] {
  return (p.composites ?? []).flatMap((composite, i) => checkOne(`composites[${i}]`, composite, p));
}
