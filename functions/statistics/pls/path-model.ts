import { demand } from '../input-error.ts';

/** A latent variable and the items that reflect it. */
interface PathBlock {
  readonly id: string;
  readonly items: readonly string[];
}

/** What is thought to cause what, as in the ECSI model: image → expectation → quality → value → satisfaction → loyalty. */
export interface PathModel {
  readonly blocks: readonly PathBlock[];
  readonly paths: readonly { readonly from: string; readonly to: string }[];
}

/** Ids of blocks that can be reached from `id` along the paths. */
function reached(model: PathModel, id: string, seen = new Set<string>()): Set<string> {
  for (const { from, to } of model.paths) {
    if (from !== id || seen.has(to)) continue;
    seen.add(to);
    reached(model, to, seen);
  }
  return seen;
}

/**
 * Refuses a model that cannot be estimated, with a sentence that names the block, item or path.
 * @throws {StatisticsInputError} for a block without items, an item in two blocks or without answers, a path to a block
 * that does not exist, one that stands twice, a circle of paths, and a block that no path touches.
 */
export function checkPathModel(model: PathModel, answered: readonly string[]): void {
  const { blocks, paths } = model;
  const ids = blocks.map(({ id }) => id);
  const items = blocks.flatMap((block) => block.items);
  const twice = (list: readonly string[]) => list.find((entry, i) => list.indexOf(entry) < i);
  demand(twice(ids) === undefined, `Block ${twice(ids)} stands twice in the path model.`);
  demand(twice(items) === undefined, `Item ${twice(items)} stands twice in the path model; give it one block.`);
  const silent = items.find((item) => !answered.includes(item));
  demand(silent === undefined, `Item ${silent} of the path model has no answers.`);
  const arrows = paths.map(({ from, to }) => `${from} → ${to}`);
  demand(twice(arrows) === undefined, `Path ${twice(arrows)} stands twice.`);
  for (const { from, to } of paths) {
    for (const end of [from, to]) demand(ids.includes(end), `Path ${from} → ${to}: there is no block ${end}.`);
  }
  for (const block of blocks) {
    demand(block.items.length > 0, `Block ${block.id} has no items.`);
    demand(!reached(model, block.id).has(block.id), `Paths lead from block ${block.id} back to itself.`);
    const touched = paths.some(({ from, to }) => from === block.id || to === block.id);
    demand(touched, `No path leads to or from block ${block.id}.`);
  }
}

/** Positions of the blocks that point at block `b`. */
export const predecessors = ({ blocks, paths }: PathModel, b: number): number[] =>
  blocks.flatMap(({ id }, p) => (paths.some(({ from, to }) => from === id && to === blocks[b]?.id) ? [p] : []));
