import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { RecordKind } from '../../../functions/model/records/index.ts';
import { batchResultSchema } from '../../../functions/model/response.ts';
import { apiClient } from '../../../infra/local/commands/client.ts';
import { BadInput } from '../../../infra/local/commands/exit.ts';
import { loadProgramme } from '../../../infra/local/commands/load.ts';
import { sendItems } from '../../../infra/local/commands/send-in.ts';
import { importsOf } from '../../support/imports.ts';
import { localHost } from '../../support/local-host.ts';
import { programmeVariant } from '../../support/programme-variant.ts';
import { serviceLines } from '../../support/service-programme.ts';

const ID = 'mobile-reputation';
const file = programmeVariant(ID, serviceLines);
const local = localHost([ID], { programmeFiles: [file] });
const folder = mkdtempSync(join(tmpdir(), 'yardstick-refused-'));
afterAll(() => rmSync(folder, { recursive: true }));

const contacted = '2026-10-03T10:00:00+08:00';
const early = '2026-10-03T09:00:00+08:00';
const action = 'a,2026-10-01,Repair the hall,warmth,company,Li,2026-12-01';

/** A record as JSON and as the second row of a file, where it is wrong (pointer and column), and why. */
const CASES: [string, RecordKind, object, string, [pointer: string, column: string, reason: string][]][] = [
  [
    'points above the full marks, an unknown section, a missing one',
    'audits',
    { audit: 'visit', site: 'club', visitedAt: '2026-10-10', sections: { environment: 61 } },
    'id,audit,site,visitedAt,environment\nx,visit,club,2026-10-10,61',
    [
      ['/sections/environment', 'environment', '61 is above the full marks of environment, 60'],
      ['/sections/staff', 'staff', 'the points of staff are missing; a visit scores all'],
    ],
  ],
  [
    'a numerator above its denominator',
    'metrics',
    { metric: 'connect', date: '2026-10-06', numerator: 101, denominator: 100 },
    'id,metric,date,numerator,denominator\nx,connect,2026-10-06,101,100',
    [['/numerator', 'numerator', '101 is above the denominator, 100; of a share it is a part']],
  ],
  [
    'a metric without a definition',
    'metrics',
    { metric: 'calls', date: '2026-10-06', numerator: 1, denominator: 100 },
    'id,metric,date,numerator,denominator\nx,calls,2026-10-06,1,100',
    [['/metric', 'metric', 'there is no metric "calls"; known: connect, repair, outages']],
  ],
  [
    'a point of another form than its metric',
    'metrics',
    { metric: 'outages', date: '2026-10-06', value: 1 },
    'id,metric,date,value\nx,outages,2026-10-06,1',
    [
      ['/date', 'date', 'the points of outages are monthly; write a month (2026-10)'],
      ['/numerator', 'numerator', 'is missing; outages is a count'],
      ['/value', 'value', 'outages is a count: its points have numerator alone'],
    ],
  ],
  [
    'a complaint closed before it was received',
    'complaints',
    { receivedAt: '2026-10-03', category: 'tariff', channel: 'hotline', closedAt: '2026-10-02' },
    'id,receivedAt,category,channel,closedAt\nx,2026-10-03,tariff,hotline,2026-10-02',
    [['/closedAt', 'closedAt', '2026-10-02 is before the complaint was received (2026-10-03)']],
  ],
  [
    'a follow-up dated before its contact',
    'followUps',
    { contactedAt: contacted, calledAt: early, team: 'red', post: 'agent' },
    `id,contactedAt,calledAt,team,post\nx,${contacted},${early},red,agent`,
    [['/calledAt', 'calledAt', `${early} is before the contact that it follows (${contacted})`]],
  ],
  [
    'an action on an unknown indicator',
    'actions',
    { openedAt: '2026-10-01', name: 'A', indicator: 'warmth', scope: 'company', owner: 'Li', due: '2026-12-01' },
    `id,openedAt,name,indicator,scope,owner,due\n${action}`,
    [['/indicator', 'indicator', 'there is no indicator or item "warmth"']],
  ],
];

describe.each(CASES)('%s', (_, kind, record, csv, faults) => {
  test('is refused by the API, with its place', async () => {
    const answer = await fetch(`${local.host.apiUrl}/v1/programmes/${ID}/${kind}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${local.credential}` },
      body: JSON.stringify({ [kind]: [{ id: 'x', ...record }] }),
    });
    const { results } = batchResultSchema.parse(await answer.json());
    expect(results.map(({ outcome }) => outcome)).toEqual(['rejected']);
    expect(results[0]?.faults).toEqual(
      faults.map(([pointer, , reason]) => ({
        pointer: `/${kind}/0${pointer}`,
        reason: expect.stringContaining(reason),
      })),
    );
  });

  test('is refused in an imported file, with row and column', async () => {
    const { counts, rejected } = await importsOf(local, ID).send(csv, { kind, format: 'csv' });
    expect(counts).toEqual({ rows: 1, accepted: 0, unchanged: 0, rejected: 1 });
    const list = (await (await fetch(rejected?.url ?? '')).text()).replaceAll('""', '"');
    for (const [, column, reason] of faults) {
      const line = list.split('\n').find((one) => one.includes(reason));
      expect(line).toMatch(new RegExp(`^2,${column},`));
    }
  });

  test('is refused by the command, with file, row and column', async () => {
    const path = join(folder, 'bad.csv');
    writeFileSync(path, csv);
    const programme = await loadProgramme(file);
    const api = apiClient(local.host.apiUrl, ID, local.credential);
    const sent = await sendItems(api, kind, programme, '2026-10', path, () => undefined).catch((e: unknown) => e);
    expect(sent).toBeInstanceOf(BadInput);
    const lines = sent instanceof BadInput ? sent.lines : [];
    expect(lines).toEqual(
      faults.map(([, column, reason]) => expect.stringContaining(`bad.csv, row 2, column ${column}: ${reason}`)),
    );
  });
});

test('a programme whose sections do not sum is refused before anything is sent', async () => {
  const lines = serviceLines.replace('"full":40', '"full":30');
  await expect(loadProgramme(programmeVariant(ID, lines))).rejects.toMatchObject({
    lines: [expect.stringContaining('audits[0].sections: the full marks sum to 90, not to 100')],
  });
});
