import { describe, expect, test } from 'vitest';
import { attempt, scoresIn } from './odd-survey.ts';

const MONTHS = Array.from(
  { length: 22 },
  (_, i) => `${2025 + Math.floor(i / 12)}-${String(1 + (i % 12)).padStart(2, '0')}`,
);
const PERIODS = ['quarter', 'half', 'year', 'rolling3'];
const reports = PERIODS.map((period) => ({ id: period, kind: 'monthly', period, schedule: { cron: '0 8 3 * ? *' } }));

/** Twenty answers a month about each operator, from 1 to 5; who rates the own one rates the other a month later. */
const rows = MONTHS.flatMap((date, month) =>
  Array.from({ length: 40 }, (_, i) => {
    const [own, person] = [i % 2 === 0, i >> 1];
    const q1 = 1 + ((person * 7 + month + (own ? 1 : 0)) % 5);
    const respondent = `p${person}-${own ? month : month - 1}`;
    return [`r${month}-${i}`, own ? 'us' : 'them', `${date}-05`, 'a', 'old', q1, 3, 1, respondent].join(',');
  }),
);

/** The months of a period, of those that have answers. */
const inside = (from: string, to: string) =>
  rows.filter((row) => {
    const month = row.split(',')[2]?.slice(0, 7) ?? '';
    return month >= from && month <= to;
  });

describe('a period of', () => {
  test.each([
    ['quarter', '2026-Q3', '2026-07', '2026-09', ['2026-Q2', '2025-Q3'], 40],
    ['half', '2026-H1', '2026-01', '2026-06', ['2025-H2', '2025-H1'], 100],
    ['year', '2025', '2025-01', '2025-12', [], 220],
    ['rolling3', '2026-10-R3', '2026-08', '2026-10', ['2026-07-R3', '2025-10-R3'], 40],
  ])('%s: %s is its months together', async (kind, period, from, to, against, pairs) => {
    const { code, stdout, folder } = await attempt({ reports }, { period, rows });
    expect(code).toBe(0);
    expect(stdout).toContain(`✓ ${kind}: sent`);
    const scores = scoresIn(folder, period);
    const [company] = scores.scopes;
    const own = inside(from, to).filter((row) => row.includes(',us,'));
    const q1 = own.map((row) => (Number(row.split(',')[5]) - 1) * 25);
    const node = company?.operators[0]?.nodes.find(({ indicator }) => indicator === 'q1');
    expect(node?.n).toBe(own.length);
    expect(node?.value).toBeCloseTo(q1.reduce((sum, x) => sum + x, 0) / q1.length, 9);
    const changes = company?.operators[0]?.changes.filter(({ indicator }) => indicator === 'q1') ?? [];
    expect(changes.map((change) => change.period)).toEqual(against);
    // All but the first month's raters of the one and the last month's of the other rated both within the period.
    expect(company?.gaps.find(({ indicator }) => indicator === 'q1')).toMatchObject({ design: 'paired', pairs });
  });
});
