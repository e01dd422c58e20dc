import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import published from '../../fixtures/oracle/21_seed_tables.json' with { type: 'json' };
import { simulateGansu } from '../../support/simulate-gansu.ts';
import { mean, programmeOf, type Row, rowsOf, SAMPLES } from './files.ts';

const FILE = new URL('gansu-telecom.responses.csv', SAMPLES);
const programme = programmeOf('gansu-telecom.yaml');
const rows = rowsOf(FILE);
const months = [...new Set(rows.map((r) => r.answeredAt?.slice(0, 7) ?? ''))];
const inMonth = (month: string) => rows.filter((r) => r.answeredAt?.startsWith(month));
const wave = inMonth('2026-10');
const own = wave.filter((r) => r.operator === 'gansu-mobile');

/** Points of those who answered. */
const points = (group: readonly Row[], item: string, from: number, to: number): number[] =>
  group.filter((r) => r[item] !== '').map((r) => ((Number(r[item]) - from) / (to - from)) * 100);
const sd = (values: readonly number[]): number => {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - centre) ** 2, 0) / (values.length - 1));
};
const within = (actual: number, expected: number): void =>
  expect(Math.abs(actual - expected), `${actual} for ${expected}`).toBeLessThanOrEqual(0.05);

describe('the simulated answers of Gansu', () => {
  it('are what the generator makes, byte for byte', () => {
    expect(simulateGansu() === readFileSync(FILE, 'utf8')).toBe(true);
    expect(readFileSync(FILE).length).toBeLessThan(2_000_000);
  });

  it.each(Object.entries(published.indicators_table_2_6.scores))(
    'have the published mean of %s in the last month: %f',
    (item, score) => within(mean(points(own, item, 1, 5)), score),
  );

  it.each([
    ['gotone', 'c-net', 0],
    ['m-zone', 'c-net', 1],
    ['easyown', 'g-net', 2],
  ])('have the published overall satisfaction of %s and %s', (ownBrand, competitor, row) => {
    const table = published.competitor_table_2_5;
    const overall = (brand: string) =>
      mean(
        points(
          wave.filter((r) => r.brand === brand),
          'overall',
          1,
          10,
        ),
      );
    within(overall(ownBrand), table.own[row] ?? Number.NaN);
    within(overall(competitor), table.competitor[row] ?? Number.NaN);
  });

  it('have the published composites, since the brands have the shares that those imply', () => {
    const others = wave.filter((r) => r.operator === 'unicom');
    within(mean(points(own, 'overall', 1, 10)), published.competitor_table_2_5.composite_own);
    within(mean(points(others, 'overall', 1, 10)), published.competitor_table_2_5.composite_competitor);
  });

  it('cover thirteen months, small ones before the last', () => {
    expect([months.length, months[0], months.at(-1)]).toEqual([13, '2025-10', '2026-10']);
    expect(wave).toHaveLength(2600);
    for (const month of months.slice(0, -1)) {
      expect(inMonth(month).length).toBeGreaterThanOrEqual(800);
      expect(inMonth(month).length).toBeLessThanOrEqual(1000);
    }
    for (const month of months) {
      const days = new Set(inMonth(month).map((r) => r.answeredAt));
      expect(days.size).toBe(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate());
    }
  });

  it('meet every quota in every month', () => {
    for (const month of months) {
      for (const { operator, where, minimum } of programme.quotas) {
        const met = inMonth(month).filter(
          (r) => r.operator === operator && Object.entries(where).every(([segment, value]) => r[segment] === value),
        );
        expect(met.length, `${month} ${operator}`).toBeGreaterThanOrEqual(minimum);
      }
    }
  });

  it('hold only ids, brands, segment values and codes of the programme', () => {
    expect(new Set(rows.map((r) => r.id)).size).toBe(rows.length);
    expect(rows.filter((r) => !/^g-\d{6}-\d{5}$/.test(r.id ?? ''))).toEqual([]);
    const brands = programme.operators.flatMap((o) => o.brands.map((b) => `${o.id} ${b.id}`));
    expect([...new Set(rows.map((r) => `${r.operator} ${r.brand}`))].sort()).toEqual(brands.sort());
    for (const segment of programme.segments) {
      const values = segment.values.map((v) => v.id).sort();
      expect([...new Set(wave.map((r) => r[segment.id]))].sort()).toEqual(values);
    }
    for (const item of programme.items) {
      const scale = programme.scales[item.scale];
      const codes = Array.from({ length: (scale?.to ?? 0) - (scale?.from ?? 0) + 1 }, (_, i) => (scale?.from ?? 0) + i);
      expect([...new Set(rows.map((r) => r[item.id]))].sort()).toEqual(['', ...codes.map(String)].sort());
    }
  });

  it('have small bases: one prefecture marked, two hidden, the others shown', () => {
    const bases = programme.segments[0]?.values.map((v) => [v.id, own.filter((r) => r.city === v.id).length] as const);
    const below = (limit: number) => bases?.filter(([, n]) => n < limit).map(([id]) => id);
    expect(below(30)).toEqual(['jiayuguan', 'jinchang']);
    expect(below(50)).toEqual(['jiayuguan', 'jinchang', 'gannan']);
  });

  it('look like answers: spread, gaps in them, and one mood per respondent', () => {
    for (const item of Object.keys(published.indicators_table_2_6.scores)) {
      expect(sd(points(own, item, 1, 5))).toBeGreaterThan(18);
      expect(sd(points(own, item, 1, 5))).toBeLessThan(25);
      const missing = own.filter((r) => r[item] === '').length / own.length;
      expect(missing).toBeGreaterThan(0.01);
      expect(missing).toBeLessThan(0.05);
    }
    const both = own.filter((r) => r.C21 !== '' && r.C43 !== '');
    const [a, b] = [points(both, 'C21', 1, 5), points(both, 'C43', 1, 5)];
    const products = a.map((v, i) => (v - mean(a)) * ((b[i] ?? 0) - mean(b)));
    const correlation = products.reduce((sum, v) => sum + v, 0) / (a.length - 1) / sd(a) / sd(b);
    expect(correlation).toBeGreaterThan(0.25);
    expect(correlation).toBeLessThan(0.6);
  });
});
