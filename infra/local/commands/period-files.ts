import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Programme } from '../../../functions/model/programme/index.ts';
import { type Archive, getBytes, places } from '../../../functions/store/archive.ts';
import { readDeliveries } from '../../../functions/store/deliveries.ts';
import { readEditions } from '../../../functions/store/editions.ts';
import type { Table } from '../../../functions/store/table.ts';
import type { SentMail } from '../host.ts';
import { plural } from '../plural.ts';
import { reportsFor } from './load.ts';

/** Where a run's results are taken from. */
export interface Results {
  readonly table: Table;
  readonly archive: Archive;
  readonly mails: readonly SentMail[];
}

/** The folder, there and empty. */
async function emptied(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}

/**
 * Writes what a run left: `scores.json`, `reports/<report>.<scope>.<locale>.pdf` (and `.csv` where a
 * report has tables), `mail/*.eml` (the very bytes that went
 * to SES), `ledger.ndjson`, and `notices/*.eml` for what the owner was told. Returns the lines that tell where they lie.
 */
export async function writePeriod(
  from: Results,
  programme: Programme,
  period: string,
  directory: string,
): Promise<string[]> {
  const [reports, mail] = [join(directory, 'reports'), join(directory, 'mail')];
  for (const folder of [reports, mail]) await emptied(folder);
  const lines: string[] = [];
  const first = reportsFor(programme, period)[0];
  const scores = first && (await getBytes(from.archive, places.scores(programme.id, period, first.id, 0)));
  const scoresPath = join(directory, 'scores.json');
  await rm(scoresPath, { force: true });
  if (scores) {
    await writeFile(scoresPath, `${JSON.stringify(JSON.parse(Buffer.from(scores).toString('utf8')), null, 1)}\n`);
    lines.push(`  scores   ${scoresPath}`);
  }
  const editions = (await readEditions(from.table, programme.id, period)).filter((e) => e.state === 'rendered');
  for (const edition of editions) {
    const pdf = edition.key === null ? undefined : await getBytes(from.archive, edition.key);
    const file = join(reports, `${edition.report}.${edition.scope}.${edition.locale}`);
    if (pdf) await writeFile(`${file}.pdf`, pdf);
    const tables = await getBytes(from.archive, places.tables(edition));
    if (tables) await writeFile(`${file}.csv`, tables);
  }
  const deliveries = await readDeliveries(from.table, programme.id, period);
  const names = new Map(deliveries.map((d) => [d.messageId, `${d.edition}.${d.recipient}`]));
  const isNotice = (m: SentMail) => !names.has(m.messageId) && m.destinations.includes(programme.owner.email);
  const [told, sent] = [from.mails.filter(isNotice), from.mails.filter((m) => !isNotice(m))];
  for (const { messageId, raw } of sent) await writeFile(join(mail, `${names.get(messageId) ?? messageId}.eml`), raw);
  const notices = join(directory, 'notices');
  await rm(notices, { recursive: true, force: true });
  if (told.length > 0) await mkdir(notices);
  for (const { messageId, raw } of told) await writeFile(join(notices, `${messageId}.eml`), raw);
  const ledger = join(directory, 'ledger.ndjson');
  await writeFile(ledger, deliveries.map((d) => `${JSON.stringify(d)}\n`).join(''));
  return [
    ...lines,
    `  reports  ${reports} (${plural(editions.length, 'PDF')})`,
    `  mail     ${mail} (${plural(sent.length, 'message')})`,
    ...(told.length === 0 ? [] : [`  notices  ${notices} (${plural(told.length, 'message')} to the owner)`]),
    `  ledger   ${ledger} (${plural(deliveries.length, 'delivery', 'deliveries')})`,
  ];
}
