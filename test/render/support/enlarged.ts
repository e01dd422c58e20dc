/** What counts people, contacts or calls. */
const COUNTS = new Set(['n', 'effectiveN', 'responses', 'contacts', 'called']);

/** A copy in which every base is so many times as large. */
export function enlarged<T>(value: T, factor: number): T {
  const copy = (part: unknown, key: string): unknown => {
    if (typeof part === 'number') return COUNTS.has(key) ? Math.round(part * factor) : part;
    if (Array.isArray(part)) return part.map((entry) => copy(entry, key));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, entry]) => [name, copy(entry, name)]));
  };
  return copy(value, '') as T;
}
