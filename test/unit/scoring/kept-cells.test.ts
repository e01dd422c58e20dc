import { describe, expect, it } from 'vitest';
import type { Programme } from '../../../functions/model/programme/index.ts';
import { keepCells, keptCellsSchema, planScoring, readCells, scorePeriod } from '../../../functions/scoring/index.ts';
import { type Answered, context, nodeOf, programmeOf, shardOf } from './survey.ts';

const names = (ids: readonly string[]) => ids.map((id) => ({ id, name: id }));
const item = (id: string, scale = 'five') => ({ id, scale, name: id });
const parts = {
  operators: [
    { id: 'own', role: 'own', name: 'Own', brands: names(['gold', 'blue']) },
    { id: 'rival', role: 'competitor', name: 'Rival' },
  ],
  scales: { five: { from: 1, to: 5 }, ten: { from: 1, to: 10 } },
  items: [item('q'), item('r'), item('s')],
  indicators: [
    { id: 'index', name: 'Index', children: { left: 0.5, right: 0.5 } },
    { id: 'left', name: 'Left', children: ['q', 'r'] },
    { id: 'right', name: 'Right', children: ['s'] },
  ],
  segments: [
    { id: 'city', name: 'City', values: names(['a', 'b', 'c']) },
    { id: 'age', name: 'Age', values: names(['young', 'old']) },
  ],
  scopes: [{ id: 'company', name: 'Company' }, { each: 'city' }],
};
const responses: Answered[] = Array.from({ length: 480 }, (_, i) => ({
  operator: i % 4 === 3 ? 'rival' : 'own',
  ...(i % 4 === 3 ? {} : { brand: i % 2 === 0 ? 'gold' : 'blue' }),
  segments: { city: ['a', 'b', 'c'][i % 3] ?? '', age: i % 5 === 0 ? 'old' : 'young' },
  answers: { q: 1 + (i % 5), r: 1 + ((i * 7) % 5), s: i % 11 === 0 ? null : 1 + ((i * 3) % 5) },
  weight: 1 + (i % 7) / 3,
}));
const older = programmeOf(parts);
const plan = planScoring(older);
const kept = keptCellsSchema.parse(JSON.parse(JSON.stringify(keepCells(plan, shardOf(plan, responses), 'older'))));

/** The figures that a later version has from the cells kept by the older one, beside those from the answers. */
function read(changes: Record<string, unknown>) {
  const programme: Programme = programmeOf({ ...parts, ...changes });
  const later = planScoring(programme);
  const scores = scorePeriod(later, readCells(later, kept), context());
  return { scores, from: scorePeriod(plan, shardOf(plan, responses), context()) };
}

const figures = (scores: ReturnType<typeof read>['scores'], indicator: string, ...where: string[]) => {
  const { value, se, n, sd } = nodeOf(scores, indicator, ...where);
  return { value, se, n, sd };
};

describe('kept cells', () => {
  it('give the very scores of the answers', () => {
    const { scores, from } = read({});
    expect(JSON.stringify(scores)).toBe(JSON.stringify(from));
  });

  it('hold nothing of one person: no id, no reference, nothing but sums', () => {
    const text = JSON.stringify(kept);
    for (const word of ['response', 'respondent', 'contact', 'linked']) expect(text).not.toContain(`"${word}"`);
  });

  it('are refused in another form, or with a number that is none', () => {
    expect(keptCellsSchema.safeParse({ ...kept, format: 'yardstick-cells-2' }).success).toBe(false);
    const text = JSON.stringify(kept).replace(/"responses":\d+/, '"responses":null');
    expect(keptCellsSchema.safeParse(JSON.parse(text)).success).toBe(false);
  });

  it('are read by name where lists are in another order', () => {
    const { scores, from } = read({
      operators: [...parts.operators].reverse(),
      items: [...parts.items].reverse(),
      indicators: [parts.indicators[2], parts.indicators[0], parts.indicators[1]],
      segments: [...parts.segments].reverse().map((s) => ({ ...s, values: [...s.values].reverse() })),
    });
    for (const id of ['index', 'left', 'right', 'q', 's']) {
      expect(figures(scores, id, 'own', 'city-b')).toEqual(figures(from, id, 'own', 'city-b'));
    }
  });

  it('keep what still means the same, and leave out what does not', () => {
    const { scores, from } = read({
      indicators: [
        { id: 'index', name: 'Index', children: { left: 0.5, right: 0.5 } },
        { id: 'left', name: 'Left', children: { q: 0.9, r: 0.1 } },
        { id: 'right', name: 'Right', children: ['s'] },
      ],
    });
    expect(figures(scores, 'right')).toEqual(figures(from, 'right'));
    expect(figures(scores, 'q')).toEqual(figures(from, 'q'));
    // The index itself reads as before, but what it is made of does not.
    expect([nodeOf(scores, 'left').status, nodeOf(scores, 'index').status]).toEqual(['no_data', 'no_data']);
  });

  it('leave out a question on another scale, and all above it', () => {
    const { scores, from } = read({ items: [item('q'), item('r', 'ten'), item('s')] });
    expect(figures(scores, 'q')).toEqual(figures(from, 'q'));
    expect(['r', 'left', 'index'].map((id) => nodeOf(scores, id).status)).toEqual(Array(3).fill('no_data'));
  });

  it('count a brand that is gone for its operator, a value that is gone as not given, an operator that is gone not', () => {
    const { scores, from } = read({
      operators: [{ id: 'own', role: 'own', name: 'Own', brands: names(['gold']) }],
      segments: [{ id: 'city', name: 'City', values: names(['a', 'new']) }],
    });
    expect(nodeOf(scores, 'q').n).toBe(nodeOf(from, 'q').n);
    expect(nodeOf(scores, 'q').value).toBeCloseTo(nodeOf(from, 'q').value ?? -1, 10);
    expect(figures(scores, 'q', 'own', 'city-a')).toEqual(figures(from, 'q', 'own', 'city-a'));
    expect(nodeOf(scores, 'q', 'own', 'city-new').n).toBe(0);
    expect(scores.sample.responses).toBe(360);
  });

  it('do not tell a segment that they were not split by', () => {
    const { scores } = read({ scopes: [{ id: 'company', name: 'Company' }, { each: 'age' }] });
    expect(nodeOf(scores, 'q', 'own', 'age-old').n).toBe(0);
    expect(nodeOf(scores, 'q').n).toBe(360);
  });
});
