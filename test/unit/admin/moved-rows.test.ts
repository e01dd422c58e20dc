import { expect, test } from 'vitest';
import { movedRow } from '../../../functions/admin/transfer/moved-row.ts';
import type { Run } from '../../../functions/model/run.ts';
import { keys } from '../../../functions/store/keys.ts';
import { partitionsOf } from '../../../functions/store/transfer.ts';

/** What belongs to a deployment and not to a programme, or is over within days. */
const LEFT = ['CLIENT', 'SUPPRESSED', 'IMPORT', 'NOTICE', 'PAGE'];

const run: Run = {
  programme: 'p',
  report: 'monthly',
  scheduledTime: '2026-11-03T00:00:00.000Z',
  period: '2026-10',
  state: 'sent',
  reasons: [],
  tell: [],
  revision: 0,
  attempt: 1,
  at: '2026-11-03T00:00:00.000Z',
  standing: 'complete',
};

test('every kind of row that the table has moves with a programme, or is one of those that are left', () => {
  const moved = partitionsOf('p', ['2026-10'], ['2026-10'], [run]).map((pk) => pk.split('#')[0]);
  const all = Object.values(keys).map((key) => {
    if (typeof key === 'string') return key;
    const made = Reflect.apply(key, undefined, ['audits', 'p', '2026-10', 0, 0]);
    return String(typeof made === 'string' ? made : made.pk).replace(/-audits/, '');
  });
  const kinds = new Set(all.map((pk) => pk.split('#')[0]));
  const here = new Set([...moved.map((kind) => kind?.replace(/-\w+$/, '')), ...LEFT]);
  expect([...kinds].filter((kind) => !here.has(kind))).toEqual([]);
});

test.each([
  ['RUN#p', 'running', 'failed'],
  ['RUN#p', 'held', 'failed'],
  ['RUN#p', 'review', 'review'],
  ['RUN#p', 'sent', 'sent'],
  ['DELIVERY#p#2026-10', 'planned', 'rejected'],
  ['DELIVERY#p#2026-10', 'claimed', 'unknown'],
  ['DELIVERY#p#2026-10', 'delivered', 'delivered'],
  ['RECIPIENT#p', 'planned', 'planned'],
])('%s that is %s is %s in the other account', (pk, state, then) => {
  expect(movedRow({ pk, sk: 'x', state }).state).toBe(then);
});
