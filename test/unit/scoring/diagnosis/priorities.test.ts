import { describe, expect, it } from 'vitest';
import { type Answered, scored } from '../survey.ts';
import { diagnosisOf } from './diagnosed.ts';
import { customers, survey } from './two-operators.ts';

const prioritiesOf = (responses: readonly Answered[], changes = {}, operator = 'own') =>
  diagnosisOf(scored(survey(changes), responses), operator).priorities;

describe('priorities by distance to the competitor', () => {
  it('are the important items that lie significantly behind, by importance × distance', () => {
    const found = prioritiesOf([...customers('own'), ...customers('rival', { a: 1, b: 2, c: -1 })]);
    expect([found.status, found.by, found.first]).toEqual(['ok', 'gap', ['b', 'a']]);
    const [first] = found.items;
    expect(first).toMatchObject({ indicator: 'b', pair: 'own-rival', significant: true, rank: 1 });
    expect(first?.priority).toBeCloseTo((first?.importance ?? 0) * 20, 9);
    expect(found.items.find(({ indicator }) => indicator === 'c')).toMatchObject({ priority: 0, significant: false });
  });

  it('are three at most', () => {
    const found = prioritiesOf([...customers('own'), ...customers('rival', { a: 1, b: 2, c: 1, d: 1 })]);
    expect(found.first).toHaveLength(3);
    expect(found.items.filter(({ significant }) => significant)).toHaveLength(4);
  });

  it('are none where no gap is significant: no clear priority', () => {
    const found = prioritiesOf([...customers('own'), ...customers('rival')]);
    expect([found.status, found.first]).toEqual(['no_clear_priority', []]);
    expect(found.items.every(({ significant }) => !significant)).toBe(true);
  });

  it('are of the own operator, and need somebody to compare with', () => {
    const responses = [...customers('own'), ...customers('rival', { a: 1 })];
    expect(prioritiesOf(responses, {}, 'rival').status).toBe('not_compared');
    expect(prioritiesOf(customers('own')).status).toBe('not_compared');
    expect(prioritiesOf(responses.slice(0, 20)).status).toBe('suppressed');
  });
});

describe('priorities by distance to targets', () => {
  const targets = (own: Record<string, unknown>) => ({ priorities: own });

  it('are the items significantly below their target', () => {
    const found = prioritiesOf(customers('own'), targets({ targets: { a: 90, b: 60 }, target: 20 }));
    expect([found.status, found.by, found.first]).toEqual(['ok', 'target', ['a', 'b']]);
    expect(found.items.find(({ indicator }) => indicator === 'c')).toMatchObject({ against: 20, significant: false });
  });

  it('are none where every target is reached, or no difference is sure', () => {
    expect(prioritiesOf(customers('own'), targets({ target: 30 })).status).toBe('no_clear_priority');
    const value = prioritiesOf(customers('own'), targets({ target: 30 })).items[0]?.value ?? 0;
    expect(prioritiesOf(customers('own'), targets({ target: value + 0.5 })).status).toBe('no_clear_priority');
  });

  it('leave an item out that goes with overall satisfaction by chance only', () => {
    const responses = customers('own').map((one, i) => ({ ...one, answers: { ...one.answers, a: (i * i * 7) % 3 } }));
    const found = prioritiesOf(responses, targets({ target: 99 }));
    expect(found.items.find(({ indicator }) => indicator === 'a')?.significant).toBe(false);
    expect(found.first).not.toContain('a');
  });
});
