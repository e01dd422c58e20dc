/**
 * Whether a figure on so many persons is hidden: on fewer than `least`, or where it would tell what was hidden of its months:
 * of one alone, or of several that are fewer than `least` together.
 * @param base Persons behind it; null: not known, or no persons.
 * @param hiddenMonths Persons behind each of its months that is hidden.
 */
export function smallOrTelling(base: number | null, hiddenMonths: readonly number[], least: number): boolean {
  const together = hiddenMonths.reduce((sum, n) => sum + n, 0);
  return base !== null && (base < least || hiddenMonths.length === 1 || (hiddenMonths.length > 1 && together < least));
}

/**
 * Where one part of a printed whole alone is hidden, the smallest of the others is hidden too, for the whole less the rest
 * would give it away.
 * @param isPart Which of them are parts of this whole.
 */
export function withCompanion(
  hidden: readonly boolean[],
  bases: readonly (number | null)[],
  isPart: readonly boolean[] = bases.map(() => true),
): boolean[] {
  if (hidden.filter((is, i) => is && isPart[i]).length !== 1) return [...hidden];
  const others = bases.flatMap((base, i) => (base === null || hidden[i] || !isPart[i] ? [] : [{ base, i }]));
  const [smallest] = others.toSorted((a, b) => a.base - b.base);
  return hidden.map((is, i) => is || i === smallest?.i);
}
