import { indexAt, type Layout } from '../../model/packed.ts';

/**
 * Whether a packed record has one of `values` in a segment; null where it is not given, or was not asked then. For
 * conditions on segments that do not split cells.
 */
export function segmentTest(
  layout: Layout,
  segment: string,
  values: readonly string[],
): (packed: string) => boolean | null {
  const place = layout.segments.findIndex(({ id }) => id === segment);
  const accepted = layout.segments[place]?.values.map((value) => values.includes(value)) ?? [];
  return (packed) => (place < 0 ? null : (accepted[indexAt(packed, 1 + place)] ?? null));
}
