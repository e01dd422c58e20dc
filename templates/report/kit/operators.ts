/** Operators of a content stream (ISO 32000-1, annex A) that make paths; points, y downwards, as a sheet's first operator turns it. */

/** A length as it is written: to a hundredth of a point, finer than any press or screen. */
export const written = (points: number): string => String(Math.round(points * 100) / 100);

const at = (x: number, y: number): string => `${written(x)} ${written(y)}`;

export const lineOperators = (x1: number, y1: number, x2: number, y2: number): string =>
  `${at(x1, y1)} m ${at(x2, y2)} l`;

export const boxOperators = (x: number, y: number, width: number, height: number): string =>
  `${at(x, y)} ${at(width, height)} re`;

/** From the ends of a quarter of a circle to its Bézier handles, in radii. */
const HANDLE = (4 / 3) * (Math.SQRT2 - 1);

/** A quarter of a circle round a corner at `x`, `y`, from one side to the next; signs give the corner's quadrant. */
function corner(from: readonly [number, number], to: readonly [number, number], x: number, y: number): string {
  const handle = ([px, py]: readonly [number, number]) => at(px + (x - px) * HANDLE, py + (y - py) * HANDLE);
  return `${handle(from)} ${handle(to)} ${at(...to)} c`;
}

export function roundedBoxOperators(x: number, y: number, width: number, height: number, radius: number): string {
  const [right, bottom] = [x + width, y + height];
  return [
    `${at(x + radius, y)} m ${at(right - radius, y)} l`,
    corner([right - radius, y], [right, y + radius], right, y),
    `${at(right, bottom - radius)} l`,
    corner([right, bottom - radius], [right - radius, bottom], right, bottom),
    `${at(x + radius, bottom)} l`,
    corner([x + radius, bottom], [x, bottom - radius], x, bottom),
    `${at(x, y + radius)} l`,
    corner([x, y + radius], [x + radius, y], x, y),
    'h',
  ].join(' ');
}

export function circleOperators(x: number, y: number, radius: number): string {
  const [left, right, top, bottom] = [x - radius, x + radius, y - radius, y + radius];
  return [
    `${at(right, y)} m`,
    corner([right, y], [x, bottom], right, bottom),
    corner([x, bottom], [left, y], left, bottom),
    corner([left, y], [x, top], left, top),
    corner([x, top], [right, y], right, top),
    'h',
  ].join(' ');
}

const COMMAND = /([A-Za-z])([^A-Za-z]*)/g;

/**
 * A path as d3 writes one of straight lines (SVG's M, L, h, v and Z), moved by `dx`, `dy`.
 * @throws {RangeError} if it has another command: no chart draws curves.
 */
export function pathOperators(path: string, dx = 0, dy = 0): string {
  let [x, y] = [0, 0];
  const written = [...path.matchAll(COMMAND)].map(([, command, numbers = '']) => {
    const [first = 0, second = 0] = numbers.split(',').map(Number);
    if (command === 'Z') return 'h';
    if (command === 'h') x += first;
    else if (command === 'v') y += first;
    else if (command === 'M' || command === 'L') [x, y] = [first, second];
    else throw new RangeError(`a path has the command ${command}, which no chart draws`);
    return `${at(x + dx, y + dy)} ${command === 'M' ? 'm' : 'l'}`;
  });
  return written.join(' ');
}
