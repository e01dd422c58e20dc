import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNews, statesBefore, type Told } from '../../../functions/deliver/progress.ts';
import type { Delivery } from '../../../functions/model/run.ts';

type Row = Pick<Delivery, 'state' | 'bounce'>;

const EVENTS: readonly Told[] = [
  { state: 'accepted', reason: null },
  { state: 'rejected', reason: 'Bad content' },
  { state: 'bounced', bounce: 'soft', reason: 'Transient, General' },
  { state: 'delivered', reason: null },
  { state: 'bounced', bounce: 'hard', reason: 'Permanent, General' },
  { state: 'complained', reason: 'abuse' },
];
const START: readonly Delivery['state'][] = ['claimed', 'unknown', 'accepted'];

const rowOf = (told: Told): Row => ({ state: told.state, ...('bounce' in told ? { bounce: told.bounce } : {}) });
const take = (row: Row, told: Told): Row => (isNews(told, row) ? rowOf(told) : row);

describe('events of one message', () => {
  it('lead to the furthest of them, in whatever order and however often they come', () => {
    const events = fc.array(fc.constantFrom(...EVENTS), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...START), events, (state, told) => {
        const furthest = EVENTS.findLast((event) => told.includes(event));
        const end = told.reduce(take, { state });
        expect(end).toEqual(furthest && rowOf(furthest));
      }),
    );
  });

  it('never move a row back: what moved it on is old news then', () => {
    for (const told of EVENTS) expect(isNews(told, rowOf(told))).toBe(false);
    for (const [n, earlier] of EVENTS.entries()) {
      for (const later of EVENTS.slice(n + 1)) {
        expect([earlier.state, later.state, isNews(earlier, rowOf(later))]).toEqual([
          earlier.state,
          later.state,
          false,
        ]);
      }
    }
  });

  it('settle what the sender left open', () => {
    for (const told of EVENTS) expect(statesBefore(told).from).toEqual(expect.arrayContaining(['claimed', 'unknown']));
  });
});
