/**
 * Which parts of a printed whole are hidden: those on fewer than `least` persons, and where that is one alone, the
 * smallest of the others too, for the whole less the rest would give it away.
 * @param bases Persons behind each part; null: not known, or no persons.
 */
export function hideSmall(bases: readonly (number | null)[], least: number): boolean[] {
  const hidden = bases.map((base) => base !== null && base < least);
  if (hidden.filter(Boolean).length !== 1) return hidden;
  const others = bases.flatMap((base, i) => (base === null || hidden[i] ? [] : [{ base, i }]));
  const [smallest] = others.toSorted((a, b) => a.base - b.base);
  return hidden.map((is, i) => is || i === smallest?.i);
}
