import { describe, expect, it } from 'vitest';
import { near, oracle } from '../../statistics/oracle.ts';
import { type Answered, programmeOf, rowsOf } from '../survey.ts';
import { effects } from './effect-waves.ts';

describe('the effect of an action on international passengers, against R (oracle 12)', () => {
  const r = oracle<{
    readonly cells: readonly { readonly post: number; readonly treated: number; readonly n: number }[];
    readonly did: number;
    readonly se_unequal_variance: number;
    readonly weighted_did: number;
    readonly weighted_se: number;
  }>('12_before_after_did');
  const programme = programmeOf({
    scales: { five: { from: 1, to: 5, missing: [0, 6] } },
    items: [{ id: 'q7_all', scale: 'five', name: 'Overall' }],
    indicators: [{ id: 'index', name: 'Index', children: ['q7_all'] }],
    segments: [{ id: 'peak', name: 'Peak', values: ['1', '2', '3'].map((id) => ({ id, name: id })) }],
    actions: [
      {
        id: 'gates',
        name: 'Gates',
        indicator: 'q7_all',
        from: '2017-05-01',
        before: 366,
        after: 31,
        treated: { where: { peak: '3' } },
        control: {},
      },
    ],
  });
  const wave = (year: number): Answered[] =>
    rowsOf(`sfo-${year}.csv`).map((row) => ({
      segments: { peak: row.peak ?? '' },
      answers: { q7_all: Number(row.q7_all) },
      weight: Number(row.weight),
      answeredAt: row.date ?? '',
    }));
  const [effect] = effects(programme, { '2016-05': wave(2016), '2017-05': wave(2017) });

  it('has R’s difference in differences, without weights', () => {
    near(effect?.unweighted?.difference, r.did);
    near(effect?.unweighted?.se, r.se_unequal_variance);
  });

  it('and with them, which is the one shown', () => {
    expect(effect).toMatchObject({ status: 'estimated', design: 'difference_in_differences', complete: true });
    near(effect?.effect?.difference, r.weighted_did);
    near(effect?.effect?.se, r.weighted_se);
    expect(effect?.caveats).toEqual(['parallel_trends_assumed']);
    const n = [
      effect?.control?.before?.n,
      effect?.control?.after?.n,
      effect?.treated.before?.n,
      effect?.treated.after?.n,
    ];
    expect(n).toEqual(r.cells.map((cell) => cell.n));
  });
});
