import { indexAt, type Layout } from '../../model/packed.ts';
import type { ScoringPlan } from '../plan.ts';

/** Items of one scale: where they stand in a packed record, and which indices there are codes of the scale. */
export interface Battery {
  readonly positions: Int32Array;
  readonly codes: number;
}

/** The batteries of a layout that have enough items for a straight line. Items are alike if their codes are. */
export function batteriesOf(plan: ScoringPlan, layout: Layout, minimumItems: number): Battery[] {
  const firstItem = 1 + layout.segments.length;
  const groups = new Map<string, { positions: number[]; codes: number }>();
  for (const { id, codes } of plan.items) {
    const at = layout.items.findIndex((item) => item.id === id);
    const packedCodes = layout.items[at]?.codes ?? [];
    // Codes of the scale stand first, missing codes behind them; a scale that has changed since is not looked at.
    if (at < 0 || !codes.every((code, i) => packedCodes[i] === code)) continue;
    const key = `${codes[0]} ${codes.length}`;
    const group = groups.get(key) ?? { positions: [], codes: codes.length };
    group.positions.push(firstItem + at);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(({ positions }) => positions.length >= minimumItems)
    .map(({ positions, codes }) => ({ positions: Int32Array.from(positions), codes }));
}

/** True if at least `minimumItems` items of a battery are answered, and all of these alike. Missing codes are no answer. */
export function isStraightLine(packed: string, batteries: readonly Battery[], minimumItems: number): boolean {
  for (const { positions, codes } of batteries) {
    let first = -1;
    let answered = 0;
    for (let i = 0; i < positions.length; i += 1) {
      const index = indexAt(packed, positions[i] ?? 0);
      if (index < 0 || index >= codes) continue;
      if (first < 0) first = index;
      if (index !== first) {
        answered = 0;
        break;
      }
      answered += 1;
    }
    if (answered >= minimumItems) return true;
  }
  return false;
}
