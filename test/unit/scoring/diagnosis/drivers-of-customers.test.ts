import { describe, expect, it } from 'vitest';
import { programmeOf as sample } from '../../programmes/files.ts';
import { near, nearAll, oracle } from '../../statistics/oracle.ts';
import { type Answered, rowsOf, scored } from '../survey.ts';
import { diagnosisOf } from './diagnosed.ts';

const ecsi = sample('mobile-ecsi.yaml');
const customers: Answered[] = rowsOf('mobi.csv').map((row) => ({
  operator: 'provider',
  answers: Object.fromEntries(ecsi.items.map(({ id }) => [id, Number(row[id])])),
}));

type Shares = Readonly<Record<string, number>>;
interface Importance {
  readonly n: number;
  readonly r_squared: number;
  readonly lmg_absolute: Shares;
  readonly lmg_share: Shares;
  readonly johnson_relative_weight_absolute: Shares;
}
const importance = oracle<Readonly<Record<'A_blocks' | 'B_nine_drivers', Importance>>>('05_driver_importance');
const models =
  oracle<Readonly<Record<'A_blocks' | 'B_nine_drivers', { standardized_beta: Shares; vif: Shares }>>>(
    '03_regression_ols',
  );
const selections =
  oracle<
    Readonly<
      Record<
        'A_blocks' | 'B_nine_drivers',
        Readonly<Record<string, { selected_in_order?: string[]; selected?: string[] }>>
      >
    >
  >('04_stepwise');

describe('drivers of the shipped ECSI sample are those of R (oracle 03, 04, 05)', () => {
  const { drivers } = diagnosisOf(scored(ecsi, customers), 'provider');

  it.each([
    ['A_blocks', 0],
    ['B_nine_drivers', 1],
  ] as const)('%s', (name, place) => {
    const found = drivers[place];
    const expected = importance[name];
    if (found === undefined) throw new Error('no analysis');
    expect([found.status, found.n, found.measure]).toEqual(['ok', expected.n, 'lmg']);
    near(found.rSquared, expected.r_squared);
    const each = (key: 'lmg' | 'share' | 'relativeWeight' | 'beta' | 'vif') =>
      found.drivers.map((driver) => driver[key] ?? -1);
    nearAll(each('lmg'), Object.values(expected.lmg_absolute));
    nearAll(each('share'), Object.values(expected.lmg_share));
    nearAll(each('relativeWeight'), Object.values(expected.johnson_relative_weight_absolute));
    nearAll(each('beta'), Object.values(models[name].standardized_beta));
    nearAll(each('vif'), Object.values(models[name].vif));
    const lower = (ids: readonly string[]) => ids.map((id) => id.toLowerCase());
    for (const { by, selected } of found.selections) {
      const r = selections[name][by.startsWith('aic') ? by : `${by}_p`];
      expect(lower(selected), by).toEqual(lower(r?.selected_in_order ?? r?.selected ?? []));
    }
  });
});
