import { setTimeout as pause } from 'node:timers/promises';
import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { correlationId } from '../runtime/correlation.ts';
import type { Handover } from './send.ts';

/** SES refused the message for good: the reason names what a person must mend. */
const REFUSED = new Set([
  'MessageRejected',
  'MailFromDomainNotVerifiedException',
  'ConfigurationSetDoesNotExistException',
  'ConfigurationSetSendingPausedException',
  'AccountSendingPausedException',
  'InvalidParameterValue',
  'AccessDenied',
  'AccessDeniedException',
]);
/** SES did not take the message and says so: it may be handed over again. */
const THROTTLED = new Set(['Throttling', 'ThrottlingException', 'TooManyRequestsException']);
const TRIES = 6;

/** A message and who it goes to. */
export interface Outgoing {
  readonly from: string;
  readonly to: string;
  readonly raw: Uint8Array;
  /** Opaque ids that SES's events carry back; letters, digits, hyphen, underscore. */
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet: string | undefined;
}

/** SES names addresses in its refusals; the ledger has no address in it. */
const nameless = (text: string, address: string): string => text.replaceAll(address, 'the recipient');

/**
 * Hands a raw message to SES, with the correlation id among its tags, so that SES's events bring it back. Only an answer that says "not taken" is tried again, and not where the quota of the day is
 * used up; whatever leaves the fate open (a time-out, a broken connection, an error of SES's own) is `unknown`.
 */
export async function handOver(ses: SESClient, message: Outgoing): Promise<Handover> {
  const correlation = correlationId();
  const tags = { ...message.tags, ...(correlation === undefined ? {} : { correlation }) };
  const command = new SendRawEmailCommand({
    Source: message.from,
    Destinations: [message.to],
    RawMessage: { Data: message.raw },
    Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
    ...(message.configurationSet ? { ConfigurationSetName: message.configurationSet } : {}),
  });
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { MessageId: messageId } = await ses.send(command);
      return messageId
        ? { result: 'accepted', messageId }
        : { result: 'unknown', reason: 'SES answered without a message id' };
    } catch (error) {
      const name = error instanceof Error ? error.name : 'Error';
      const reason = nameless(error instanceof Error ? `${name}: ${error.message}` : String(error), message.to);
      if (REFUSED.has(name)) return { result: 'rejected', reason };
      if (!THROTTLED.has(name)) return { result: 'unknown', reason };
      if (/quota/i.test(reason)) return { result: 'later', reason };
      if (attempt === TRIES) return { result: 'later', reason: `${reason} (${TRIES} times)` };
      await pause(Math.random() * 250 * 2 ** attempt);
    }
  }
}
