import { describe, expect, it } from 'vitest';
import { billOf } from '../../../../bench/cost/bill.ts';
import { PRICES } from '../../../../bench/cost/prices.ts';
import { type Measured, type Standing, usageOf, type Workload } from '../../../../bench/cost/usage.ts';
import { recorded } from './measured.ts';

const load: Workload = { answers: 1_000_000, editions: 40, readers: 100, retention: 10 };
const measured: Measured = {
  ...recorded,
  bytesPerAnswer: 300,
  secondsToStore: 0.0001,
  secondsToCount: 0.00001,
  secondsToDraw: 0.2,
  bytesPerEdition: 200_000,
};
const standing: Standing = { secrets: 2, keys: 1, alarms: 10, metrics: 5, dashboards: 1 };
const usage = usageOf(load, measured, standing);
const dollars = (unit: keyof typeof PRICES): number | undefined =>
  billOf(usage).lines.find((line) => line.unit === unit)?.dollars;

describe('a month of a million answers', () => {
  it('is 2,000 requests of 500 answers, and one for each reader who opens a report', () => {
    expect(usage.apiRequests).toBe(2100);
    expect(dollars('apiRequests')).toBeCloseTo(0.00735, 10);
  });

  it('writes each answer once, in one unit up to a kilobyte', () => {
    expect(usage.writeUnits).toBeGreaterThan(1_000_000);
    expect(usage.writeUnits).toBeLessThan(1_010_000);
    const larger = usageOf(load, { ...measured, bytesPerAnswer: 1025 }, standing);
    expect(larger.writeUnits - usage.writeUnits).toBe(1_000_000);
    expect(dollars('writeUnits')).toBeCloseTo((usage.writeUnits / 1e6) * 0.625, 10);
  });

  it('reads them three times, 4 KB a unit', () => {
    const larger = usageOf(load, { ...measured, bytesPerAnswer: 300 + 4096 / 3 }, standing);
    expect(larger.readUnits - usage.readUnits).toBeCloseTo(1_000_000, 4);
  });

  it('keeps ten months of them, each with what DynamoDB adds', () => {
    expect(usage.tableGigabyteMonths).toBeCloseTo(4, 10);
    expect(dollars('tableGigabyteMonths')).toBeCloseTo(1, 10);
    expect(dollars('recoveryGigabyteMonths')).toBeCloseTo(0.8, 10);
  });

  it('pays for what stands in the account by the month', () => {
    expect(dollars('secretMonths')).toBeCloseTo(0.8, 10);
    expect(dollars('alarmMonths')).toBeCloseTo(1, 10);
    expect(dollars('metricMonths')).toBeCloseTo(1.5, 10);
    expect(dollars('dashboardMonths')).toBe(3);
  });

  it('mails a report to each reader', () => {
    expect(dollars('mails')).toBeCloseTo(0.016, 10);
    expect(dollars('mailGigabytes')).toBeCloseTo(100 * 0.00026 * 0.12, 10);
  });

  it('runs through two states for each page of work', () => expect(usage.stateTransitions).toBe(12 + (5 + 5) * 2));
});

it('a bill is the sum of its lines, dearest first, every price in it', () => {
  const { lines, total } = billOf(usage);
  expect(lines.map(({ unit }) => unit).toSorted()).toEqual(Object.keys(PRICES).toSorted());
  expect(total).toBeCloseTo(
    lines.reduce((sum, line) => sum + line.dollars, 0),
    10,
  );
  expect(lines.map((line) => line.dollars)).toEqual(lines.map((line) => line.dollars).toSorted((a, b) => b - a));
});

it('a function with less than a core takes longer, and costs no less', () => {
  const slower = usageOf(load, { ...measured, secondsToStore: 0.0002 }, standing);
  // 100 µs of a core more for each answer, on 1 GB, which has 1024/1769 of a core.
  const more = (1_000_000 * 0.0001 * 1769) / 1024;
  expect(slower.lambdaGigabyteSeconds - usage.lambdaGigabyteSeconds).toBeCloseTo(more, 6);
});
