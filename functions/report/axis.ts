import { extent, ticks } from 'd3-array';
import { points } from '../../templates/locale/numbers.ts';
import type { Axis, Place } from '../model/document.ts';
import type { Locale } from '../model/text.ts';

const whole = (locale: Locale, value: number): string => points(locale, value).replace(/\.0$/, '');

/**
 * An axis of points, 0 to `most`, that holds every mark and interval, zoomed to them and rounded outwards to its ticks.
 * @param room share of the range that is left free on both sides, for labels beside the marks.
 * @param least range that the axis spans at least.
 * @param most the highest value that there can be.
 */
export function axisFor(locale: Locale, marks: readonly (Place | null)[], room: number, least = 8, most = 100): Axis {
  const values = marks.flatMap((m) => (m === null ? [] : [m.value, m.low ?? m.value, m.high ?? m.value]));
  const [low = 0, high = 100] = extent(values);
  const span = Math.max(high - low, least) * (1 + 2 * room);
  const middle = (low + high) / 2;
  const step = [1, 2, 5, 10, 20, 25].find((s) => span / s <= 6) ?? 25;
  const from = Math.max(0, Math.floor((middle - span / 2) / step) * step);
  const to = Math.min(most, Math.ceil((middle + span / 2) / step) * step);
  return {
    from,
    to,
    ticks: ticks(from, to, (to - from) / step).map((at) => ({ at, label: whole(locale, at) })),
  };
}

/** An axis from 0 that holds these values, of whatever unit, with at most `most` steps to round figures. */
export function axisFromZero(locale: Locale, values: readonly number[], most: number): Axis {
  const marks = ticks(0, Math.max(...values, Number.EPSILON) * 1.02, most);
  const [first = 0, second = 1] = marks;
  const last = marks.at(-1) ?? 1;
  const to = last >= Math.max(...values) ? last : last + (second - first);
  return { from: 0, to, ticks: [...new Set([...marks, to])].map((at) => ({ at, label: whole(locale, at) })) };
}
