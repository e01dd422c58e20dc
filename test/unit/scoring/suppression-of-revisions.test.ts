import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planScoring } from '../../../functions/scoring/index.ts';
import { bothMayBeShown } from '../../../functions/scoring/suppression/index.ts';
import { people, programme, reasonsIn } from './small-cities.ts';
import { type Answered, scored, shardOf } from './survey.ts';

describe('a further revision', () => {
  const plan = programme(['a', 'b', 'c']);
  const first = [...people('a', 60), ...people('b', 70), ...people('c', 80)];
  const second = (late: readonly Answered[]) => {
    const cells = planScoring(plan);
    const before = scored(plan, first);
    const hid = (scope: number, party: number, node: number) =>
      before.scopes[scope]?.operators[party]?.nodes[node]?.status === 'suppressed';
    const earlier = { hid, exposesEffect: () => false, was: shardOf(cells, []), is: shardOf(cells, late) };
    return reasonsIn(scored(plan, [...first, ...late], { revision: 1, earlier: [earlier] }));
  };

  it('shows nothing that fewer than ten respondents changed', () => {
    expect(second(people('a', 3))).toEqual({
      company: 'differencing',
      'city-a': 'differencing',
      'city-b': null,
      'city-c': null,
    });
  });

  it('nor what would give their difference away', () => {
    expect(second([...people('a', 3), ...people('b', 12)])).toEqual({
      company: null,
      'city-a': 'differencing',
      'city-b': 'complementary',
      'city-c': null,
    });
  });

  it('shows what ten or more changed, and what nobody did', () => {
    expect(new Set(Object.values(second(people('a', 10))))).toEqual(new Set([null]));
    expect([0, 1, 9, 10].map(bothMayBeShown)).toEqual([true, false, false, true]);
  });
});

describe('hidden figures', () => {
  const cities = ['a', 'b', 'c', 'd', 'e'];
  const given = programme(cities);
  const plan = (hideBelow: number) => ({ ...given, rules: { ...given.rules, hideBelow, markBelow: 1000 } });
  const hiddenAt = (sizes: readonly number[], hideBelow: number) => {
    const reasons = reasonsIn(
      scored(
        plan(hideBelow),
        sizes.flatMap((n, i) => people(cities[i] ?? null, n)),
      ),
    );
    return Object.keys(reasons).filter((scope) => reasons[scope] !== null);
  };

  it('stay hidden under a stricter limit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 2, max: 60 }),
        fc.nat(40),
        (sizes, limit, more) => {
          const strict = hiddenAt(sizes, limit + more);
          expect(hiddenAt(sizes, limit).filter((scope) => !strict.includes(scope))).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
