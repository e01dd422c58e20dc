/** Neighbouring periods under one version of the programme. */
export interface Stretch<T> {
  readonly version: string;
  readonly periods: readonly T[];
}

/**
 * A series cut where the programme's version changes, in order. Other questions, weights or samples make another series:
 * limits are computed within a stretch, and none reaches over a break. A version that comes back begins a new stretch.
 * Example: periods under versions a, a, b and a are three stretches of 2, 1 and 1.
 */
export function stretches<T>(periods: readonly T[], versionOf: (period: T) => string): Stretch<T>[] {
  const result: { version: string; periods: T[] }[] = [];
  for (const period of periods) {
    const version = versionOf(period);
    const last = result.at(-1);
    if (last?.version === version) last.periods.push(period);
    else result.push({ version, periods: [period] });
  }
  return result;
}
