import { describe, expect, it } from 'vitest';
import {
  keepCells,
  keptCellsSchema,
  mergeShards,
  planScoring,
  readCells,
  scorePeriod,
} from '../../../../functions/scoring/index.ts';
import { type Answered, context, programmeOf, shardOf } from '../survey.ts';
import { effects } from './effect-waves.ts';
import { PARTS } from './voices.ts';

const action = { id: 'visits', name: 'Visits', indicator: 'q', from: '2026-10-15', treated: { where: { city: 'a' } } };
const programme = (change: object = {}) =>
  programmeOf({ ...PARTS, actions: [{ ...action, control: { where: { city: 'b' } }, ...change }] });

/** `n` answers a day to q, half of them one code higher. */
const day = (answeredAt: string, city: string, q: number, n = 40): Answered[] =>
  Array.from({ length: n }, (_, i) => ({ segments: { city }, answers: { q: q + (i % 2), r: 3, all: 5 }, answeredAt }));

const october = [
  ...day('2026-10-14', 'a', 2),
  ...day('2026-10-15', 'a', 4),
  ...day('2026-10-02T08:00:00+08:00', 'b', 2),
  // 15 October in Shanghai, though not in Greenwich.
  ...day('2026-10-14T16:30:00Z', 'b', 3),
];

describe('the effect of an action within a month', () => {
  it('splits the month to the day, in the zone of the programme', () => {
    const [effect] = effects(programme(), { '2026-10': october });
    expect(effect).toMatchObject({
      status: 'marked',
      before: { from: '2026-09-15', to: '2026-10-14' },
      after: { from: '2026-10-15', to: '2026-10-31' },
      complete: false,
      treated: { before: { n: 40, mean: 37.5 }, after: { n: 40, mean: 87.5 } },
      control: { before: { n: 40, mean: 37.5 }, after: { n: 40, mean: 62.5 } },
      change: { difference: 50 },
      effect: { difference: 25 },
      caveats: ['parallel_trends_assumed', 'incomplete'],
    });
  });

  it('may be against a competitor, and without control cannot tell a trend from the action', () => {
    const rival = { operators: [...PARTS.operators, { id: 'rival', role: 'competitor', name: 'Rival' }] };
    const ours = october.filter(({ segments }) => segments?.city === 'a');
    const theirs = october.filter(({ segments }) => segments?.city === 'b').map((r) => ({ ...r, operator: 'rival' }));
    const against = programmeOf({ ...PARTS, ...rival, actions: [{ ...action, control: { operator: 'rival' } }] });
    expect(effects(against, { '2026-10': [...ours, ...theirs] })[0]?.effect?.difference).toBe(25);
    expect(effects(programme({ control: undefined }), { '2026-10': october })[0]).toMatchObject({
      design: 'before_after',
      control: null,
      change: { difference: 50 },
      effect: null,
      caveats: ['trend_not_separated', 'incomplete'],
    });
  });

  it('says where weights decide whether it is significant', () => {
    const days = ['2026-10-14', '2026-10-15'].flatMap((date) => ['a', 'b'].flatMap((city) => day(date, city, 2, 80)));
    const reached = ({ answeredAt, segments }: Answered) => answeredAt === '2026-10-15' && segments?.city === 'a';
    const weighted = days.map((r) => ({ ...r, weight: reached(r) && r.answers.q === 3 ? 3 : 1 }));
    const [effect] = effects(programme(), { '2026-10': weighted });
    expect(effect?.unweighted).toMatchObject({ difference: 0, p: 1 });
    expect(effect?.effect?.difference).toBeCloseTo(6.25, 9);
    expect(effect?.effect?.p).toBeLessThan(0.05);
    expect(effect?.caveats).toContain('weights_decide');
  });

  it('is told in words before it begins, after it is over, and where a side has no or few answers', () => {
    const status = (change: object, answers: readonly Answered[] = october) =>
      effects(programme(change), { '2026-10': answers })[0]?.status;
    expect(status({ from: '2026-11-01' })).toBe('not_begun');
    expect(status({ from: '2026-08-01' })).toBe('over');
    expect(status({ treated: { where: { city: 'c' } } })).toBe('no_answers');
    expect(status({}, [...october.slice(0, 50), ...october.slice(80)])).toBe('suppressed');
    const same = october.map((r) => ({ ...r, answers: { ...r.answers, q: 3 } }));
    expect(status({}, same)).toBe('degenerate');
  });

  it('is hidden where its days leave out a few respondents of the month', () => {
    const early = (n: number) => [...october, ...day('2026-10-01', 'a', 2, n)];
    const status = (n: number) => effects(programme({ before: 13 }), { '2026-10': early(n) })[0]?.status;
    expect([0, 5, 12].map(status)).toEqual(['marked', 'suppressed', 'marked']);
  });

  it('follows from kept cells; those counted before the action was known say that it was not counted', () => {
    const [plan, before] = [planScoring(programme()), planScoring(programmeOf(PARTS))];
    const through = (kept: typeof plan) => {
      const text = JSON.stringify(keepCells(kept, mergeShards(kept, [shardOf(kept, october)]), 'v'));
      const around = [{ month: '2026-10', cells: readCells(plan, keptCellsSchema.parse(JSON.parse(text))) }];
      return scorePeriod(plan, around[0]?.cells ?? shardOf(plan, []), context({ around })).effects[0];
    };
    expect(through(plan)).toEqual(effects(programme(), { '2026-10': october })[0]);
    expect(through(before)?.status).toBe('not_counted');
  });
});
