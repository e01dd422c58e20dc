/** Codes of a scale that one level of a chart stands for, both ends included. */
export interface Level {
  readonly from: number;
  readonly to: number;
}

/** Scales with more codes than this are grouped: more shades cannot be told apart. */
const MOST_CODES = 7;
/** Levels that a longer scale is grouped into. */
const BANDS = 5;

/** Equal levels where the codes can be divided so; else five of nearly equal size, alike from both ends. */
function bands(from: number, codes: number): Level[] {
  const count = [BANDS, BANDS - 1].find((n) => codes % n === 0) ?? BANDS;
  const edges = Array.from({ length: count + 1 }, (_, i) => from + Math.round((i * codes) / count));
  return edges.slice(1).map((edge, i) => ({ from: edges[i] ?? from, to: edge - 1 }));
}

/** The levels that answers on a scale are shown in, lowest first: each code, or at most five bands of codes. */
export function levelsOf({ from, to }: Level): Level[] {
  const codes = to - from + 1;
  if (codes > MOST_CODES) return bands(from, codes);
  return Array.from({ length: codes }, (_, i) => ({ from: from + i, to: from + i }));
}
