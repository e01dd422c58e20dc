import { demand } from '../input-error.ts';
import { baselineOf, type ChartPoint, chartPoint, demandFinite, mean, type Standing, standing } from './chart.ts';
import { movingRange } from './moving-range.ts';

export interface EwmaSettings {
  /** Weight of the newest value, over 0 to 1; 1 is a chart of individual values. Default 0.2. */
  readonly lambda?: number;
  /** Width of the limits, L standard deviations. Default 3. */
  readonly width?: number;
  /** Points that target and sigma are estimated from, the first ones; default all. */
  readonly baseline?: number;
  /** Known target and sigma, instead of an estimate. */
  readonly known?: { readonly target: number; readonly sigma: number };
}

export type EwmaChart =
  | {
      /** `known`: target and sigma were given. */
      readonly status: Standing | 'known';
      readonly target: number;
      readonly sigma: number;
      /** The moving average z with its limits, in the order of the input; null where that has no value. */
      readonly points: (ChartPoint | null)[];
      /** The limits that the points' limits grow towards. */
      readonly asymptotic: readonly [number, number];
    }
  | { readonly status: 'too_few'; readonly target: number | null };

function parameters(present: readonly number[], { known, baseline }: EwmaSettings) {
  if (known) return { status: 'known' as const, ...known };
  const base = baselineOf(present, baseline);
  const moving = movingRange(base);
  if (moving === null) return { status: 'too_few' as const, target: base[0] ?? null };
  return { status: standing(base.length), target: mean(base), sigma: moving.sigma };
}

/**
 * Exponentially weighted moving average, which sees small lasting shifts sooner than a chart of single values:
 * z_t = λx_t + (1 − λ)z_{t−1}, z_0 = target; limits target ± Lσ√(λ/(2 − λ) · (1 − (1 − λ)^{2t})), σ = mean moving range/1.128.
 * In the unit of the values. A period without a value (null) has no point, and t does not advance.
 *
 * Fewer than two baseline points and nothing known: `too_few`; fewer than 20: `provisional`. λ, L or σ out of range, or a
 * value that is not finite: StatisticsInputError.
 * Source: Roberts (1959), Technometrics 1, 239-250; Montgomery, Introduction to Statistical Quality Control.
 * Example: target 10, σ 1, λ 0.1, L 2.7: a first value of 9.45 gives z = 9.945 within 9.73 and 10.27.
 */
export function ewmaChart(values: readonly (number | null)[], settings: EwmaSettings = {}): EwmaChart {
  const { lambda = 0.2, width = 3 } = settings;
  demand(lambda > 0 && lambda <= 1, `A lambda of ${lambda} is not over 0 to 1.`);
  demand(Number.isFinite(width) && width > 0, `Limits cannot be ${width} standard deviations wide.`);
  demandFinite(values);
  const found = parameters(
    values.filter((value) => value !== null),
    settings,
  );
  if (found.status === 'too_few') return found;
  const { status, target, sigma } = found;
  demand(
    Number.isFinite(target) && Number.isFinite(sigma) && sigma >= 0,
    `Target ${target}, sigma ${sigma} is no chart.`,
  );
  const widest = width * sigma * Math.sqrt(lambda / (2 - lambda));
  let z = target;
  let t = 0;
  const points = values.map((value) => {
    if (value === null) return null;
    t += 1;
    z = lambda * value + (1 - lambda) * z;
    const half = widest * Math.sqrt(1 - (1 - lambda) ** (2 * t));
    return chartPoint(z, target - half, target + half);
  });
  return { status, target, sigma, points, asymptotic: [target - widest, target + widest] };
}
