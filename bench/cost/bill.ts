import { PRICES, type Unit } from './prices.ts';

interface Line {
  readonly unit: Unit;
  readonly used: number;
  readonly dollars: number;
}

/** What a month's use costs, line by line, dearest first. */
export function billOf(usage: Readonly<Record<Unit, number>>): {
  readonly lines: readonly Line[];
  readonly total: number;
} {
  const units = Object.keys(PRICES).filter((key): key is Unit => key in PRICES);
  const lines = units
    .map((unit) => ({ unit, used: usage[unit], dollars: (usage[unit] / PRICES[unit].per) * PRICES[unit].dollars }))
    .sort((a, b) => b.dollars - a.dollars);
  return { lines, total: lines.reduce((sum, { dollars }) => sum + dollars, 0) };
}
