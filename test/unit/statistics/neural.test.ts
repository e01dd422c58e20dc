import { describe, expect, it } from 'vitest';
import { evaluateNetwork } from '../../../functions/statistics/neural/evaluate.ts';
import { minimise } from '../../../functions/statistics/neural/minimise.ts';
import { penalisedError, predictions, type Rows, weightCount } from '../../../functions/statistics/neural/network.ts';
import { randomFrom, shuffledPlaces } from '../../../functions/statistics/neural/random.ts';

const HIDDEN = 3;

/** Rows of `width` uniform inputs between −√3 and √3 (variance 1), and what `outcome` makes of them. */
function rowsOf(n: number, width: number, outcome: (inputs: Float64Array, noise: number) => number): Rows {
  const random = randomFrom(7);
  const uniform = () => (2 * random() - 1) * Math.sqrt(3);
  const inputs = Float64Array.from({ length: n * width }, uniform);
  const outcomes = Float64Array.from({ length: n }, (_, row) =>
    outcome(inputs.subarray(row * width, (row + 1) * width), uniform()),
  );
  const columns = Array.from({ length: width }, (_, i) => outcomes.map((_, row) => inputs[row * width + i] ?? 0));
  return { columns, outcomes };
}

const product = rowsOf(600, 3, ([a = 0, b = 0], noise) => a * b + 0.3 * noise);

describe('a network', () => {
  it('has the gradient that finite differences give', () => {
    const random = randomFrom(3);
    const weights = Float64Array.from({ length: weightCount(3, HIDDEN) }, () => random() - 0.5);
    const gradient = new Float64Array(weights.length);
    const unused = new Float64Array(weights.length);
    const errorOf = penalisedError(product, HIDDEN, 0.7);
    errorOf(weights, gradient);
    weights.forEach((weight, w) => {
      const step = 1e-5;
      const at = (moved: number) => errorOf(weights.with(w, weight + moved), unused);
      expect(Math.abs((at(step) - at(-step)) / (2 * step) - (gradient[w] ?? 0))).toBeLessThan(1e-8);
    });
  });

  it('predicts what its weights say: tanh units, weighted and summed', () => {
    const rows: Rows = { columns: [Float64Array.of(2)], outcomes: Float64Array.of(0) };
    const [prediction] = predictions(Float64Array.of(0.1, 0.5, 3, 0.25), 1, rows);
    expect(prediction).toBeCloseTo(0.25 + 3 * Math.tanh(1.1), 14);
  });
});

describe('the minimiser', () => {
  it('finds the minimum of a narrow valley (Rosenbrock)', () => {
    const found = minimise(
      ([x = 0, y = 0], gradient) => {
        gradient.set([-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)]);
        return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
      },
      Float64Array.of(-1.2, 1),
      500,
      1e-9,
    );
    expect(found[0]).toBeCloseTo(1, 6);
    expect(found[1]).toBeCloseTo(1, 6);
  });
});

describe('the evaluation of a network', () => {
  it('shows an interaction that the linear model cannot see, and what it rests on', () => {
    const found = evaluateNetwork(product);
    expect(found?.linear.r2).toBeLessThan(0.05);
    expect(found?.network.r2).toBeGreaterThan(0.8);
    const [a = 0, b = 0, noise = 0] = found?.network.importance ?? [];
    expect(Math.min(a, b)).toBeGreaterThan(0.8);
    expect(Math.abs(noise)).toBeLessThan(0.03);
  });

  it('adds nothing where everything is linear; noise has no importance in either model', () => {
    const linear = rowsOf(600, 3, ([a = 0, b = 0], noise) => 0.7 * a + 0.3 * b + 0.5 * noise);
    const found = evaluateNetwork(linear);
    expect(Math.abs((found?.network.r2 ?? 0) - (found?.linear.r2 ?? 1))).toBeLessThan(0.03);
    for (const model of [found?.network, found?.linear]) {
      const [a = 0, b = 0, noise = 1] = model?.importance ?? [];
      expect(a).toBeGreaterThan(b);
      expect(b).toBeGreaterThan(0.05);
      expect(Math.abs(noise)).toBeLessThan(0.02);
    }
  });

  it('is the same to the bit over two runs', () => {
    expect(JSON.stringify(evaluateNetwork(product))).toBe(JSON.stringify(evaluateNetwork(product)));
  });

  it('is refused where nothing varies, where an input follows from another, and with too few rows', () => {
    expect(evaluateNetwork(rowsOf(100, 2, () => 1))).toBeNull();
    const twin = rowsOf(100, 2, ([a = 0]) => a);
    const doubled = twin.columns.map((column, i) => (i === 0 ? column : (twin.columns[0] ?? column).map((x) => 2 * x)));
    expect(evaluateNetwork({ ...twin, columns: doubled })).toBeNull();
    expect(() => evaluateNetwork(rowsOf(9, 1, ([a = 0]) => a))).toThrow('at least 10');
  });

  it('shuffles every place to another as often as chance would', () => {
    const places = shuffledPlaces(1000, randomFrom(1));
    expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    expect(places.filter((place, i) => place === i).length).toBeLessThan(8);
  });
});
