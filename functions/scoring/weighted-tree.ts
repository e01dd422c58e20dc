import { indicatorTree, type Programme, type TreeNode } from '../model/programme/index.ts';

/** The tree with the weights to count by: those of the file, or equal ones. */
export function weightedTree(programme: Programme): TreeNode[] {
  const tree = indicatorTree(programme);
  if (programme.index.weights !== 'equal') return tree;
  const siblings = new Map(tree.map(({ id, children }) => [id, children.length]));
  return tree.map((node) => ({
    ...node,
    weight: node.parent === null ? 1 : 1 / (siblings.get(node.parent) ?? 1),
    children: node.children.map(({ id }) => ({ id, weight: 1 / node.children.length })),
  }));
}
