import { extent, ticks } from 'd3-array';
import { points } from '../../templates/locale/numbers.ts';
import type { Axis, Place } from '../model/document.ts';
import type { Locale } from '../model/text.ts';

const whole = (locale: Locale, value: number): string => points(locale, value).replace(/\.0$/, '');

/**
 * An axis of points, 0-100, that holds every mark and interval, zoomed to them and rounded outwards to its ticks.
 * @param room share of the range that is left free on both sides, for labels beside the marks.
 */
export function axisFor(locale: Locale, marks: readonly (Place | null)[], room: number): Axis {
  const values = marks.flatMap((m) => (m === null ? [] : [m.value, m.low ?? m.value, m.high ?? m.value]));
  const [low = 0, high = 100] = extent(values);
  const span = Math.max(high - low, 8) * (1 + 2 * room);
  const middle = (low + high) / 2;
  const step = [1, 2, 5, 10, 20, 25].find((s) => span / s <= 6) ?? 25;
  const from = Math.max(0, Math.floor((middle - span / 2) / step) * step);
  const to = Math.min(100, Math.ceil((middle + span / 2) / step) * step);
  return {
    from,
    to,
    ticks: ticks(from, to, (to - from) / step).map((at) => ({ at, label: whole(locale, at) })),
  };
}
