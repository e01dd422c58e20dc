import type { Fault, Sections } from './fault.ts';
import { roots, weightedChildren } from './tree.ts';

/** Steps from `from` along the paths back to itself. */
function circles(from: string, paths: readonly { readonly from: string; readonly to: string }[]): boolean {
  const reached = new Set<string>();
  const edge = [from];
  for (let at = edge.pop(); at !== undefined; at = edge.pop()) {
    for (const path of paths) {
      if (path.from !== at || reached.has(path.to)) continue;
      reached.add(path.to);
      edge.push(path.to);
    }
  }
  return reached.has(from);
}

/** What estimated weights need: the overall item for a regression; for acsi, paths that join the children of the index. */
export function checkIndex({ index, indicators, overall }: Sections): Fault[] {
  if (index === undefined || indicators === undefined) return [];
  if (index.weights === 'regression' && overall === undefined)
    return [
      { path: 'index.weights', message: 'regression needs overall: the item that asks for overall satisfaction' },
    ];
  if (index.weights !== 'acsi' && index.paths.length === 0) return [];
  const root = indicators.find(({ id }) => id === roots(indicators)[0]);
  const blocks = (root === undefined ? [] : weightedChildren(root)).map(({ id }) => id);
  const { paths } = index;
  const unknown = paths.flatMap((path, i) =>
    [path.from, path.to]
      .filter((id) => !blocks.includes(id))
      .map((id) => ({
        path: `index.paths[${i}]`,
        message: `"${id}" is no child of the index; known: ${blocks.join(', ')}`,
      })),
  );
  const twice = paths.flatMap((path, i) =>
    paths.findIndex(({ from, to }) => from === path.from && to === path.to) < i
      ? [{ path: `index.paths[${i}]`, message: `${path.from} → ${path.to} is listed twice` }]
      : [],
  );
  const alone = blocks
    .filter((id) => !paths.some(({ from, to }) => from === id || to === id))
    .map((id) => ({ path: 'index.paths', message: `no path leads to or from "${id}"; acsi needs one` }));
  const turning = blocks
    .filter((id) => circles(id, paths))
    .map((id) => ({ path: 'index.paths', message: `the paths turn in a circle through "${id}"` }));
  return [...unknown, ...twice, ...alone, ...turning];
}
