import { describe, expect, it } from 'vitest';
import { layoutOf, pack } from '../../../functions/model/packed.ts';
import { accumulator, mergeShards, planScoring, scorePeriod } from '../../../functions/scoring/index.ts';
import { context, nodeOf, programmeOf, reputationProgramme, reputationResponses, shardOf } from './survey.ts';

const programme = reputationProgramme();
const plan = planScoring(programme);
const responses = reputationResponses();
const shards = [0, 1, 2, 3, 4].map((shard) =>
  shardOf(
    plan,
    responses.filter((_, i) => i % 5 === shard),
  ),
);

describe('shards', () => {
  it('merged give the scores of all answers in one', () => {
    const one = scorePeriod(plan, mergeShards(plan, [shardOf(plan, responses)]), context());
    const merged = scorePeriod(plan, mergeShards(plan, shards), context());
    expect(merged.sample).toEqual(one.sample);
    expect(nodeOf(merged, 'index', 'P1').value).toBeCloseTo(nodeOf(one, 'index', 'P1').value ?? -1, 10);
  });

  it('are not changed by merging, and the result does not share their memory', () => {
    const before = structuredClone(shards);
    const merged = mergeShards(plan, shards.slice(0, 1));
    for (const { totals } of merged.byKey.values()) totals.codes.fill(-1);
    mergeShards(plan, shards);
    expect(shards).toEqual(before);
  });

  it('none: a result without responses', () => {
    expect(scorePeriod(plan, mergeShards(plan, []), context()).sample.responses).toBe(0);
  });
});

describe('records of an older layout', () => {
  const scale = { scales: { five: { from: 1, to: 5, missing: [9] } } };
  const item = (id: string) => ({ id, scale: 'five', name: id });
  const city = (...ids: string[]) => [{ id: 'city', name: 'City', values: ids.map((id) => ({ id, name: id })) }];
  const common = {
    ...scale,
    rules: { hideBelow: 2 },
    scopes: [{ id: 'company', name: 'All' }, { each: 'city' }],
  };
  const brands = (...ids: string[]) => [
    { id: 'own', role: 'own', name: 'Own', brands: ids.map((id) => ({ id, name: id })) },
  ];
  const old = programmeOf({
    ...common,
    operators: [...brands('gold', 'dropped'), { id: 'gone', role: 'competitor', name: 'Gone' }],
    items: ['q0', 'q1', 'q2'].map(item),
    segments: [{ id: 'age', name: 'Age', values: [{ id: 'young', name: 'Young' }] }, ...city('x', 'a')],
    indicators: [{ id: 'index', name: 'Index', children: ['q0', 'q1', 'q2'] }],
  });
  const now = programmeOf({
    ...common,
    operators: brands('silver', 'gold'),
    scales: { five: { from: 2, to: 5, missing: [9] } },
    items: ['q3', 'q2', 'q1'].map(item),
    segments: city('a', 'b'),
    indicators: [{ id: 'index', name: 'Index', children: ['q2', 'q1', 'q3'], minimumAnswered: 1 }],
  });
  const layouts = { old: layoutOf(old), now: layoutOf(now) };
  const nowPlan = planScoring(now);
  const { start, add, end } = accumulator(nowPlan, (id) => (id === 'old' ? layouts.old : layouts.now));
  const counting = start();
  const send = (layout: 'old' | 'now', response: Parameters<typeof pack>[1]) =>
    add(counting, { id: 'r', layout, packed: pack(layouts[layout], response), weight: 1 });
  send('old', {
    operator: 'own',
    brand: 'gold',
    segments: { age: 'young', city: 'a' },
    answers: { q0: 1, q1: 5, q2: 2 },
  });
  send('old', { operator: 'own', brand: 'dropped', segments: { city: 'x' }, answers: { q1: 1, q2: 9 } });
  send('old', { operator: 'gone', segments: {}, answers: { q1: 5 } });
  send('now', { operator: 'own', brand: 'gold', segments: { city: 'a' }, answers: { q1: 5, q3: 4 } });
  const scores = scorePeriod(nowPlan, end(counting), context());
  const partyN = (brand: string | null) => scores.scopes[0]?.operators.find((o) => o.brand === brand)?.n;

  it('find their items, codes and segments by name', () => {
    expect(nodeOf(scores, 'q1')).toMatchObject({ n: 2, value: 100 });
    expect(nodeOf(scores, 'q2').n).toBe(1);
    expect(nodeOf(scores, 'q3').n).toBe(1);
    expect(scores.scopes.map(({ n }) => n)).toEqual([3, 2, 0]);
  });

  it('count for the operator where the brand is no more, and not at all where the operator is no more', () => {
    expect([partyN(null), partyN('gold'), partyN('silver')]).toEqual([3, 2, 0]);
    expect(scores.sample.responses).toBe(3);
  });

  it('have their layout asked for once', () => {
    let asked = 0;
    const { start, add } = accumulator(nowPlan, () => {
      asked += 1;
      return layouts.now;
    });
    for (let i = 0; i < 3; i += 1) add(start(), { id: 'r', layout: 'now', packed: '"', weight: 1 });
    expect(asked).toBe(1);
  });
});
