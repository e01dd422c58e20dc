import { headerFields } from './raw-message.ts';
import type { RawEmailRequest } from './ses-request.ts';

/** An event in the form in which SES publishes it to a topic. */
export interface SesEvent {
  readonly eventType: 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'Reject';
  readonly mail: {
    readonly timestamp: string;
    readonly messageId: string;
    readonly source: string | null;
    readonly destination: readonly string[];
    readonly tags: Readonly<Record<string, readonly string[]>>;
    readonly commonHeaders: { readonly subject: string | undefined };
  };
  readonly [detail: string]: unknown;
}

type Detail = readonly [SesEvent['eventType'], Readonly<Record<string, unknown>>];

const delivered = (address: string, timestamp: string): Detail => [
  'Delivery',
  {
    delivery: { timestamp, processingTimeMillis: 1, recipients: [address], smtpResponse: '250 2.6.0 Message received' },
  },
];

const bounced = (
  address: string,
  timestamp: string,
  kind: readonly [string, string],
  diagnosticCode: string,
): Detail => [
  'Bounce',
  {
    bounce: {
      feedbackId: `local-${timestamp}`,
      bounceType: kind[0],
      bounceSubType: kind[1],
      timestamp,
      bouncedRecipients: [{ emailAddress: address, action: 'failed', status: '5.1.1', diagnosticCode }],
    },
  },
];

/**
 * What becomes of a message to an address: delivered, unless the part before the @ (up to a "+") is one of those of
 * SES's mailbox simulator: `bounce` and `suppressionlist` for good, `ooto` with an out-of-office reply, `complaint`;
 * or `reject`, as SES itself does with a virus.
 */
function fateOf(address: string, timestamp: string): readonly Detail[] {
  const server = `smtp; 550 5.1.1 <${address}>: user unknown`;
  switch (address.toLowerCase().replace(/[+@].*$/s, '')) {
    case 'bounce':
      return [bounced(address, timestamp, ['Permanent', 'General'], server)];
    case 'suppressionlist':
      return [bounced(address, timestamp, ['Permanent', 'Suppressed'], server)];
    case 'ooto':
      return [
        delivered(address, timestamp),
        bounced(address, timestamp, ['Transient', 'General'], 'smtp; 250 out of the office'),
      ];
    case 'complaint': {
      const complainedRecipients = [{ emailAddress: address }];
      const complaint = { complainedRecipients, timestamp, complaintFeedbackType: 'abuse', feedbackId: 'local' };
      return [delivered(address, timestamp), ['Complaint', { complaint }]];
    }
    case 'reject':
      return [['Reject', { reject: { reason: 'Bad content' } }]];
    default:
      return [delivered(address, timestamp)];
  }
}

/** The events of an accepted message, one message to one address, in the order in which they happen. */
export function eventsOf(mail: RawEmailRequest & { readonly messageId: string }, now: number): SesEvent[] {
  const timestamp = new Date(now).toISOString();
  const common = {
    timestamp,
    messageId: mail.messageId,
    source: mail.source,
    destination: mail.destinations,
    tags: Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
    commonHeaders: { subject: headerFields(mail.raw, 'subject')[0] },
  };
  const details: readonly Detail[] = [
    ['Send', { send: {} }],
    ...mail.destinations.flatMap((to) => fateOf(to, timestamp)),
  ];
  return details.map(([eventType, detail]) => ({ ...detail, eventType, mail: common }));
}
