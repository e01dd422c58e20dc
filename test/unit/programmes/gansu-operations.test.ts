import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import published from '../../fixtures/oracle/21_seed_tables.json' with { type: 'json' };
import { simulateAudits } from '../../support/simulate-gansu-audits.ts';
import { simulateMetrics } from '../../support/simulate-gansu-metrics.ts';
import { programmeOf, rowsOf, SAMPLES } from './files.ts';

const fileOf = (name: string): URL => new URL(`gansu-telecom.${name}.csv`, SAMPLES);

it('the audits and metrics of Gansu are what the generator makes, byte for byte', () => {
  expect(simulateAudits() === readFileSync(fileOf('audits'), 'utf8')).toBe(true);
  expect(simulateMetrics() === readFileSync(fileOf('metrics'), 'utf8')).toBe(true);
});

it('the sections and the visit of the club are the published ones', () => {
  const [audit] = programmeOf('gansu-telecom.yaml').audits;
  const { full, got } = published.mystery_shop_table_2_2;
  expect(audit?.sections.map((section) => section.full)).toEqual(full);
  const visit = rowsOf(fileOf('audits')).find(({ id }) => id === 'a-2026-10-club-lanzhou');
  expect(audit?.sections.map(({ id }) => Number(visit?.[id]))).toEqual(got);
});

it('thirteen months of every site and metric are there', () => {
  const { sites, metrics } = programmeOf('gansu-telecom.yaml');
  const months = (rows: readonly Record<string, string | undefined>[], date: string) =>
    new Set(rows.map((row) => row[date]?.slice(0, 7))).size;
  const [audits, points] = [rowsOf(fileOf('audits')), rowsOf(fileOf('metrics'))];
  for (const { id } of sites)
    expect(
      months(
        audits.filter(({ site }) => site === id),
        'visitedAt',
      ),
    ).toBe(13);
  for (const { id } of metrics)
    expect(
      months(
        points.filter(({ metric }) => metric === id),
        'date',
      ),
    ).toBe(13);
});
