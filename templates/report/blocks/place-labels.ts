/** A rectangle in points, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A point and the forms that its label may take, the most wished first. */
interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly forms: readonly Size[];
}

interface PlacedLabel {
  /** Which of the forms. */
  readonly form: number;
  readonly box: Box;
  /** True where it stands so far from its point that a line must join them. */
  readonly apart: boolean;
}

/** Where a label may stand around its point, the most wished first: right, left, above, below, then between. */
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
];

/** From a point's middle to its label, points; those further away are joined to it by a line. */
const NEAR = 6;
const FURTHER = [14, 24, 36, 50];
/** White beside a label: points. */
const APART = 4;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const within = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

const boxAround = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

function boxAt(
  { x, y }: Labelled,
  { width, height }: Size,
  [dx, dy]: readonly [number, number],
  distance: number,
): Box {
  const reach = dx !== 0 && dy !== 0 ? distance * 0.7 : distance;
  const left = x + dx * reach - (dx === 0 ? width / 2 : dx < 0 ? width : 0);
  const top = y + dy * reach - (dy === 0 ? height / 2 : dy < 0 ? height : 0);
  return { left, top, right: left + width, bottom: top + height };
}

/**
 * A place for each label where it covers no mark, no other label and no `obstacle`, within `frame`: moved around its
 * point, then in a shorter form, then further away. The most crowded points choose first; which place a label gets
 * follows from the points alone. Null where there is none at all.
 * @param radius of the marks, points.
 * @param lines are covered only where a label would else give way to a shorter form or stand apart.
 */
export function placeLabels(
  points: readonly Labelled[],
  radius: number,
  frame: Box,
  obstacles: readonly Box[],
  lines: readonly Box[],
): (PlacedLabel | null)[] {
  const marks = points.map(({ x, y }) => boxAround(x, y, radius));
  const crowd = points.map((p) => points.filter((o) => Math.abs(o.x - p.x) < 60 && Math.abs(o.y - p.y) < 24).length);
  const order = points.map((_, i) => i).sort((a, b) => (crowd[b] ?? 0) - (crowd[a] ?? 0) || a - b);
  const taken: Box[] = [...marks, ...obstacles];
  const placed: (PlacedLabel | null)[] = points.map(() => null);
  const free = (box: Box): boolean => within(box, frame) && !taken.some((other) => overlap(box, other));
  const around = (point: Labelled, form: number, distance: number, avoided: readonly Box[]): PlacedLabel | null => {
    const size = point.forms[form];
    const boxes = size === undefined ? [] : DIRECTIONS.map((direction) => boxAt(point, size, direction, distance));
    const box = boxes.find((one) => free(one) && !avoided.some((line) => overlap(one, line)));
    return box === undefined ? null : { form, box, apart: distance !== NEAR };
  };
  const find = (point: Labelled): PlacedLabel | null => {
    const last = point.forms.length - 1;
    for (const avoided of [lines, []])
      for (let form = 0; form < Math.max(1, last); form += 1) {
        const found = around(point, form, NEAR, avoided);
        if (found !== null) return found;
      }
    for (const distance of [NEAR, ...FURTHER]) {
      const found = around(point, last, distance, []);
      if (found !== null) return found;
    }
    return null;
  };
  for (const i of order) {
    const point = points[i];
    const found = point === undefined ? null : find(point);
    placed[i] = found;
    // A little white keeps two names from reading as one.
    if (found !== null) taken.push({ ...found.box, left: found.box.left - APART, right: found.box.right + APART });
  }
  return placed;
}
