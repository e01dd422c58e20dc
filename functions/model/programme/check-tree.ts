import type { Fault, Sections } from './fault.ts';
import { roots, weightedChildren } from './tree.ts';

const TOLERANCE = 1e-9;

/** Ids from `from` back to itself, or undefined if no path leads back. */
function cycleFrom(from: string, children: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const walk = (id: string, path: readonly string[]): string[] | undefined => {
    if (id === from && path.length > 0) return [...path, id];
    if (seen.has(id)) return undefined;
    seen.add(id);
    for (const child of children.get(id) ?? []) {
      const found = walk(child, [...path, id]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(from, []);
}

function weightFaults(path: string, weights: readonly { id: string; weight: number }[]): Fault[] {
  const negative = weights.filter((w) => w.weight < 0);
  const sum = weights.reduce((total, w) => total + w.weight, 0);
  return [
    ...negative.map((w) => ({
      path: `${path}.${w.id}`,
      message: `weight ${w.weight} is negative; weights lie from 0 to 1`,
    })),
    ...(Math.abs(sum - 1) > TOLERANCE
      ? [{ path, message: `the weights sum to ${sum}; they must sum to 1 (± 1e-9)` }]
      : []),
  ];
}

/** The indicator tree must be one tree: known children, one parent each, no cycle, one root, weights that sum to 1. */
export function checkTree(p: Sections): Fault[] {
  const { indicators } = p;
  if (indicators === undefined) return [];
  const ids = indicators.map((i) => i.id);
  const children = new Map(indicators.map((i) => [i.id, weightedChildren(i).map((c) => c.id)]));
  const parents = new Map<string, string>();
  const faults: Fault[] = [];
  let cyclic = false;
  indicators.forEach((indicator, n) => {
    const path = `indicators[${n}].children`;
    const below = weightedChildren(indicator);
    faults.push(...weightFaults(path, below));
    for (const { id } of below) {
      if (p.items && !ids.includes(id) && !p.items.some((i) => i.id === id)) {
        faults.push({ path, message: `there is no item or indicator "${id}"` });
      }
      const other = parents.get(id);
      if (other !== undefined)
        faults.push({ path, message: `"${id}" is already below "${other}"; a node has one parent` });
      parents.set(id, indicator.id);
    }
    const minimum = indicator.minimumAnswered;
    if (minimum !== undefined && minimum > below.length) {
      faults.push({
        path: `indicators[${n}].minimumAnswered`,
        message: `${minimum} is more than its ${below.length} children`,
      });
    }
    const cycle = cycleFrom(indicator.id, children);
    if (cycle) {
      cyclic = true;
      faults.push({ path, message: `the tree turns in a circle: ${cycle.join(' → ')}` });
    }
  });
  const top = roots(indicators);
  if (!cyclic && top.length !== 1) {
    faults.push({
      path: 'indicators',
      message: `${top.join(', ')} stand at the top; exactly one indicator must: the index`,
    });
  }
  return faults;
}
