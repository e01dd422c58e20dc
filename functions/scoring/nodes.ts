import type { TreeNode } from '../model/programme/index.ts';

/** A node as results list it. */
export interface PlannedNode {
  readonly indicator: string;
  readonly kind: TreeNode['kind'] | 'outside';
  /** 0 for the index; null outside the tree. */
  readonly level: number | null;
  readonly parent: string | null;
  readonly weight: number | null;
  /** Place among a respondent's scores: the items, then the inner nodes. */
  readonly position: number;
}

/** The index, its first dimension, that dimension's items, the next dimension …, then the items outside the tree. */
export function printOrder(
  tree: readonly TreeNode[],
  outside: readonly string[],
  positionOf: (id: string) => number,
): PlannedNode[] {
  const byId = new Map(tree.map((node) => [node.id, node]));
  const from = (node: TreeNode): PlannedNode[] => [
    {
      indicator: node.id,
      kind: node.kind,
      level: node.level,
      parent: node.parent,
      weight: node.weight,
      position: positionOf(node.id),
    },
    ...node.children.flatMap((child) => {
      const below = byId.get(child.id);
      return below === undefined ? [] : from(below);
    }),
  ];
  return [
    ...tree.filter((node) => node.kind === 'index').flatMap(from),
    ...outside.map((id) => ({
      indicator: id,
      kind: 'outside' as const,
      level: null,
      parent: null,
      weight: null,
      position: positionOf(id),
    })),
  ];
}
