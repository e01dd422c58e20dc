import type { SESClient } from '@aws-sdk/client-ses';
import { buildMessage } from '../deliver/message.ts';
import { handOver } from '../deliver/ses.ts';
import { isAllowedAddress } from '../model/address.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Edition } from '../model/run.ts';
import { scopedScoresSchema } from '../model/scores.ts';
import { drawTestCopy } from '../report/draw-test-copy.ts';
import { type Archive, getJson, places } from '../store/archive.ts';
import { readEditions } from '../store/editions.ts';
import { readSuppression } from '../store/suppressions.ts';
import type { Table } from '../store/table.ts';

/** What a test is sent from, and to whom. */
export interface TestSend {
  readonly table: Table;
  readonly archive: Archive;
  readonly ses: SESClient;
  /** The programme as the file has it now, which may be newer than the deployed one. */
  readonly programme: Programme;
  readonly edition: Pick<Edition, 'report' | 'period' | 'scope' | 'locale'>;
  readonly to: readonly string[];
  /** ISO 8601. */
  readonly now: string;
}

/** What became of one address. */
export interface TestOutcome {
  readonly to: string;
  /** Null where SES took the message. */
  readonly fault: string | null;
}

/**
 * Sends a copy of an issued report, drawn anew and stamped TEST, to the addresses named and nobody else. The ledger
 * knows nothing of it: it is neither read nor written, and the messages carry neither its tags nor its configuration set.
 * @throws {RangeError} if no such edition has been scored.
 */
export async function testSend(send: TestSend): Promise<TestOutcome[]> {
  const { table, archive, programme, now } = send;
  const { report, period, scope, locale } = send.edition;
  const revisions = (await readEditions(table, programme.id, period))
    .filter((e) => e.report === report && e.scope === scope)
    .map((e) => e.revision);
  const place = places.scope(programme.id, period, report, Math.max(0, ...revisions), scope);
  const scores = await getJson(archive, place, scopedScoresSchema);
  if (scores === undefined) throw new RangeError(`${report} for ${scope} in ${period} has not been scored`);
  const pdf = await drawTestCopy({ programme, scores, report, locale });

  const one = async (to: string): Promise<string | null> => {
    if (!isAllowedAddress(programme, to)) return "the address is in none of the programme's allowed domains";
    if ((await readSuppression(table, to)) !== undefined) return 'the address is suppressed';
    const recipient = { name: to.replace(/@.*$/, ''), email: to };
    const letter = {
      programme,
      scores,
      report,
      locale,
      recipient,
      delivery: `test\n${to}\n${now}`,
      date: now,
      pdf,
      test: true,
    };
    const { raw } = await buildMessage(letter);
    const from = programme.sender.email;
    const handover = await handOver(send.ses, { from, to, raw, tags: { kind: 'test' }, configurationSet: undefined });
    return handover.result === 'accepted' ? null : handover.reason;
  };
  const outcomes: TestOutcome[] = [];
  for (const to of send.to) outcomes.push({ to, fault: await one(to) });
  return outcomes;
}
