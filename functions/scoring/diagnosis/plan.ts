import type { Programme } from '../../model/programme/index.ts';
import type { Band } from '../../statistics/loss/bands.ts';
import { itemsBelow } from '../crossed.ts';

/** A regression of one outcome on drivers, as positions among a respondent's scores. */
export interface PlannedAnalysis {
  readonly of: string;
  readonly on: readonly string[];
  /** The drivers, then the outcome. */
  readonly set: Int32Array;
}

/** Those with a factor, those they are compared with, and all others of whom it is known. */
export const SIDES = ['with', 'against', 'others'] as const;

/** A factor of lost points, by the values of a segment or the codes of an item. */
interface PlannedFactor {
  readonly id: string;
  /** What makes two factors the same, whatever they are called. */
  readonly definition: string;
  readonly of: { readonly segment: string } | { readonly item: string };
  readonly against: 'rest' | 'baseline';
  /** Number of the side (see {@link SIDES}) of a segment value or a code; -1: not known. */
  readonly sideOf: (value: string | number) => number;
}

export interface DiagnosisPlan {
  readonly analyses: readonly PlannedAnalysis[];
  /** Positions of the items that may drive it: those below any driver of any analysis. */
  readonly items: ReadonlySet<number>;
  /** Position of overall satisfaction among the items; null: there is none. */
  readonly overall: number | null;
  readonly loss: {
    /** Position among the items. */
    readonly position: number;
    readonly bands: readonly Band[];
    /** Codes 7 and 8 of scales that end at 10. */
    readonly habit: Band | null;
    readonly factors: readonly PlannedFactor[];
  } | null;
}

/** An item of the plan, as far as it matters here. */
interface Item {
  readonly id: string;
  readonly codes: readonly number[];
  readonly box: number | null;
}

interface Tree {
  readonly items: readonly Item[];
  readonly inner: readonly { readonly children: Int32Array }[];
  readonly positionOf: (id: string) => number;
  readonly idAt: (position: number) => string;
}

/** Overall satisfaction on the children of the index, then on the items below it, but for those that overall is part of. */
function defaultAnalyses(
  { overall }: Programme,
  { items, inner, positionOf, idAt }: Tree,
): { of: string; on: string[] }[] {
  if (overall === undefined) return [];
  const outcome = positionOf(overall);
  const below = (position: number): number[] => itemsBelow(items.length, inner, position);
  const children = Array.from(inner.at(-1)?.children ?? []);
  const dimensions = children.filter((child) => !below(child).includes(outcome));
  const single = children.flatMap(below).filter((item) => item !== outcome);
  const lists = dimensions.every((child) => child < items.length) ? [single] : [dimensions, single];
  return lists.filter((list) => list.length > 0).map((list) => ({ of: overall, on: list.map(idAt) }));
}

function analysesOf(programme: Programme, tree: Tree): PlannedAnalysis[] {
  const named = programme.drivers?.map(({ of = programme.overall ?? '', on }) => ({ of, on }));
  return (named ?? defaultAnalyses(programme, tree)).map(({ of, on }) => ({
    of,
    on,
    set: Int32Array.from([...on, of], tree.positionOf),
  }));
}

/** Up to 6, 7 to 8, 9 to 10 where a scale ends at 10; else the boxes and what lies between; else every code. */
function bandsOf({ codes, box }: Item): { bands: Band[]; habit: Band | null } {
  const [from, to] = [codes[0] ?? 0, codes.at(-1) ?? 0];
  const habit = to === 10 && from <= 1 ? { from: 7, to: 8 } : null;
  if (habit !== null) return { bands: [{ from, to: 6 }, habit, { from: 9, to: 10 }], habit };
  if (box === null) return { bands: codes.map((code) => ({ from: code, to: code })), habit };
  const between = { from: from + box, to: to - box };
  const middle = between.from > between.to ? [] : [between];
  return { bands: [{ from, to: from + box - 1 }, ...middle, { from: to - box + 1, to }], habit };
}

type Factor = Programme['loss']['factors'][number];

function plannedFactor({ name: _, ...factor }: Factor): PlannedFactor {
  const definition = JSON.stringify(factor);
  if ('item' in factor) {
    const { from, to } = factor.codes;
    const sideOf = (code: string | number) => (Number(code) >= from && Number(code) <= to ? 0 : 1);
    return { id: factor.id, definition, of: { item: factor.item }, against: 'rest', sideOf };
  }
  const { id, segment, values, against } = factor;
  const sideOf = (value: string | number) => {
    if (values.includes(String(value))) return 0;
    return against === undefined || against.includes(String(value)) ? 1 : 2;
  };
  return { id, definition, of: { segment }, against: against === undefined ? 'rest' : 'baseline', sideOf };
}

/** What a checked programme asks of the diagnosis. */
export function planDiagnosis(programme: Programme, tree: Tree): DiagnosisPlan {
  const { overall, loss } = programme;
  const of = loss.of ?? overall;
  const item = of === undefined ? undefined : tree.items[tree.positionOf(of)];
  const analyses = analysesOf(programme, tree);
  const drivers = analyses.flatMap(({ on }) => on.map(tree.positionOf));
  const { bands, habit } = item === undefined ? { bands: [], habit: null } : bandsOf(item);
  return {
    analyses,
    items: new Set(drivers.flatMap((position) => itemsBelow(tree.items.length, tree.inner, position))),
    overall: overall === undefined ? null : tree.positionOf(overall),
    loss:
      of === undefined
        ? null
        : {
            position: tree.positionOf(of),
            bands: loss.bands ?? bands,
            habit,
            factors: loss.factors.map(plannedFactor),
          },
  };
}
