import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { readResponses } from '../../../functions/collect/files/read-responses.ts';
import { onPath } from '../../infra/programs.ts';
import { bytesOf } from '../../support/bytes.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

/**
 * A survey of Gansu as Excel in Chinese saves "CSV": in the encoding of the system (GB18030, of which GBK is a part),
 * without a mark, with CRLF; respondents' ids hold characters of two bytes and of four (𠮷).
 */
const EXCEL = Buffer.from(
  [
    '69642c6f70657261746f722c616e73776572656441742c4331312c4331320d0a', // id,operator,answeredAt,C11,C12
    'c0bcd6dd2d312c67616e73752d6d6f62696c652c323032362d31302d31352c342c350d0a', // 兰州-1
    'd6d0b9fac1aacda82d322c756e69636f6d2c323032362d31302d31362c332c320d0a', // 中国联通-2
    '22c1aacda82ccdf8cce52d33222c756e69636f6d2c323032362d31302d31372c312c310d0a', // "联通,网体-3"
    '9534b235', // 𠮷 (U+20BB7): four bytes
    '2d342c67616e73752d6d6f62696c652c323032362d31302d31382c352c350d0a', // -4
  ].join(''),
  'hex',
);

const programme = sampleProgramme('gansu-telecom');

async function read(content: Buffer, size: number) {
  const rows = [];
  const own = { ...programme, files: { ...programme.files, operator: 'operator', items: {}, ignore: [] } };
  for await (const { row, input } of readResponses('甘肃.csv', bytesOf(content, size), own, '2026-10-01')) {
    rows.push([row, input.id, input.operator, input.answers]);
  }
  return rows;
}

const EXPECTED = [
  [2, '兰州-1', 'gansu-mobile', { C11: 4, C12: 5 }],
  [3, '中国联通-2', 'unicom', { C11: 3, C12: 2 }],
  [4, '联通,网体-3', 'unicom', { C11: 1, C12: 1 }],
  [5, '𠮷-4', 'gansu-mobile', { C11: 5, C12: 5 }],
];

describe('a Gansu survey', () => {
  test.each([1, 3, 64, 4096])('in GB18030 as Excel saves it in Chinese, in pieces of %i bytes', async (size) => {
    expect(await read(EXCEL, size)).toEqual(EXPECTED);
  });

  test('is the same in UTF-8, with or without a byte order mark', async () => {
    const text = new TextDecoder('gb18030').decode(EXCEL);
    expect(await read(Buffer.from(text), 5)).toEqual(EXPECTED);
    expect(await read(Buffer.from(`\uFEFF${text}`), 5)).toEqual(EXPECTED);
  });

  test('in which only the word 联通 is Chinese is not taken for UTF-8 if another row is none', async () => {
    // 联通 in GBK is sound UTF-8 too: the word that made Notepad famous.
    const rows = Buffer.concat([Buffer.from('id,operator,answeredAt,C11\r\n'), Buffer.from('c1aacda8', 'hex')]);
    const more = Buffer.concat([rows, Buffer.from(',unicom,2026-10-15,4\r\n'), Buffer.from('d6d0b9fa', 'hex')]);
    const file = Buffer.concat([more, Buffer.from(',unicom,2026-10-15,4\r\n')]);
    expect((await read(file, 7)).map(([, id]) => id)).toEqual(['联通', '中国']);
  });
});

test.skipIf(!onPath('iconv'))('the bytes are those that iconv writes', () => {
  const text = new TextDecoder('gb18030').decode(EXCEL);
  expect(execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: text })).toEqual(EXCEL);
});
