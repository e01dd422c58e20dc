import { dot } from './vectors.ts';

/** A function of some numbers that also puts its gradient into the second argument. */
type Objective = (at: Float64Array, gradient: Float64Array) => number;

const MEMORY = 8;
/** Share of the decrease promised by the slope that a step must bring (Armijo). */
const SUFFICIENT = 1e-4;
const SHORTEST = 1e-10;

const plus = (a: Float64Array, factor: number, b: Float64Array): Float64Array =>
  a.map((value, i) => value + factor * (b[i] ?? 0));

interface Update {
  readonly step: Float64Array;
  readonly change: Float64Array;
  readonly curvature: number;
}

/** −H·gradient with the inverse Hessian H that the last steps tell of (two-loop recursion). */
function direction(gradient: Float64Array, updates: readonly Update[]): Float64Array {
  let q: Float64Array = gradient.slice();
  const shares = updates.map(() => 0);
  for (let i = updates.length - 1; i >= 0; i -= 1) {
    const update = updates[i];
    if (update === undefined) continue;
    shares[i] = dot(update.step, q) / update.curvature;
    q = plus(q, -(shares[i] ?? 0), update.change);
  }
  const last = updates.at(-1);
  const scale = last === undefined ? 1 : last.curvature / dot(last.change, last.change);
  let r: Float64Array = q.map((value) => value * scale);
  updates.forEach((update, i) => {
    r = plus(r, (shares[i] ?? 0) - dot(update.change, r) / update.curvature, update.step);
  });
  return r.map((value) => -value);
}

/**
 * A local minimum of a smooth function from `start` on, by L-BFGS with backtracking: no step lengths to choose, and nothing
 * random. Ends after `iterations`, or where the gradient is shorter than `tolerance` or no step gains anything.
 * Source: Nocedal and Wright (2006), Numerical Optimization, algorithms 7.4 and 3.1.
 */
export function minimise(objective: Objective, start: Float64Array, iterations = 100, tolerance = 1e-5): Float64Array {
  let at: Float64Array = start.slice();
  let gradient: Float64Array = new Float64Array(at.length);
  let value = objective(at, gradient);
  const updates: Update[] = [];
  for (let i = 0; i < iterations && Math.sqrt(dot(gradient, gradient)) > tolerance; i += 1) {
    const towards = direction(gradient, updates);
    const slope = dot(gradient, towards);
    const slopeGradient = new Float64Array(at.length);
    let length = updates.length === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
    let next = plus(at, length, towards);
    let found = objective(next, slopeGradient);
    while (found > value + SUFFICIENT * length * slope && length > SHORTEST) {
      length /= 2;
      next = plus(at, length, towards);
      found = objective(next, slopeGradient);
    }
    if (!(found < value)) break;
    const [step, change] = [plus(next, -1, at), plus(slopeGradient, -1, gradient)];
    const curvature = dot(step, change);
    if (curvature > 0) updates.push({ step, change, curvature });
    if (updates.length > MEMORY) updates.shift();
    [at, gradient, value] = [next, slopeGradient, found];
  }
  return at;
}
