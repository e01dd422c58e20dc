import { describe, expect, it } from 'vitest';
import { near, nearAll } from '../statistics/oracle.ts';
import { surveyed } from './fieldwork.ts';
import { both, gapOf, linked, POINTS, pairs, programme } from './linked-pairs.ts';
import { nodeOf } from './survey.ts';

describe('respondents who rate two operators', () => {
  it.each(['q1', 'q2'])('%s: all of them do: the paired t test, as R has it', (item) => {
    const r = pairs[item === 'q1' ? 0 : 1];
    if (r === undefined) throw new Error('no figures');
    for (const shards of [1, 7]) {
      const gap = gapOf(surveyed(programme(), linked, shards), item);
      expect(gap).toMatchObject({ design: 'paired', pairs: r.n, df: r.df });
      near(gap.difference, r.mean_gap * POINTS);
      near(gap.se, (r.sd_gap / Math.sqrt(r.n)) * POINTS);
      near(gap.p, r.p);
      nearAll(
        gap.ci95,
        r.ci95.map((bound) => bound * POINTS),
      );
    }
  });

  it('without links the same answers are those of different people', () => {
    const apart = gapOf(
      surveyed(
        programme(),
        both(() => undefined),
      ),
      'q1',
    );
    const paired = gapOf(surveyed(programme(), linked), 'q1');
    expect(apart).toMatchObject({ design: 'independent', pairs: 0 });
    expect(apart.difference).toBe(paired.difference);
    expect(apart.se).toBeGreaterThan(paired.se ?? 0);
  });

  it('half of either side linked is paired, one fewer is not', () => {
    const first = (n: number) => both((row, operator) => (Number(row.id) <= n ? `p${row.id}` : `${operator}${row.id}`));
    expect(gapOf(surveyed(programme(), first(125)), 'q1')).toMatchObject({ design: 'paired', pairs: 125 });
    expect(gapOf(surveyed(programme(), first(124)), 'q1')).toMatchObject({ design: 'independent', pairs: 124 });
  });

  it('a partly linked gap is still the difference of the two scores, between both errors', () => {
    const partly = surveyed(
      programme(),
      both((row, operator) => (Number(row.id) <= 200 ? `p${row.id}` : `${operator}${row.id}`)),
    );
    const gap = gapOf(partly, 'index');
    near(gap.difference, (nodeOf(partly, 'index').value ?? 0) - (nodeOf(partly, 'index', 'rival').value ?? 0));
    const [low, high] = [
      gapOf(surveyed(programme(), linked), 'index'),
      gapOf(
        surveyed(
          programme(),
          both(() => undefined),
        ),
        'index',
      ),
    ];
    expect(gap.se).toBeGreaterThan(low.se ?? 0);
    expect(gap.se).toBeLessThan(high.se ?? 0);
  });

  it('in a scope only those within it are pairs', () => {
    const scores = surveyed(programme(), linked);
    expect(gapOf(scores, 'q1', 'city-north')).toMatchObject({ design: 'paired', pairs: 50, df: 49 });
    const moved = linked.map((one) => (one.operator === 'rival' ? { ...one, segments: { city: 'south' } } : one));
    expect(gapOf(surveyed(programme(), moved), 'q1', 'city-south')).toMatchObject({ pairs: 200 });
  });

  it('someone who left an item out is no pair there', () => {
    const scores = surveyed(
      programme(),
      linked.map((one, i) => (i === 0 ? { ...one, answers: { q1: 99, q2: 5 } } : one)),
    );
    expect([gapOf(scores, 'q1').pairs, gapOf(scores, 'q2').pairs]).toEqual([249, 250]);
  });

  it('a response that is left out of the scores makes no pair', () => {
    const again = linked.slice(0, 20).map((one) => ({ ...one, id: `again-${one.id}` }));
    const scores = surveyed(programme({ quality: { duplicates: { exclude: true } } }), [...linked, ...again]);
    expect(gapOf(scores, 'q1')).toMatchObject({ design: 'paired', pairs: 250, df: 249 });
  });
});
