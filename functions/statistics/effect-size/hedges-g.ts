import { cohenD, type EffectSize } from './cohen-d.ts';
import type { Group } from './pooled-sd.ts';

/**
 * Hedges' g: Cohen's d, which is too large in small samples, times J = 1 − 3/(4·df − 1). This is the usual approximation
 * of the exact factor Γ(df/2)/(√(df/2)·Γ((df − 1)/2)); they differ by less than 1e-6 from 200 degrees of freedom.
 * Statuses as cohenD. On 2 degrees of freedom J is 0.571, its smallest.
 *
 * Source: Hedges (1981), Journal of Educational Statistics 6, 107-128. Example: d = 0.5 on 20 is 0.481.
 */
export function hedgesG(a: Group, b: Group): EffectSize {
  const d = cohenD(a, b);
  if (d.status !== 'estimated') return d;
  return { ...d, value: d.value * (1 - 3 / (4 * d.df - 1)) };
}
