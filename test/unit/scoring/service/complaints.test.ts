import { describe, expect, it } from 'vitest';
import { COMPLAINTS, type Complaint } from '../../../../functions/model/records/complaint.ts';
import { near, nearAll } from '../../statistics/oracle.ts';
import { scopeOf, scoredWith, serviceProgramme } from './programme.ts';

const complaint = (changes: Record<string, unknown> = {}): Complaint =>
  COMPLAINTS.schema.parse({
    id: 'c',
    category: 'coverage',
    channel: 'hotline',
    receivedAt: '2026-10-05T09:00:00+08:00',
    ...changes,
  });

const october: Complaint[] = [
  complaint({
    segments: { city: 'north' },
    firstAnsweredAt: '2026-10-05T11:00:00+08:00',
    closedAt: '2026-10-06T09:00:00+08:00',
  }),
  complaint({ firstAnsweredAt: '2026-10-07T09:00:00+08:00', closedAt: '2026-10-12T09:00:00+08:00', reopened: true }),
  complaint({ category: 'fees', channel: 'app', brand: 'gold' }),
  // Received in the last hour of the month: its day for an answer is not over.
  complaint({ receivedAt: '2026-10-31T23:00:00+08:00' }),
];
const periods = [
  { period: '2026-09', complaints: [complaint({ receivedAt: '2026-09-05' })] },
  { period: '2026-10', complaints: october },
];
const scores = scoredWith(serviceProgramme(), { complaints: periods });
const company = scopeOf(scores).complaints;

describe('complaints of a month', () => {
  it('are counted by category, channel, brand and city, beside the month before', () => {
    expect(company?.n).toBe(4);
    expect(company?.byCategory.map(({ id, n, before, share }) => [id, n, before, share])).toEqual([
      ['coverage', 3, 1, 0.75],
      ['fees', 1, 0, 0.25],
    ]);
    expect(company?.byChannel.map(({ id, n }) => [id, n])).toEqual([
      ['hotline', 3],
      ['app', 1],
    ]);
    expect(company?.byBrand.map(({ id, n }) => [id, n])).toEqual([
      ['gold', 1],
      ['silver', 0],
    ]);
    expect(company?.byScope.map(({ id, n }) => [id, n])).toEqual([
      ['city-north', 1],
      ['city-south', 0],
    ]);
    expect(company?.trend.map(({ period, n }) => [period, n])).toEqual([
      ['2026-09', 1],
      ['2026-10', 4],
    ]);
  });

  it('are told per 10,000 customers with the exact interval: 4 in 200,000 by the table of Garwood', () => {
    near(company?.rate?.per10000, 0.2);
    const [low, high] = company?.rate?.ci95 ?? [0, 0];
    expect([low * 20, high * 20].map((end) => Math.round(end * 1000) / 1000)).toEqual([1.09, 10.242]);
    expect(company?.byBrand.map(({ rate }) => rate?.customers ?? null)).toEqual([20_000, null]);
    expect(scopeOf(scores, 'city-north').complaints?.rate?.customers).toBe(50_000);
    expect(scopeOf(scores, 'city-south').complaints?.rate).toBeNull();
  });

  it('say how long answer and close took, and which promises were kept: one that is overdue is broken', () => {
    expect(company?.times.answer).toMatchObject({ n: 2, median: 25, promised: { hours: 24, kept: 1, of: 3 } });
    expect(company?.times.close).toMatchObject({ n: 2, median: 96, promised: { hours: 72, kept: 1, of: 3 } });
    nearAll([company?.times.close.p90 ?? 0], [24 + 0.9 * 144]);
    expect([company?.open, company?.reopened?.n, company?.reopened?.share]).toEqual([2, 1, 0.5]);
  });

  it('stand for 25 dissatisfied customers each, which is said to be assumed', () => {
    expect(company?.silent).toEqual({ oneIn: 25, dissatisfied: 100, silent: 96, share: 100 / 200_000 });
    const few = serviceProgramme({
      complaints: { ...serviceProgramme().complaints, customers: [{ count: 60 }], oneIn: 20 },
    });
    const assumed = scopeOf(scoredWith(few, { complaints: periods })).complaints?.silent;
    expect(assumed).toEqual({ oneIn: 20, dissatisfied: 80, silent: 76, share: null });
  });

  it('stand beside the indicator that their category belongs to', () => {
    const [coverage, fees] = company?.byCategory ?? [];
    expect(coverage).toMatchObject({ indicator: 'net', score: { status: 'published' } });
    near(coverage?.score?.value, 12.5);
    expect([fees?.indicator, fees?.score]).toEqual([null, null]);
  });

  it('of others are not counted as our own, and without any there is nothing to say', () => {
    const theirs = [{ period: '2026-10', complaints: [complaint({ operator: 'other' }), complaint()] }];
    expect(scopeOf(scoredWith(serviceProgramme(), { complaints: theirs })).complaints?.n).toBe(1);
    expect(scopeOf(scoredWith(serviceProgramme(), {})).complaints).toBeNull();
  });
});
