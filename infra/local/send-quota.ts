/** Limits of an SES account: recipients a second, recipients in 24 hours. */
export interface SendLimits {
  readonly perSecond: number;
  readonly perDay: number;
}

type SendVerdict = 'granted' | 'rate_exceeded' | 'quota_exceeded';

export interface SendQuota {
  /** Counts `recipients` against the limits, unless that would exceed them. */
  take(recipients: number): SendVerdict;
  sentLastDay(): number;
}

const SECOND = 1_000;
const DAY = 86_400_000;

/** Counts recipients over the last second and the last 24 hours of `now` (milliseconds). */
export function sendQuota(limits: SendLimits, now: () => number): SendQuota {
  let sent: { readonly at: number; readonly recipients: number }[] = [];
  const within = (span: number, at: number) =>
    sent.reduce((sum, entry) => (entry.at > at - span ? sum + entry.recipients : sum), 0);
  return {
    take(recipients) {
      const at = now();
      sent = sent.filter((entry) => entry.at > at - DAY);
      if (within(DAY, at) + recipients > limits.perDay) return 'quota_exceeded';
      if (within(SECOND, at) + recipients > limits.perSecond) return 'rate_exceeded';
      sent.push({ at, recipients });
      return 'granted';
    },
    sentLastDay: () => within(DAY, now()),
  };
}
