import { GetSendQuotaCommand, type SESClient } from '@aws-sdk/client-ses';

/** What SES lets this account send. */
export interface Quota {
  /** Pause between two messages that keeps the rate, milliseconds. */
  readonly pauseMs: number;
  /** Messages that it takes now, of those of 24 hours. */
  readonly left: number;
  /** Messages that it takes in 24 hours. */
  readonly perDay: number;
}

/** Asks SES for the account's limits. An account without a daily limit has -1 there. */
export async function readQuota(ses: SESClient): Promise<Quota> {
  const { Max24HourSend = 0, MaxSendRate = 1, SentLast24Hours = 0 } = await ses.send(new GetSendQuotaCommand({}));
  const perDay = Max24HourSend < 0 ? Number.POSITIVE_INFINITY : Max24HourSend;
  return {
    perDay,
    left: Math.max(0, Math.floor(perDay - SentLast24Hours)),
    pauseMs: 1000 / Math.max(MaxSendRate, 0.1),
  };
}
