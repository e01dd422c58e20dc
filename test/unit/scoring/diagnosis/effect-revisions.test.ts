import { describe, expect, it } from 'vitest';
import { effectsExposed, planScoring } from '../../../../functions/scoring/index.ts';
import { type Answered, programmeOf, shardOf } from '../survey.ts';
import { PARTS } from './voices.ts';

const action = { id: 'visits', name: 'Visits', indicator: 'q', from: '2026-10-15', before: 10 };
const sides = { treated: { where: { city: 'a' } }, control: { where: { city: 'b' } } };
const plan = planScoring(programmeOf({ ...PARTS, actions: [{ ...action, ...sides }] }));

const day = (answeredAt: string, city: string, n: number, q = 3): Answered[] =>
  Array.from({ length: n }, () => ({ segments: { city }, answers: { q, r: 3, all: 5 }, answeredAt }));
const first = ['a', 'b'].flatMap((city) => [...day('2026-10-10', city, 40), ...day('2026-10-20', city, 40)]);

/** Whether the effect is exposed once these answers are there instead. */
const exposed = (second: readonly Answered[], counted = plan) => {
  const was = shardOf(counted, first);
  return effectsExposed(plan, was, shardOf(plan, second))(0);
};

describe('the effect of an action in a further revision', () => {
  it('may be shown where nothing of it changed, or ten answers of a part', () => {
    expect(exposed(first)).toBe(false);
    expect(exposed([...first, ...day('2026-10-20', 'a', 10)])).toBe(false);
    expect(exposed([...first, ...day('2026-10-20', 'c', 3)])).toBe(false);
  });

  it('may not where a part changed in fewer, though ten changed in all', () => {
    expect(exposed([...first, ...day('2026-10-20', 'a', 9), ...day('2026-10-20', 'c', 10)])).toBe(true);
    expect(exposed([...first, ...day('2026-10-20', 'a', 10), ...day('2026-10-10', 'a', 3)])).toBe(true);
  });

  it('may not where few of a month’s answers left or came outside its days', () => {
    expect(exposed([...first, ...day('2026-10-20', 'a', 10), ...day('2026-10-02', 'a', 3)])).toBe(true);
  });

  it('may not where an answer moved to another day or another score, and the number stayed', () => {
    const [moved, ...rest] = first;
    expect(exposed([...rest, { ...moved, answers: { q: 5, r: 3, all: 5 } } as Answered])).toBe(true);
    expect(exposed([...rest, { ...moved, answeredAt: '2026-10-20' } as Answered])).toBe(true);
  });
});
