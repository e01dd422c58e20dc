/**
 * Score of a code on an integer scale from `from` to `to`, 0-100 points: (code − from)/(to − from) · 100. On five points:
 * 0, 25, 50, 75, 100. Null for a code that is not on the scale (a declared missing code): never clamped.
 */
export function scoreOf(code: number, from: number, to: number): number | null {
  if (!Number.isInteger(code) || code < from || code > to) return null;
  return ((code - from) / (to - from)) * 100;
}
