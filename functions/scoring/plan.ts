import {
  itemsOutsideTree,
  type Pair,
  type Party,
  type Programme,
  pairsOf,
  partiesOf,
  type Scope,
  scopesOf,
} from '../model/programme/index.ts';
import { scoreOf } from '../statistics/scale.ts';
import { type CrossedSets, planCrossed } from './crossed.ts';
import { type BlockPlan, planBlocks } from './diagnosis/block-plan.ts';
import { type DiagnosisPlan, planDiagnosis } from './diagnosis/plan.ts';
import { type PlannedNode, printOrder } from './nodes.ts';
import { STANDINGS } from './quality/reasons.ts';
import { weightedTree } from './weighted-tree.ts';

/** An item with its scale codes, ascending. Code k of the item is slot `slot` + k of all items' codes. */
export interface PlannedItem {
  readonly id: string;
  readonly slot: number;
  readonly codes: readonly number[];
  /** Codes in the top and in the bottom box; null: the scale is too short for boxes. */
  readonly box: number | null;
  /** Whether it has a net promoter score. */
  readonly recommendation: boolean;
}

/** From five codes on, the two highest and the two lowest leave a middle. */
const LEAST_CODES = 5;

/** An inner node of the tree. Children are positions among a respondent's scores: the items, then the inner nodes. */
export interface InnerNode {
  readonly id: string;
  readonly children: Int32Array;
  readonly weights: Float64Array;
  readonly minimumAnswered: number;
}

/** A programme compiled for scoring: everything looked up by name is a number here. */
export interface ScoringPlan {
  readonly programme: Programme;
  readonly parties: readonly Party[];
  readonly pairs: readonly Pair[];
  readonly scopes: readonly Scope[];
  /** Segments that a scope, a quota or the weighting asks for; the others do not split cells. */
  readonly segments: readonly { readonly id: string; readonly values: readonly string[] }[];
  readonly items: readonly PlannedItem[];
  /** Points of every code slot. */
  readonly points: Float64Array;
  /** Inner nodes, children before their parent. */
  readonly inner: readonly InnerNode[];
  /** Every node as results list them: the tree from the index down, then the items outside it. */
  readonly nodes: readonly PlannedNode[];
  readonly crossed: CrossedSets;
  readonly diagnosis: DiagnosisPlan;
  readonly blocks: BlockPlan;
  /** Replicates of the bootstrap of the index; 0: none. */
  readonly replicates: number;
  /** Inner nodes whose weights were estimated, by position; then their scores follow from cross-products. */
  readonly estimates: ReadonlyMap<number, Estimate>;
}

/** A node as a weighted sum of the variables of a crossed set. */
export interface Estimate {
  readonly set: keyof CrossedSets;
  /** One per variable of the set. */
  readonly coefficients: Float64Array;
}

function planItems(programme: Programme): { items: PlannedItem[]; points: Float64Array } {
  const points: number[] = [];
  const items = programme.items.map((item) => {
    const scale = programme.scales[item.scale];
    if (scale === undefined) throw new RangeError(`item ${item.id} has no scale "${item.scale}"`);
    const slot = points.length;
    const codes = Array.from({ length: scale.to - scale.from + 1 }, (_, i) => scale.from + i);
    points.push(...codes.map((code) => scoreOf(code, scale.from, scale.to) ?? 0));
    const box = scale.box ?? (codes.length < LEAST_CODES ? null : 2);
    return { id: item.id, slot, codes, box, recommendation: item.kind === 'recommendation' };
  });
  return { items, points: Float64Array.from(points) };
}

function planSegments(programme: Programme, scopes: readonly Scope[]): ScoringPlan['segments'] {
  const asked = new Set([
    ...[...scopes, ...programme.quotas].flatMap(({ where }) => Object.keys(where)),
    ...programme.weighting.margins.flatMap((margin) => margin.segments),
  ]);
  const segments = programme.segments
    .filter(({ id }) => asked.has(id))
    .map(({ id, values }) => ({ id, values: values.map((value) => value.id) }));
  const parties = partiesOf(programme).length * STANDINGS.length;
  const cells = segments.reduce((product, { values }) => product * (values.length + 1), parties);
  if (cells > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`scopes, quotas and weighting make ${cells} cells: too many to number`);
  return segments;
}

/**
 * Compiles a checked programme.
 * @throws {RangeError} if the programme was not checked and names things that it does not have, or if scopes, quotas and
 * weighting combine more segment values than cells can be numbered by (2^53).
 */
export function planScoring(programme: Programme): ScoringPlan {
  const { items, points } = planItems(programme);
  const tree = weightedTree(programme);
  const innerNodes = tree.filter((node) => node.kind !== 'item');
  const ids = [...items, ...innerNodes].map(({ id }) => id);
  const positions = new Map(ids.map((id, position) => [id, position]));
  const positionOf = (id: string): number => {
    const position = positions.get(id);
    if (position === undefined) throw new RangeError(`there is no item or indicator "${id}"`);
    return position;
  };
  const scopes = scopesOf(programme);
  const inner = innerNodes.map(({ id, children, minimumAnswered }) => ({
    id,
    children: Int32Array.from(children, (child) => positionOf(child.id)),
    weights: Float64Array.from(children, (child) => child.weight),
    minimumAnswered,
  }));
  return {
    programme,
    parties: partiesOf(programme),
    pairs: pairsOf(programme),
    scopes,
    segments: planSegments(programme, scopes),
    items,
    points,
    inner,
    nodes: printOrder(tree, itemsOutsideTree(programme), positionOf),
    crossed: planCrossed(programme, inner, positionOf),
    diagnosis: planDiagnosis(programme, { items, inner, positionOf, idAt: (position) => ids[position] ?? '' }),
    blocks: planBlocks(programme, positionOf),
    replicates: programme.index.bootstrap?.replicates ?? 0,
    estimates: new Map(),
  };
}
