import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import spectrum from 'csv-spectrum';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../../functions/collect/files/cells.ts';
import { readCsv } from '../../../functions/collect/files/csv.ts';
import { csvCut, type Place, records, START } from '../../../functions/collect/files/records.ts';
import { bytesOf } from '../../support/bytes.ts';
import { path } from '../../support/sample-programme.ts';

async function rowsOf(content: string | Uint8Array, size?: number): Promise<Record<string, string>[]> {
  const rows = [];
  for await (const { cells } of readCsv('a.csv', bytesOf(content, size), () => undefined)) {
    rows.push(Object.fromEntries(cells));
  }
  return rows;
}

const cases = await new Promise<Parameters<Parameters<typeof spectrum>[0]>[1]>((resolve, reject) =>
  spectrum((error, found) => (error ? reject(error) : resolve(found))),
);

/** The JSON of this case is one object and has another telephone number than its CSV. */
const MISPRINTED = 'location_coordinates';
const expectedOf = ({ name, json }: (typeof cases)[number]): unknown => {
  const published = JSON.parse(json.toString('utf8'));
  return name === MISPRINTED ? [{ ...published, 'Contact Phone Number': '2095257564' }] : published;
};

describe('the published cases of csv-spectrum', () => {
  test('are all there', () => expect(cases).toHaveLength(12));

  test.each(cases)('$name', async (published) => {
    expect(await rowsOf(published.csv)).toEqual(expectedOf(published));
    expect(await rowsOf(gzipSync(published.csv), 1000)).toEqual(expectedOf(published));
  });
});

test('lines may end in LF, CRLF, or CR alone as old Macintosh files', async () => {
  const expected = [
    { a: '1', b: 'x\ny' },
    { a: '2', b: '' },
  ];
  for (const end of ['\n', '\r\n', '\r']) {
    expect(await rowsOf(['a,b', '1,"x\ny"', '', '2,', ''].join(end))).toEqual(expected);
  }
});

test('any cells that are written by RFC 4180 are read back, whatever pieces the file comes in', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '全', '球') });
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
  const written = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
      const text = ['a,b,c', ...rows.map((row) => row.map(written).join(','))].join('\r\n');
      expect((await rowsOf(text, size)).map((r) => [r.a, r.b, r.c])).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});

test('reading may go on behind any record', async () => {
  const bytes = bytesOf(readFileSync(path('test/fixtures/corp-rep.csv')), 700);
  const cut = await csvCut(bytes);
  const from = async (place: Place) => {
    const all = [];
    for await (const found of records('a.csv', bytes, cut, place))
      all.push(...found.map(({ bytes: record, row, end }) => ({ text: record.toString(), row, end })));
    return all;
  };
  const all = await from(START);
  const { row, end } = all[123] ?? { row: 0, end: 0 };
  expect(await from({ row, offset: end })).toEqual(all.slice(124));
  expect(all).toHaveLength(345);
});

test.each([
  ['5" pipe', ['5" pipe']],
  [' a , "b" ,c', ['a', 'b', 'c']],
  ['"a""b",', ['a"b', '']],
  ['', ['']],
  ['"a"b', undefined],
  ['1,"a', undefined],
])('the cells of %j', (text, cells) => expect(cellsOf(text)).toEqual(cells));

test('a quote that is never closed does not take the memory: the record is refused at 1 MiB', async () => {
  await expect(rowsOf(`a\n"${'x\n'.repeat(600_000)}`, 65_536)).rejects.toThrow(/^a\.csv, row 2: is longer than 1 MiB/);
});

test('gzip that is cut off or spoilt is refused as such', async () => {
  const packed = gzipSync(`a\n${'1\n'.repeat(5000)}`);
  await expect(rowsOf(packed.subarray(0, packed.length - 9), 64)).rejects.toThrow(/is not sound gzip/);
});
