import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../functions/report/tables.ts';
import { csvCell } from '../../../functions/runtime/csv.ts';
import { scopedScores } from '../../../functions/scoring/index.ts';
import { gansuSample } from '../../render/support/samples.ts';

const { programme, scores } = await gansuSample();
const tableOf = (scope: string) => tablesOf({ programme, scores: scopedScores(scores, scope), locale: 'en' });
const rowsOf = (scope: string): Record<string, string>[] => parse(tableOf(scope), { columns: true, bom: true });

describe('the tables of a report', () => {
  it('hold every gap of the scope, to four decimals', () => {
    const rows = rowsOf('company');
    const company = scores.scopes.find((s) => s.scope === 'company');
    const own = company?.gaps.find((g) => g.pair === 'gansu-mobile-unicom' && g.indicator === 'C21');
    const row = rows.find(
      (r) => r.own === 'Gansu Mobile' && r.competitor === 'China Unicom' && r.indicator === 'Coverage',
    );
    expect(Number(row?.difference)).toBeCloseTo(own?.difference ?? Number.NaN, 4);
    expect(row?.verdict).toBe(own?.verdict);
    const shown = rows.filter((r) => r.difference !== '');
    const pairs = company?.gaps.filter((g) => g.difference !== null) ?? [];
    expect(shown).toHaveLength(pairs.length);
  });

  it.each(programme.segments[0]?.values.map((v) => v.id) ?? [])('of %s have no figure of another city', (id) => {
    const text = tableOf(`city-${id}`);
    const figures = new Set(text.match(/-?\d+\.\d{4}/g));
    const rounded = (value: number) => String(Math.round(value * 1e4) / 1e4);
    const mine = JSON.stringify(scopedScores(scores, `city-${id}`).scope);
    const theirs = scores.scopes
      .filter((s) => s.scope.startsWith('city-') && s.scope !== `city-${id}`)
      .flatMap((s) => s.operators.flatMap((o) => o.nodes.flatMap((n) => n.value ?? [])))
      .filter((value) => !mine.includes(String(value)));
    const shared = theirs.map(rounded).filter((value) => figures.has(value));
    // A mean of few five-step answers may be the same fraction in two cities; figures of the many may not.
    expect(shared.length).toBeLessThan(theirs.length / 50);
    const others = programme.segments[0]?.values.filter((v) => v.id !== id) ?? [];
    for (const { name } of others) expect(text).not.toContain(`,${typeof name === 'string' ? name : name.en},`);
  });

  it('hold what is measured beside answers: audits by site, metrics, complaints, call-backs by team and post', () => {
    const rows = rowsOf('company');
    const of = (table: string) => rows.filter((row) => row.table === table);
    const service = scores.scopes.find((s) => s.scope === 'company');
    const club = of('audits').filter((row) => row.part === 'Customer club, Lanzhou');
    expect(club.find((row) => row.indicator === 'Score')).toMatchObject({ n: '1', score: '89.5', target: '100' });
    expect(club).toHaveLength(8);
    expect(of('metrics')).toHaveLength(service?.service?.metrics.length ?? 0);
    expect(of('complaints')[0]).toMatchObject({ n: String(service?.complaints?.n), unit: 'per10000' });
    const calls = service?.followUps;
    const posts = of('followUps').filter((row) => row.part?.includes(' / ') && row.unit === 'points');
    expect(posts).toHaveLength(calls?.teams.flatMap((team) => team.posts).length ?? 0);
    expect(posts.every((row) => row.target !== '')).toBe(true);
    expect(Number(of('followUps')[0]?.score)).toBeCloseTo(calls?.onTime?.share ?? Number.NaN, 4);
  });

  it('leave out what the report hides', () => {
    const hidden = rowsOf('city-jiayuguan').filter((r) => r.status === 'suppressed');
    expect(hidden.length).toBeGreaterThan(0);
    for (const row of hidden) expect([row.score, row.low95, row.sd, row.difference]).toEqual(['', '', '', '']);
  });
});

describe('a cell', () => {
  it.each([
    ['=SUM(A1)', "'=SUM(A1)"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['网络覆盖', '网络覆盖'],
  ])('%s is written %s', (text, written) => {
    expect(csvCell(text)).toBe(written);
  });
});
