import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { Closers } from './closers.ts';
import { listen, stop } from './loopback.ts';
import { headerFields } from './raw-message.ts';
import { readBody } from './request-body.ts';
import { type SendLimits, type SendQuota, sendQuota } from './send-quota.ts';
import { failure, type SesAnswer, SesError, success, verified } from './ses-answer.ts';
import { eventsOf, type SesEvent } from './ses-outcome.ts';
import { members, type RawEmailRequest, readRawEmail } from './ses-request.ts';

/** A message that the front accepted. */
export interface SentMail extends RawEmailRequest {
  readonly messageId: string;
}

export interface SesFrontOptions {
  readonly limits: SendLimits;
  /** Configuration sets that exist. */
  readonly configurationSets: readonly string[];
  /** Milliseconds; the rate is counted by it. */
  readonly now: () => number;
  /** Hands an accepted message to the web inbox. */
  readonly deliver: (raw: Buffer, messageId: string) => Promise<void>;
  /** Told of each event of an accepted message, after the sender has its answer. Default: nobody is. */
  readonly publish?: (configurationSet: string | null, event: SesEvent) => void;
}

/** Largest raw message of SendRawEmail, bytes, and most recipients of one message. */
const MESSAGE_LIMIT = 10 * 1024 * 1024;
const RECIPIENT_LIMIT = 50;
/** A request of the largest message: base64 and URL encoding make it at most 1.5 times as long. */
const REQUEST_LIMIT = 2 * MESSAGE_LIMIT;

function check(mail: RawEmailRequest, options: SesFrontOptions, quota: SendQuota): void {
  const { raw, destinations, configurationSet: set } = mail;
  if (raw.length > MESSAGE_LIMIT) {
    throw new SesError('InvalidParameterValue', `Message length is more than ${MESSAGE_LIMIT} bytes long.`);
  }
  if (headerFields(raw, 'from').length === 0) {
    throw new SesError('InvalidParameterValue', "Missing required header 'From'.");
  }
  if (destinations.length === 0 || destinations.length > RECIPIENT_LIMIT) {
    throw new SesError(
      'InvalidParameterValue',
      `Recipient count is ${destinations.length}, not 1 to ${RECIPIENT_LIMIT}.`,
    );
  }
  if (set !== null && !options.configurationSets.includes(set)) {
    throw new SesError('ConfigurationSetDoesNotExist', `Configuration set <${set}> does not exist.`);
  }
  const verdict = quota.take(destinations.length);
  if (verdict === 'rate_exceeded') throw new SesError('Throttling', 'Maximum sending rate exceeded.');
  if (verdict === 'quota_exceeded') throw new SesError('Throttling', 'Daily message quota exceeded.');
}

/**
 * A small SES: SendRawEmail, GetSendQuota and GetIdentityVerificationAttributes over the Query protocol, with the limits, errors, answers and events of the
 * service. It keeps what aws-ses-v2-local drops, the raw bytes, tags and configuration set, and hands each message to that inbox.
 * @returns its address, and the accepted messages in the order of their acceptance.
 */
export async function startSesFront(
  options: SesFrontOptions,
  closers: Closers,
): Promise<{ address: string; mails: readonly SentMail[] }> {
  const mails: SentMail[] = [];
  const quota = sendQuota(options.limits, options.now);

  const answer = async (
    body: Buffer | undefined,
    requestId: string,
    accepted: (mail: SentMail) => void,
  ): Promise<SesAnswer> => {
    if (body === undefined) throw new SesError('RequestEntityTooLarge', 'Request body is too large.');
    const form = new URLSearchParams(body.toString('latin1'));
    const action = form.get('Action') ?? '';
    if (action === 'GetSendQuota') {
      const { perDay, perSecond } = options.limits;
      const numbers = { Max24HourSend: perDay, MaxSendRate: perSecond, SentLast24Hours: quota.sentLastDay() };
      return success(action, Object.fromEntries(Object.entries(numbers).map(([k, v]) => [k, v.toFixed(1)])), requestId);
    }
    if (action === 'GetIdentityVerificationAttributes') return verified(members(form, 'Identities'), requestId);
    if (action !== 'SendRawEmail') throw new SesError('InvalidAction', `The local SES has no action "${action}".`);
    const mail = readRawEmail(form);
    check(mail, options, quota);
    const messageId = `${randomUUID()}-000000`;
    await options.deliver(mail.raw, messageId);
    mails.push({ ...mail, messageId });
    accepted({ ...mail, messageId });
    return success(action, { MessageId: messageId }, requestId);
  };

  const publish = (mail: SentMail) => {
    for (const event of eventsOf(mail, options.now())) options.publish?.(mail.configurationSet, event);
  };
  const server = createServer(async (request, response) => {
    const requestId = randomUUID();
    const accepted = (mail: SentMail) => response.once('finish', () => publish(mail));
    const { status, xml } = await readBody(request, REQUEST_LIMIT)
      .then((body) => answer(body, requestId, accepted))
      .catch((error: unknown) => failure(error, requestId));
    response.writeHead(status, { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }).end(xml);
  });
  const address = await listen(server);
  closers.add(() => stop(server));
  return { address, mails };
}
