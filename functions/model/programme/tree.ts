import type { Indicator, Programme } from './schema.ts';

/** A node of the indicator tree, ready to compute: children come before their parent in {@link indicatorTree}. */
export interface TreeNode {
  readonly id: string;
  readonly kind: 'index' | 'dimension' | 'item';
  /** 0 for the index, 1 for its children, and so on. */
  readonly level: number;
  readonly parent: string | null;
  /** Weight within the parent, 0-1; 1 for the index. */
  readonly weight: number;
  readonly children: readonly { readonly id: string; readonly weight: number }[];
  /** Children a respondent must have a score on; 0 for an item. */
  readonly minimumAnswered: number;
}

/** Children with their weights: a list means equal weights. */
export function weightedChildren(indicator: Indicator): { id: string; weight: number }[] {
  const { children } = indicator;
  if (Array.isArray(children)) return children.map((id) => ({ id, weight: 1 / children.length }));
  return Object.entries(children).map(([id, weight]) => ({ id, weight }));
}

/** The indicators that no other indicator has as a child; a sound tree has exactly one: the index. */
export function roots(indicators: readonly Indicator[]): string[] {
  const below = new Set(indicators.flatMap((i) => weightedChildren(i).map((c) => c.id)));
  return indicators.map((i) => i.id).filter((id) => !below.has(id));
}

/**
 * The tree of a checked programme in post-order: a node stands after all its children, the index last.
 * Default minimum answered (METHODS 2 of the field's practice): half of the children, rounded up, where they are
 * items; two where they are indicators (or one if there is only one).
 */
export function indicatorTree(programme: Pick<Programme, 'indicators'>): TreeNode[] {
  const byId = new Map(programme.indicators.map((i) => [i.id, i]));
  const nodes: TreeNode[] = [];
  const visit = (id: string, parent: string | null, weight: number, level: number): void => {
    const indicator = byId.get(id);
    if (indicator === undefined) {
      nodes.push({ id, kind: 'item', level, parent, weight, children: [], minimumAnswered: 0 });
      return;
    }
    const children = weightedChildren(indicator);
    for (const child of children) visit(child.id, id, child.weight, level + 1);
    const overItems = children.every((c) => !byId.has(c.id));
    const fallback = overItems ? Math.ceil(children.length / 2) : Math.min(2, children.length);
    const minimumAnswered = indicator.minimumAnswered ?? fallback;
    nodes.push({ id, kind: level === 0 ? 'index' : 'dimension', level, parent, weight, children, minimumAnswered });
  };
  for (const root of roots(programme.indicators)) visit(root, null, 1, 0);
  return nodes;
}

/**
 * Items that stand outside the tree (such as overall satisfaction): scored and compared, not part of the index. What
 * customers expect is no score of an operator: items that are only expectations are left out.
 */
export function itemsOutsideTree(programme: Pick<Programme, 'indicators' | 'items' | 'servqual'>): string[] {
  const inside = new Set(indicatorTree(programme).map((n) => n.id));
  const pairs = programme.servqual?.dimensions.flatMap((dimension) => dimension.pairs) ?? [];
  const expectations = new Set(pairs.map(({ expectation }) => expectation));
  return programme.items.map((i) => i.id).filter((id) => !inside.has(id) && !expectations.has(id));
}
