import { expect, test } from 'vitest';
import { FileError } from '../../../functions/collect/files/fault.ts';
import { readResponses } from '../../../functions/collect/files/read-responses.ts';
import { parseProgramme } from '../../../functions/model/programme/index.ts';
import { bytesOf } from '../../support/bytes.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

const programme = sampleProgramme('mobile-reputation');

async function read(content: string | Buffer, file = 'a.csv', of = programme) {
  const rows = [];
  for await (const row of readResponses(file, bytesOf(content), of, '2026-10-01')) rows.push(row);
  return rows;
}

const refusal = (content: string | Buffer, file?: string, of = programme) =>
  read(content, file, of).then(
    () => 'was accepted',
    (error: unknown) => (error instanceof FileError ? error.message : String(error)),
  );

test('a row becomes a response: codes mapped, numbers read, blanks left out, the date from the command', async () => {
  const [row] = await read('id,serviceprovider,servicetype,qual_1,qual_2,age\r\n7,2,1,5,,44\r\n');
  expect(row?.row).toBe(2);
  expect(row?.input).toEqual({
    id: '7',
    operator: 'P2',
    answeredAt: '2026-10-01',
    segments: { plan: 'prepaid' },
    answers: { qual_1: 5 },
  });
  expect(row?.columns.get('/answers/qual_1')).toBe('qual_1');
  expect(row?.columns.get('/operator')).toBe('serviceprovider');
});

test('what is no code stays as it was written, for the API to refuse it', async () => {
  const [row] = await read('id,serviceprovider,qual_1\n1,9,fünf\n');
  expect(row?.input).toMatchObject({ operator: '9', answers: { qual_1: 'fünf' } });
});

test.each([
  ['UTF-8', Buffer.from('id,serviceprovider,qual_1\n客户一,1,5\n')],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFid,serviceprovider,qual_1\n客户一,1,5\n')],
  [
    'GB18030',
    Buffer.concat([
      Buffer.from('id,serviceprovider,qual_1\n'),
      Buffer.from([0xbf, 0xcd, 0xbb, 0xa7, 0xd2, 0xbb]),
      Buffer.from(',1,5\n'),
    ]),
  ],
])('%s is recognised', async (_, content) => {
  const rows = await read(content);
  expect(rows.map((r) => r.input.id)).toEqual(['客户一']);
});

test('a segment named as the column of a field is refused, until one of them is mapped elsewhere', async () => {
  const segments = [{ id: 'interviewer', name: 'Interviewer', values: [{ id: 'house', name: 'House' }] }];
  const named = { ...programme, segments: [...programme.segments, ...segments] };
  const file = 'id,serviceprovider,qual_1,interviewer\n1,1,5,house\n';
  expect(await refusal(file, 'a.csv', named)).toBe(
    'a.csv, row 1, column interviewer: is the column of a field, and of the segment or item interviewer; map one of them under files',
  );
  const files = { ...programme.files, interviewer: 'agent' };
  expect(await refusal(file, 'a.csv', { ...named, files })).toBe('was accepted');
});

test('quoted cells, line breaks inside them and empty lines keep the rows counted as a spreadsheet does', async () => {
  const rows = await read('id,serviceprovider,qual_1\n"a\nb",1,5\n\n"c,d",1,6\n');
  expect(rows.map((r) => [r.row, r.input.id])).toEqual([
    [2, 'a\nb'],
    [4, 'c,d'],
  ]);
});

test.each([
  [
    'an unknown column',
    'id,serviceprovider,qual_1,colour\n1,1,5,red\n',
    /^a\.csv, row 1, column colour: .*files\.ignore/,
  ],
  ['a needed column that is missing', 'id,qual_1\n1,5\n', /^a\.csv, row 1, column serviceprovider: is needed/],
  ['a column twice', 'id,serviceprovider,qual_1,qual_1\n1,1,5,5\n', /^a\.csv, row 1, column qual_1: stands twice/],
  ['no item at all', 'id,serviceprovider\n1,1\n', /^a\.csv, row 1: no column holds the answers/],
  ['a row with a cell too many', 'id,serviceprovider,qual_1\n1,1,5\n2,1,5,9\n', /^a\.csv, row 3: is not sound CSV/],
  ['a quote that is never closed', 'id,serviceprovider,qual_1\n1,1,"5\n', /^a\.csv, row \d: is not sound CSV/],
  ['nothing', '', /^a\.csv: is empty/],
  ['white space only', ' \n\n', /^a\.csv: is empty/],
  ['a header only', 'id,serviceprovider,qual_1\n', /^a\.csv: has a header but no rows/],
])('%s is refused with file, row and column', async (_, content, message) => {
  expect(await refusal(content)).toMatch(message);
});

test('bytes that are neither UTF-8 nor GB18030 are refused with their row', async () => {
  const bad = Buffer.concat([
    Buffer.from('id,serviceprovider,qual_1\n1,1,5\n2'),
    Buffer.from([0xff, 0xff]),
    Buffer.from(',1,5\n'),
  ]);
  expect(await refusal(bad)).toMatch(/^a\.csv, row 3: is neither UTF-8 nor GB18030/);
});

test('NDJSON holds what the API takes, one response a line; a line that is none is refused with its row', async () => {
  const line = JSON.stringify({ id: '1', operator: 'P1', answers: { qual_1: 5 } });
  const rows = await read(`${line}\n\n${line}\n`, 'a.ndjson');
  expect(rows.map((r) => r.row)).toEqual([1, 3]);
  expect(rows[0]?.input).toEqual({ answeredAt: '2026-10-01', id: '1', operator: 'P1', answers: { qual_1: 5 } });
  expect(await refusal(`${line}\n{oops}\n`, 'a.ndjson')).toMatch(/^a\.ndjson, row 2: is not a JSON object/);
  expect(await refusal(`${line}\n[1]\n`, 'a.ndjson')).toMatch(/^a\.ndjson, row 2: is not a JSON object/);
});

test('a value that means "not given" is left out, and one operator may stand for the whole file', async () => {
  const one = parseProgramme({
    ...programme,
    files: {
      ...programme.files,
      allOf: 'P3',
      segments: { plan: { column: 'servicetype', values: { '1': 'prepaid', '9': null } } },
    },
  });
  const rows = [];
  const bytes = bytesOf(Buffer.from('id,servicetype,qual_1\n1,1,5\n2,9,6\n3,8,7\n'));
  for await (const row of readResponses('a.csv', bytes, one, '2026-10-01')) rows.push(row.input);
  expect(rows).toMatchObject([
    { operator: 'P3', segments: { plan: 'prepaid' } },
    { operator: 'P3', segments: {} },
    { operator: 'P3', segments: { plan: '8' } },
  ]);
  expect(rows[1]?.segments).toEqual({});
});
