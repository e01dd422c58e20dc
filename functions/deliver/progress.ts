import type { Delivery } from '../model/run.ts';
import type { MailEvent } from './mail-event.ts';

/** What an event says about its message. */
export type Told =
  | { readonly state: 'accepted' | 'delivered'; readonly reason: null }
  | { readonly state: 'rejected' | 'complained'; readonly reason: string }
  | { readonly state: 'bounced'; readonly bounce: 'hard' | 'soft'; readonly reason: string };

/** Mail servers quote addresses in what they answer; the ledger has no address in it. */
const nameless = (text: string): string => text.replace(/[^\s<>"']+@[^\s<>"']+/g, 'the address').slice(0, 300);

/** What an event says, in the ledger's words. A bounce is hard where SES calls it permanent. */
export function toldBy(event: MailEvent): Told {
  switch (event.eventType) {
    case 'Send':
      return { state: 'accepted', reason: null };
    case 'Delivery':
      return { state: 'delivered', reason: null };
    case 'Reject':
      return { state: 'rejected', reason: nameless(`SES refused to deliver it: ${event.reject.reason}`) };
    case 'Complaint':
      return { state: 'complained', reason: nameless(event.complaint.complaintFeedbackType ?? 'no kind given') };
    case 'Bounce': {
      const { bounceType, bounceSubType, bouncedRecipients } = event.bounce;
      const said = bouncedRecipients.map((r) => r.diagnosticCode).find((code) => code !== undefined);
      const reason = nameless([`${bounceType}, ${bounceSubType}`, said].filter(Boolean).join(': '));
      return { state: 'bounced', bounce: bounceType === 'Permanent' ? 'hard' : 'soft', reason };
    }
  }
}

type State = Delivery['state'];

/** From which states an event moves a delivery on; `fromSoftBounce`: from a soft bounce too. */
interface Before {
  readonly from: readonly State[];
  readonly fromSoftBounce: boolean;
}

const OPEN: readonly State[] = ['planned', 'claimed', 'unknown'];
const ENDED_HERE: readonly State[] = [...OPEN, 'accepted', 'rejected', 'suppressed'];

/**
 * The states below what an event tells, so that events may come twice and in any order and the furthest one stands:
 * open < accepted < rejected < soft bounce < delivered < hard bounce < complained. A soft bounce stands below delivered,
 * since an out-of-office reply is one too. Whatever the row says, an event proves that SES has the message.
 */
export function statesBefore(told: Told): Before {
  switch (told.state) {
    case 'accepted':
      return { from: OPEN, fromSoftBounce: false };
    case 'rejected':
      return { from: [...OPEN, 'accepted'], fromSoftBounce: false };
    case 'delivered':
      return { from: ENDED_HERE, fromSoftBounce: true };
    case 'complained':
      return { from: [...ENDED_HERE, 'delivered', 'bounced'], fromSoftBounce: false };
    case 'bounced':
      return told.bounce === 'soft'
        ? { from: ENDED_HERE, fromSoftBounce: false }
        : { from: [...ENDED_HERE, 'delivered'], fromSoftBounce: true };
  }
}

/** Whether a delivery stands below what an event tells. */
export function isNews(told: Told, delivery: Pick<Delivery, 'state' | 'bounce'>): boolean {
  const { from, fromSoftBounce } = statesBefore(told);
  return (
    from.includes(delivery.state) || (fromSoftBounce && delivery.bounce === 'soft' && delivery.state === 'bounced')
  );
}
