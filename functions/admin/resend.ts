import { planned } from '../deliver/plan.ts';
import { barToEdition } from '../deliver/readers.ts';
import { latestAttempts } from '../model/attempts.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Delivery, Edition, Suppression } from '../model/run.ts';

/** Which rows of a ledger are to be sent anew. */
export interface Choice {
  /** Ids of deliveries. */
  readonly deliveries: readonly string[];
  /** Ids of recipients: every row of theirs that did not arrive. */
  readonly recipients: readonly string[];
  /** True for every row that did not arrive. */
  readonly all: boolean;
  /** True also sends rows of which nobody knows whether SES took them: such a reader may get two mails. */
  readonly despiteUnknown: boolean;
}

/** A row that is not sent anew, and why. */
export interface Refused {
  readonly delivery: Delivery;
  readonly reason: string;
}

/** What stands against sending a row anew as it is; null where nothing does. */
function standsAgainst({ state }: Delivery, despiteUnknown: boolean): string | null {
  switch (state) {
    case 'rejected':
    case 'bounced':
    case 'suppressed':
      return null;
    case 'unknown':
      return despiteUnknown ? null : 'SES may have taken it; --despite-unknown sends it all the same, perhaps twice';
    case 'planned':
    case 'claimed':
      return `it is ${state}: its run still sends it`;
    case 'accepted':
    case 'delivered':
      return `it is ${state}: the reader has it`;
    case 'complained':
      return 'the reader complained of spam';
  }
}

/**
 * The rows that a choice means, sorted into those that may be sent anew and those that may not. Only the latest attempt of
 * an edition and recipient counts; `all` and recipients mean what did not arrive and pass over the rest.
 */
export function chosen(ledger: readonly Delivery[], choice: Choice): { again: Delivery[]; refused: Refused[] } {
  const rows = latestAttempts(ledger).filter(
    (d) => choice.all || choice.deliveries.includes(d.id) || choice.recipients.includes(d.recipient),
  );
  const judged = rows.map((delivery) => ({ delivery, reason: standsAgainst(delivery, choice.despiteUnknown) }));
  return {
    again: judged.filter(({ reason }) => reason === null).map(({ delivery }) => delivery),
    refused: judged.flatMap(({ delivery, reason }) =>
      reason !== null && (choice.deliveries.includes(delivery.id) || delivery.state === 'unknown')
        ? [{ delivery, reason }]
        : [],
    ),
  };
}

/** A delivery planned anew, and what it delivers. */
export interface Attempt {
  readonly delivery: Delivery;
  readonly edition: Edition;
}

/** What planning anew needs from outside. */
export interface ReplanPort {
  readonly edition: (delivery: Delivery) => Promise<Edition>;
  readonly recipient: (delivery: Delivery) => Promise<Recipient | undefined>;
  readonly suppressionOf: (email: string) => Promise<Suppression | undefined>;
  readonly plan: (delivery: Delivery) => Promise<unknown>;
}

/**
 * Plans one more attempt for each row, whose own stays as it is, as far as its recipient may have the edition now. A row
 * of a suppressed address was never sent and is planned itself.
 * @param now ISO 8601.
 */
export async function planAgain(
  port: ReplanPort,
  programme: Programme,
  rows: readonly Delivery[],
  now: string,
): Promise<{ attempts: Attempt[]; refused: Refused[] }> {
  const bar = barToEdition(programme, now, port.suppressionOf);
  const attempts: Attempt[] = [];
  const refused: Refused[] = [];
  for (const row of rows) {
    const [edition, recipient] = [await port.edition(row), await port.recipient(row)];
    const barred = await bar(edition, recipient);
    if (barred !== undefined) {
      refused.push({ delivery: row, reason: barred.reason });
      continue;
    }
    const attempt = row.state === 'suppressed' ? row.attempt : row.attempt + 1;
    const delivery = planned(edition, row.recipient, attempt);
    await port.plan(delivery);
    attempts.push({ delivery, edition });
  }
  return { attempts, refused };
}
