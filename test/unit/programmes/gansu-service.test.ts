import { describe, expect, it } from 'vitest';
import { mean, type Row, rowsOf, SAMPLES } from './files.ts';

const rows = rowsOf(new URL('gansu-telecom.responses.csv', SAMPLES)).filter(
  ({ answeredAt, operator }) => answeredAt?.startsWith('2026-10') && operator === 'gansu-mobile',
);
const overall = (group: readonly Row[]): number =>
  mean(group.filter((row) => row.overall !== '').map((row) => ((Number(row.overall) - 1) / 9) * 100));
const having = (segment: string, value: string): Row[] => rows.filter((row) => row[segment] === value);

/** The call-centre study (doc 3): share of the sample, and how much lower they score. */
describe('the simulated contacts of Gansu', () => {
  it.each([
    ['complained', 'yes', 'no', 0.1235, -4.12],
    ['transferred', 'yes', 'no', 0.047, -2.2],
    ['resolution', 'below', 'met', 0.0765, -2.79],
    ['calls', '9-up', '1', 0.0273, -5.39],
  ])('%s: %s against %s have the published share and difference', (segment, value, against, share, points) => {
    const [those, others] = [having(segment, value), having(segment, against)];
    expect(those.length).toBe(Math.round(rows.length * share));
    expect(Math.abs(overall(those) - overall(others) - points)).toBeLessThan(0.25);
  });

  it('have comments of low scores only, as many calls of a customer as the study heard', () => {
    const heard = rows.filter((row) => row.call1 !== '');
    expect(heard.every((row) => Number(row.overall) <= 7)).toBe(true);
    const calls = heard.flatMap((row) => [row.call1, row.call2, row.call3, row.call4].filter((call) => call !== ''));
    expect(Math.abs(calls.length / heard.length - 930 / 252)).toBeLessThan(0.05);
    const about = (code: string): number =>
      calls.filter((call) => call?.split(';').includes(code)).length / calls.length;
    const published = { rules: 0.125, tariff: 0.085, promotions: 0.08 };
    for (const [code, share] of Object.entries(published)) expect(Math.abs(about(code) - share)).toBeLessThan(0.015);
  });
});
