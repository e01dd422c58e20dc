import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { dynamoClient, s3Client } from '../../../functions/runtime/clients.ts';
import { getBytes, places } from '../../../functions/store/archive.ts';
import { readDeliveries } from '../../../functions/store/deliveries.ts';
import { putRecipient } from '../../../functions/store/recipients.ts';
import { readRuns } from '../../../functions/store/runs.ts';
import { type Host, startHost } from '../../../infra/local/host.ts';
import { publishHost } from '../../../infra/local/served.ts';
import { yardstick } from '../../support/command.ts';
import { programme, reader } from '../../support/sample-month.ts';
import { path } from '../../support/sample-programme.ts';
import { sendMonth } from '../../support/send-month.ts';

// Three hosts and four months.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const FILE = path('templates/programmes/mobile-reputation.yaml');
const folder = mkdtempSync(join(tmpdir(), 'yardstick-transfer-'));
const MOVED = join(folder, 'moved');
const NOVEMBER = { programme: programme.id, report: 'monthly', scheduledTime: '2026-11-30T16:00:00.000Z' };
const OCTOBER = { ...NOVEMBER, scheduledTime: '2026-10-31T16:00:00.000Z' };

/** A host of its own for `act`, which commands reach by `--stack local`. */
async function onHost<T>(secretSeed: string, act: (host: Host) => Promise<T>): Promise<T> {
  const now = () => Date.parse('2026-11-20T00:00:00Z');
  const host = await startHost({ programmeFiles: [FILE], logLevel: 'SILENT', secretSeed, now });
  const withdraw = publishHost({ environment: host.sdkSettings, outputs: host.outputs() });
  try {
    return await act(host);
  } finally {
    withdraw();
    await host.close();
  }
}

const tableOf = (host: Host) => ({ client: dynamoClient(), name: host.tableName });

/** November on a host, as the run leaves it: what scores.json says. */
async function november(host: Host): Promise<unknown> {
  await sendMonth(host, '2026-11');
  await host.run(NOVEMBER);
  const archive = { client: s3Client(), bucket: host.archiveBucket };
  const scores = await getBytes(archive, places.scores(programme.id, '2026-11', 'monthly', 0));
  return JSON.parse(Buffer.from(scores ?? []).toString('utf8'));
}

/** A copy of the export, in whose files one text stands for another. */
async function altered(to: string, changes: Readonly<Record<string, readonly [string, string]>>): Promise<void> {
  await cp(MOVED, to, { recursive: true });
  const manifest = join(to, 'manifest.json');
  let text = await readFile(manifest, 'utf8');
  for (const [kind, [from, into]] of Object.entries(changes)) {
    const file = join(to, `table/${kind}.ndjson`);
    const before = await readFile(file, 'utf8');
    expect(before).toContain(from);
    const after = before.replaceAll(from, into);
    await writeFile(file, after);
    const hash = (content: string) => createHash('sha256').update(content).digest('hex');
    text = text.replace(hash(before), hash(after));
  }
  await writeFile(manifest, text);
}

const importMoved = (...args: string[]) => yardstick('import', MOVED, '--stack', 'local', '--yes', '--json', ...args);
const here: { scores?: unknown } = {};

beforeAll(async () => {
  process.env.YARDSTICK_LOCAL_HOST = join(folder, 'host.json');
  await onHost('one', async (host) => {
    await sendMonth(host, '2026-10');
    await putRecipient(tableOf(host), programme.id, reader('li'), '2026-11-01');
    await host.run(OCTOBER);
    const ended = await yardstick('export', '--programme', FILE, '--out', MOVED, '--stack', 'local', '--json');
    expect([ended.code, JSON.parse(ended.stdout)]).toMatchObject([0, { programme: programme.id, clients: 1 }]);
    here.scores = await november(host);
    expect(JSON.stringify(here.scores)).toContain('"against":"previous","period":"2026-10"');
  });
});
afterAll(async () => {
  delete process.env.YARDSTICK_LOCAL_HOST;
  await rm(folder, { recursive: true, force: true });
});

describe('a programme that was moved', () => {
  test('goes on as if it had not been: the next month has the same scores, trend and changes; nothing is mailed twice', async () => {
    await onHost('one', async (host) => {
      // Broken off after the archive, and done again.
      for (const args of [['--archive-only'], []]) expect(await importMoved(...args)).toMatchObject({ code: 0 });
      const ledger = await readDeliveries(tableOf(host), programme.id, '2026-10');
      expect(ledger.map(({ recipient }) => recipient)).toEqual(['li']);
      expect(host.mails()).toEqual([]);
      await host.run(OCTOBER);
      expect(host.mails()).toEqual([]);
      const again = await importMoved();
      expect([again.code, JSON.parse(again.stdout)]).toMatchObject([0, { written: 0 }]);
      expect(await november(host)).toEqual(here.scores);
      expect(host.mails()).toHaveLength(1);
      await putRecipient(tableOf(host), programme.id, reader('li', 'na@example.com'), '2026-11-20');
      const since = await importMoved();
      const differs = `row RECIPIENT#${programme.id} li: something else stands here`;
      expect([since.code, since.stderr]).toEqual([2, expect.stringContaining(differs)]);
    });
  });

  test('takes nothing up that was under way: runs and mails wait for a person', async () => {
    await onHost('one', async (host) => {
      const open = join(folder, 'open');
      await altered(open, { RUN: ['"sent"', '"held"'], DELIVERY: ['"delivered"', '"planned"'] });
      expect(await yardstick('import', open, '--stack', 'local', '--yes')).toMatchObject({ code: 0 });
      expect(await readRuns(tableOf(host), programme.id)).toMatchObject([{ state: 'failed' }]);
      expect(await readDeliveries(tableOf(host), programme.id, '2026-10')).toMatchObject([{ state: 'rejected' }]);
      await host.tick('functions/run/watch-handler.ts', '2026-11-21T00:00:00Z');
      expect(host.mails()).toEqual([]);
    });
  });

  test('is refused where contact references have another key, unless that is accepted', async () => {
    await onHost('two', async () => {
      const refused = await importMoved();
      expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--other-contact-key')]);
      expect(await importMoved('--other-contact-key')).toMatchObject({ code: 0 });
    });
  });

  test('is refused where a file is not what was exported', async () => {
    await onHost('one', async () => {
      const file = join(MOVED, 'table/RUN.ndjson');
      const content = await readFile(file);
      await writeFile(file, `${content}\n`);
      const { code, stderr } = await importMoved();
      await writeFile(file, content);
      expect([code, stderr]).toEqual([2, expect.stringContaining('table/RUN.ndjson: is not what was exported')]);
    });
  });
});

test('where the table is lost, the archive alone gives the next month its trend and changes', async () => {
  await onHost('three', async (host) => {
    expect(await importMoved('--archive-only')).toMatchObject({ code: 0 });
    expect(await november(host)).toEqual(here.scores);
  });
});
