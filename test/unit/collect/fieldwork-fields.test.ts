import { describe, expect, test } from 'vitest';
import { readResponses } from '../../../functions/collect/files/read-responses.ts';
import { judge } from '../../../functions/collect/judge.ts';
import { storeBatch } from '../../../functions/collect/store-batch.ts';
import { contentHash } from '../../../functions/collect/stored-form.ts';
import { indexAt, type Layout } from '../../../functions/model/packed.ts';
import { parseProgramme } from '../../../functions/model/programme/index.ts';
import { type Response, responseSchema } from '../../../functions/model/response.ts';
import { bytesOf } from '../../support/bytes.ts';
import { keptInMemory } from '../../support/kept-in-memory.ts';
import { smallProgramme } from '../model/small-programme.ts';

const programme = parseProgramme(smallProgramme());
const versions = [{ hash: 'h', programme }];
const sound = { id: 'r1', operator: 'own', answeredAt: '2026-10-15', answers: { a: 5 } };
const full = {
  ...sound,
  durationSeconds: 240,
  interviewer: 'int-7',
  respondent: 'p-1',
  claimedContact: true,
  recordedContact: '2026-08-01',
};

async function readCsv(content: string, files: Record<string, unknown> = {}) {
  const rows = [];
  const read = readResponses('a.csv', bytesOf(content), parseProgramme({ ...smallProgramme(), files }), '2026-10-01');
  for await (const { input } of read) rows.push(input);
  return rows;
}

describe('the fields of the fieldwork in a file', () => {
  test('have columns of their own name', async () => {
    const header = 'id,operator,answeredAt,a,durationSeconds,interviewer,respondent,claimedContact,recordedContact';
    const [row] = await readCsv(`${header}\nr1,own,2026-10-15,5,240,int-7,p-1,yes,2026-08-01\n`);
    expect(row).toMatchObject(full);
  });

  test('or the columns that the programme says', async () => {
    const files = {
      durationSeconds: 'secs',
      interviewer: 'int',
      respondent: 'panel',
      claimedContact: 'called',
      recordedContact: 'last call',
    };
    const [row] = await readCsv(
      'id,operator,answeredAt,a,secs,int,panel,called,last call\nr1,own,2026-10-15,5,240,int-7,p-1,1,2026-08-01\n',
      files,
    );
    expect(row).toMatchObject(full);
  });

  test.each([
    ['1', true],
    ['Yes', true],
    ['TRUE', true],
    ['0', false],
    ['no', false],
    ['False', false],
    ['maybe', 'maybe'],
  ])('claimedContact %s is read as %s', async (cell, value) => {
    const [row] = await readCsv(`id,operator,answeredAt,a,claimedContact\nr1,own,2026-10-15,5,${cell}\n`);
    expect(row).toMatchObject({ claimedContact: value });
  });

  test('recordedContact tells "none on record" from "not looked up"', async () => {
    const rows = await readCsv(
      'id,operator,answeredAt,a,recordedContact\nr1,own,2026-10-15,5,None\nr2,own,2026-10-15,5,\n',
    );
    expect(rows[0]).toMatchObject({ recordedContact: null });
    expect(rows[1]).not.toHaveProperty('recordedContact');
  });
});

describe('judging them', () => {
  const faultsOf = (change: object): string[] => {
    const judgement = judge(versions)({ ...full, ...change }, 0);
    return 'sound' in judgement ? [] : judgement.faults.map((f) => `${f.pointer}: ${f.reason}`);
  };

  test.each([
    {},
    { durationSeconds: 0 },
    { claimedContact: false },
    { recordedContact: null },
    { recordedContact: '2026-10-15' },
    { interviewer: '访问员 7' },
  ])('takes %j', (change) => {
    expect(faultsOf(change)).toEqual([]);
  });

  test.each([
    [{ durationSeconds: -1 }, '/responses/0/durationSeconds'],
    [{ durationSeconds: 1.5 }, '/responses/0/durationSeconds: write whole seconds'],
    [{ interviewer: '' }, '/responses/0/interviewer'],
    [{ respondent: 7 }, '/responses/0/respondent'],
    [{ claimedContact: 'maybe' }, '/responses/0/claimedContact: write true or false'],
    [{ recordedContact: '2026-02-30' }, '/responses/0/recordedContact: write the date of the contact'],
    [{ recordedContact: '2026-10-16' }, '/responses/0/recordedContact: 2026-10-16 is after the answers (2026-10-15)'],
  ])('refuses %j', (change, start) => {
    const faults = faultsOf(change);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.startsWith(start)).toBe(true);
  });
});

describe('storing them', () => {
  const parsed = (change: object = {}): Response => responseSchema.parse({ ...full, ...change });
  const changes: [string, object][] = [
    ['durationSeconds', { durationSeconds: 241 }],
    ['interviewer', { interviewer: 'int-8' }],
    ['respondent', { respondent: undefined }],
    ['claimedContact', { claimedContact: false }],
    ['recordedContact', { recordedContact: null }],
  ];

  test.each(changes)('another %s is another content', (_, change) => {
    expect(contentHash(parsed(change))).not.toBe(contentHash(parsed()));
  });

  test('a response without them keeps the hash that it had before they were kept', () => {
    expect(contentHash(responseSchema.parse(sound))).toBe('5vqXJTrZ_j');
  });

  test('the record stays short: classes in the packed string, the rest in attributes of its own', async () => {
    const { port, stored } = keptInMemory();
    const layouts: Layout[] = [];
    const keepLayout = async (_: string, layout: Layout) => {
      layouts.push(layout);
      return 'layout';
    };
    await storeBatch({ ...port, keepLayout }, versions, [full, { ...sound, id: 'r2' }], '2026-11-01T00:00:00Z');
    const [first, second] = stored;
    expect(first).toMatchObject({ durationSeconds: 240, interviewer: 'int-7', respondent: 'p-1' });
    const facts = (layouts[0]?.facts ?? []).map(({ values }, i) => values[indexAt(first?.packed ?? '', 1 + 1 + 4 + i)]);
    expect(facts).toEqual(['yes', 'within3']);
    expect(second?.packed).toBe('"!&');
    expect(second?.respondent).toBeUndefined();
  });
});
