import type { Delivery, Run } from '../../model/run.ts';
import { kindOfRow, type RawRow } from '../../store/transfer.ts';

const RUN_MOVED = 'the programme was moved to another account before the run ended; runs retry goes on with it';
const NOT_SENT = 'the programme was moved to another account before this was sent; resend sends it';
const PERHAPS_SENT = 'the programme was moved to another account while this was being sent';

const failed = (said: string): Pick<Run, 'state' | 'reasons'> => ({
  state: 'failed',
  reasons: [{ code: 'broke_off', said }],
});

const settled = (state: 'rejected' | 'unknown', reason: string): Pick<Delivery, 'state' | 'reason' | 'leaseUntil'> => ({
  state,
  reason,
  leaseUntil: null,
});

/**
 * A row as it is to stand in another account, where nothing goes on by itself: a run that is open there would be taken up
 * and mailed while the old account may still be doing it. What was planned waits for a person, and what a sender had may
 * have been sent.
 */
export function movedRow(row: RawRow): RawRow {
  const { state } = row;
  switch (kindOfRow(row)) {
    case 'RUN':
      return state === 'running' || state === 'held' ? { ...row, ...failed(RUN_MOVED) } : row;
    case 'DELIVERY':
      if (state === 'planned') return { ...row, ...settled('rejected', NOT_SENT) };
      return state === 'claimed' ? { ...row, ...settled('unknown', PERHAPS_SENT) } : row;
    default:
      return row;
  }
}
