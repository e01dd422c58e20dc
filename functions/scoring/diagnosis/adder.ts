import type { PackedRecord } from '../../model/packed.ts';
import type { Blocks } from './blocks.ts';

/** A response as blocks are added to from it. */
export interface Given {
  readonly record: Pick<PackedRecord, 'packed' | 'comments'> & { readonly answeredAt?: string | undefined };
  readonly operator: string;
  /** Points of the items, then the inner nodes; below 0: none. */
  readonly scores: Float64Array;
  readonly weight: number;
}
export type Adder = (blocks: Blocks, given: Given) => void;

export function count(sums: Float64Array, at: number): void {
  sums[at] = (sums[at] ?? 0) + 1;
}

/** Adds one response of weight `w` to the tally n, Σw, Σw² with this number. */
export function tally(sums: Float64Array, number: number, w: number): void {
  const at = number * 3;
  count(sums, at);
  sums[at + 1] = (sums[at + 1] ?? 0) + w;
  sums[at + 2] = (sums[at + 2] ?? 0) + w * w;
}
