import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addressHash } from '../../functions/model/address.ts';
import { runId } from '../../functions/model/run.ts';
import { ENV } from '../../functions/runtime/env-names.ts';
import { CATALOGUE } from '../../functions/runtime/log-catalogue.ts';
import { readKeys } from '../../functions/runtime/secrets.ts';
import { suppress } from '../../functions/store/suppressions.ts';
import { templateOf } from '../infra/stack-under-test.ts';
import {
  beginMonth,
  changedProgramme,
  hoursAfter,
  ONE_EDITION,
  runRow,
  sendSome,
  WATCH,
} from '../support/held-month.ts';
import { importsOf } from '../support/imports.ts';
import { localHost } from '../support/local-host.ts';
import { overhear } from '../support/overheard.ts';
import { addReaders, october, programme, reader } from '../support/sample-month.ts';

const [PHONE, WORDS] = ['13800138000', 'the hall was cold'];
const local = localHost([programme.id], {
  logLevel: 'INFO',
  programmeFiles: [
    changedProgramme({
      ...ONE_EDITION,
      quotas: [{ operator: 'P1', minimum: 100 }],
      mail: { attachUpTo: 0, linkDays: 30 },
    }),
  ],
});
const personal = { contact: PHONE, comments: [{ text: WORDS }] };
const lineSchema = z.looseObject({ code: z.string(), message: z.string(), correlationId: z.string().min(1) });
let lines: z.infer<typeof lineSchema>[];
let urls: readonly string[];
let said: string;

/** From the first answer to the last link: held, checked again, drawn, mailed, opened, unsubscribed, told. */
beforeAll(async () => {
  const overheard = overhear();
  await addReaders(local, [
    reader('dead', 'bounce+dead@example.com'),
    reader('angry', 'complaint@example.com'),
    reader('virus', 'reject@example.com'),
  ]);
  await beginMonth(local, 60);
  await local.host.tick(WATCH, hoursAfter(3));
  const { id, operator, answers } = { id: 'x', operator: 'P1', answers: { qual_1: PHONE } };
  await importsOf(local, programme.id).send(JSON.stringify({ id, operator, answers, ...personal }), {
    format: 'ndjson',
    period: '2026-10',
  });
  await fetch(`${local.host.apiUrl}/v1/programmes/${programme.id}/responses`, {
    method: 'POST',
    headers: { authorization: `Bearer test.${'x'.repeat(43)}` },
  });
  const since = '2026-11-01T00:00:00Z';
  const owner = addressHash(programme.owner.email);
  await sendSome(local, 60, 344, () => personal);
  await suppress(local.table, { address: owner, cause: 'bounce', since, programme: programme.id, reason: null });
  await local.host.tick(WATCH, hoursAfter(6));
  for (const { raw } of local.host.mails().filter(({ tags }) => tags.delivery !== undefined)) {
    const { text = '', headers } = await PostalMime.parse(raw);
    await fetch(/http\S+\/v1\/reports\/\S+/.exec(text)?.[0] ?? '', { redirect: 'manual' });
    const link = headers.find((h) => h.key === 'list-unsubscribe')?.value.replace(/^<|>$/g, '') ?? '';
    await fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  }
  overheard.stop();
  expect(await runRow(local)).toMatchObject({ state: 'incomplete', attempt: 3 });
  lines = overheard.lines.map((line) => lineSchema.parse(JSON.parse(line)));
  urls = overheard.urls;
  said = [...overheard.lines, ...urls].join('\n');
});

test('a run is followed by one id from its schedule to the inbox', () => {
  const ofRun = lines.filter(({ correlationId }) => correlationId === runId(october)).map(({ code }) => code);
  const steps = [
    'RUN_HELD',
    'RUN_STARTED',
    'RUN_SCORED',
    'EDITION_RENDERED',
    'DELIVERIES_PLANNED',
    'DELIVERY_ACCEPTED',
  ];
  expect([...new Set(ofRun)].filter((code) => steps.includes(code))).toEqual(steps);
  expect(ofRun).toEqual(
    expect.arrayContaining(['ALERT_SENT', 'RUN_COMPLETED', 'DELIVERY_MOVED', 'ADDRESS_SUPPRESSED']),
  );
  const strays = lines.filter(({ code, correlationId }) => ofRun.includes(code) && correlationId !== runId(october));
  expect(strays).toEqual([]);
  const tags = local.host.mails().flatMap((mail) => (mail.tags.delivery === undefined ? [] : [mail.tags.correlation]));
  expect(new Set(tags)).toEqual(new Set([runId(october)]));
});

test('every line stands in the catalogue', () => {
  for (const { code, message } of lines) expect(Object.entries(CATALOGUE)).toContainEqual([code, message]);
});

test('no address, answer, word or secret stands in any line or any URL', async () => {
  expect(lines.length).toBeGreaterThan(20);
  expect(urls.filter((url) => url.includes('/v1/reports/')).length).toBeGreaterThan(0);
  const { [ENV.linkSecret]: link = '', [ENV.contactSecret]: contact = '' } = {
    ...local.host.env('functions/deliver/send-handler.ts'),
    ...local.host.env('functions/collect/batch-handler.ts'),
  };
  const secrets = [local.credential, ...(await readKeys(link)), ...(await readKeys(contact))];
  for (const private_ of [PHONE, WORDS, 'example.com', '%40', 'Reader ', ...secrets]) {
    expect(private_.length).toBeGreaterThan(2);
    expect(said).not.toContain(private_);
  }
});

describe('each metric of the template is written by a line of the month', () => {
  const filters = Object.values(templateOf().findResources('AWS::Logs::MetricFilter')).map(({ Properties }) => ({
    pattern: String(Properties.FilterPattern),
    ...Properties.MetricTransformations[0],
  }));

  test.each([...new Map(filters.map((f) => [f.MetricName, f]))])('%s', (_, { pattern, MetricValue }) => {
    const conditions = [...pattern.matchAll(/\$\.(\w+) = "([^"]+)"/g)];
    const wanted = Map.groupBy(conditions, ([, field]) => field ?? '');
    const found = lines.filter((line) =>
      [...wanted].every(([field, any]) => any.some(([, , value]) => line[field] === value)),
    );
    expect(found.length).toBeGreaterThan(0);
    if (MetricValue !== '1') for (const line of found) expect(line[MetricValue.slice(2)]).toBeTypeOf('number');
  });
});
