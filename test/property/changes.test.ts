import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change } from '../../functions/model/scores.ts';
import { programmeOf, scored } from '../unit/scoring/survey.ts';
import { wave } from '../unit/scoring/waves.ts';

const programme = programmeOf({
  scales: { five: { from: 1, to: 5 } },
  items: ['q1', 'q2'].map((id) => ({ id, scale: 'five', name: id })),
  indicators: [{ id: 'index', name: 'Index', children: ['q1', 'q2'] }],
  segments: [{ id: 'city', name: 'City', values: ['a', 'b'].map((id) => ({ id, name: id })) }],
  scopes: [{ id: 'company', name: 'Company' }, { each: 'city' }],
  rules: { hideBelow: 2, markBelow: 4 },
});

const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 9 });
const response = fc.record({
  segments: fc.record({ city: fc.constantFrom('a', 'b') }),
  answers: fc.record({ q1: answer, q2: answer }),
});
const period = fc.array(response, { maxLength: 40 });

it('the change from one period to another is the opposite of the way back', () => {
  const opposite = { up: 'down', down: 'up', level: 'level', insufficient: 'insufficient' } as const;
  fc.assert(
    fc.property(period, period, (a, b) => {
      const changes = (from: typeof a, to: typeof b): Change[] =>
        scored(programme, to, { history: wave(programme, '2026-09', from) }).scopes.flatMap((s) =>
          s.operators.flatMap((o) => o.changes),
        );
      const [there, back] = [changes(a, b), changes(b, a)];
      const shown = ({ verdict, difference }: Change) => verdict !== 'insufficient' || difference !== null;
      expect(back.filter(shown)).toHaveLength(there.filter(shown).length);
      there.filter(shown).forEach((change, i) => {
        const other = back.filter(shown)[i];
        const turned = (value: number | null) => (value === null ? null : 0 - value);
        expect(other?.difference).toBe(turned(change.difference));
        expect(other?.rankChange).toBe(turned(change.rankChange));
        const sameBothWays = ({ se, p, pAdjusted, status, family }: Change) => [se, p, pAdjusted, status, family];
        expect(other && sameBothWays(other)).toEqual(sameBothWays(change));
        expect(other?.verdict).toBe(opposite[change.verdict]);
      });
    }),
  );
});
