import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../functions/model/diagnosis/index.ts';
import type { Scores } from '../../functions/model/scores.ts';
import { scoresOf } from '../support/month-results.ts';
import { type Sample, sampleRun } from '../support/sample-run.ts';
import { near, nearAll, oracle } from '../unit/statistics/oracle.ts';

async function scored(sample: Sample): Promise<Scores> {
  const { ended, results } = await sampleRun(sample);
  expect([ended.code, ended.stderr]).toEqual([0, '']);
  return scoresOf(results);
}

function own(scores: Scores): Diagnosis {
  const [found] = scores.scopes[0]?.diagnosis ?? [];
  if (found === undefined) throw new Error('no diagnosis');
  return found;
}

/** Everything that a programme with answers enough must have. */
function expectWhole({ drivers, importancePerformance, loss, fuzzy }: Diagnosis): void {
  expect(drivers[0]).toMatchObject({ status: 'ok', measure: 'lmg' });
  const [first] = drivers;
  near(
    first?.drivers.reduce((sum, { lmg }) => sum + (lmg ?? 0), 0),
    first?.rSquared ?? null,
  );
  expect(first?.selections).toHaveLength(6);
  expect([importancePerformance.status, importancePerformance.cut?.by]).toEqual(['ok', 'grand_mean']);
  expect(importancePerformance.items.every(({ quadrant }) => quadrant !== null)).toBe(true);
  expect(loss.status).toBe('ok');
  near(
    loss.bands.reduce((sum, { lossShare }) => sum + (lossShare ?? 0), 0),
    1,
  );
  expect(fuzzy.nodes[0]?.status).toBe('ok');
  near(
    fuzzy.nodes[0]?.weightedAverage?.vector.reduce((sum, share) => sum + share, 0),
    1,
  );
}

/** What nobody was asked says so. */
function notAsked(scores: Scores): string[] {
  const { reasons, servqual, loyalty } = own(scores);
  return [reasons.status, servqual.status, loyalty.status];
}

describe('the shipped samples yield the diagnosis', () => {
  test('mobile-ecsi: the drivers that R finds', async () => {
    const scores = await scored('mobile-ecsi');
    const diagnosis = own(scores);
    expectWhole(diagnosis);
    type Shares = Readonly<Record<'lmg_absolute', Readonly<Record<string, number>>>>;
    const r = oracle<Readonly<Record<'A_blocks' | 'B_nine_drivers', Shares>>>('05_driver_importance');
    [r.A_blocks, r.B_nine_drivers].forEach(({ lmg_absolute: lmg }, i) => {
      nearAll(
        (diagnosis.drivers[i]?.drivers ?? []).map((driver) => driver.lmg ?? -1),
        Object.values(lmg),
      );
    });
    expect(diagnosis.loss.habit).toMatchObject({ from: 7, to: 8 });
    const gaps = oracle<{ pairs: { mean_gap: number; p: number }[] }>('18_servqual_gap').pairs;
    gaps.forEach(({ mean_gap: gap, p }, i) => {
      near(diagnosis.servqual.dimensions[i]?.gap, (gap * 100) / 9);
      near(diagnosis.servqual.dimensions[i]?.p, p);
    });
    expect([diagnosis.reasons.status, diagnosis.loyalty.status]).toEqual(['not_asked', 'published']);
    expect(scores.neural).toMatchObject({ status: 'estimated', outcome: 'satisfaction', n: 250 });
    expect(diagnosis.priorities).toMatchObject({ status: 'ok', by: 'target' });
    expect(diagnosis.priorities.first).toHaveLength(3);
  });

  test('mobile-reputation: drivers for the operators with answers enough, no clear priority', async () => {
    const scores = await scored('mobile-reputation');
    expectWhole(own(scores));
    const statuses = scores.scopes[0]?.diagnosis.map(({ drivers }) => drivers[0]?.status);
    expect(statuses).toEqual(['ok', 'ok', 'too_few_responses', 'too_few_responses']);
    expect([scores.neural?.status, ...notAsked(scores)]).toEqual(['too_few', 'not_asked', 'not_asked', 'not_asked']);
    expect([scores.effects, scores.coding]).toEqual([[], []]);
    expect(own(scores).priorities).toMatchObject({ status: 'no_clear_priority', by: 'gap', first: [] });
  });

  test('sfo-airport: points lost on the recommendation, by band and by factors that overlap', async () => {
    const scores = await scored('sfo-airport');
    const diagnosis = own(scores);
    expectWhole(diagnosis);
    const { loss } = diagnosis;
    expect(notAsked(scores)).toEqual(['not_asked', 'not_asked', 'not_asked']);
    expect(scores.neural?.r2).toEqual({ network: expect.any(Number), linear: expect.any(Number) });
    expect([loss.of, loss.overlap, loss.adjusted.status]).toEqual(['netpro', true, 'ok']);
    const shown = Object.fromEntries(loss.factors.map(({ factor, status }) => [factor, status]));
    expect(shown).toEqual({ problem: 'ok', newcomer: 'ok', frequent: 'suppressed', security: 'suppressed' });
    expect(loss.factors.find(({ factor }) => factor === 'problem')?.lossIndex).toBeGreaterThan(1);
  });

  test('gansu-telecom: every party, and prefectures where the base allows', async () => {
    const scores = await scored('gansu-telecom');
    expectWhole(own(scores));
    const [province, ...prefectures] = scores.scopes;
    const parties = province?.diagnosis.filter(({ operator }) => operator !== 'xian-mobile') ?? [];
    for (const { drivers } of parties) expect(drivers[0]?.status).toBe('ok');
    const { reasons, servqual, loyalty } = own(scores);
    expect(reasons.low).toMatchObject({ status: 'published', respondents: 233, contacts: 865, multiple: true });
    expect(servqual.dimensions.map(({ verdict }) => verdict)).toContain('below');
    near(
      loyalty.classes?.reduce((sum, { share }) => sum + share, 0),
      1,
    );
    expect(scores.coding.map(({ status }) => status)).toEqual(Array(7).fill('estimated'));
    expect(scores.effects.find(({ action }) => action === 'home-visits')).toMatchObject({
      status: 'estimated',
      design: 'difference_in_differences',
      complete: false,
    });
    expect(scores.neural).toMatchObject({ status: 'estimated', outcome: 'overall' });
    const small = prefectures.find(({ scope }) => scope === 'city-jiayuguan')?.diagnosis[0];
    expect([small?.drivers[0]?.status, small?.loss.status, small?.fuzzy.nodes[0]?.status]).toEqual(
      Array(3).fill('suppressed'),
    );
  });
});
