import { gzipSync } from 'node:zlib';
import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { s3Client } from '../../../functions/runtime/clients.ts';
import { foldShards } from '../../../functions/store/responses.ts';
import { importsOf } from '../../support/imports.ts';
import { localHost } from '../../support/local-host.ts';

const PROGRAMME = 'gansu-telecom';
const local = localHost([PROGRAMME]);
const imports = importsOf(local, PROGRAMME);

const stored = async (period: string): Promise<string[]> =>
  (
    await foldShards(local.table, PROGRAMME, period, {
      start: (): string[] => [],
      add: (into, { id }) => void into.push(id),
    })
  )
    .flat()
    .sort();
const listOf = async (url: string | undefined): Promise<string> => (await fetch(url ?? '')).text();

const line = (id: string, more: object = {}) =>
  `${JSON.stringify({ id, operator: 'gansu-mobile', answeredAt: '2026-05-10', answers: { C11: 4 }, ...more })}\n`;

describe('a file', () => {
  test('of NDJSON is stored as by the API; every row is accounted for, to its line and reason', async () => {
    const content = [
      line('a-1'),
      line('a-2'),
      line('a-1'),
      '\n',
      line('a-1', { answers: { C11: 1 } }),
      line('a-2', { answers: { C11: 2 }, revision: 1 }),
      '{oops}\n',
      line('a-3', { answers: { C11: 99 }, operator: 'nobody' }),
    ].join('');
    const result = await imports.send(content, { format: 'ndjson' });
    expect(result).toMatchObject({
      state: 'completed',
      counts: { rows: 7, accepted: 3, unchanged: 1, rejected: 3 },
      fault: null,
    });
    expect(await stored('2026-05')).toEqual(['a-1', 'a-2']);
    const list = await listOf(result.rejected?.url);
    expect(list.split('\r\n')).toEqual([
      'row,column,id,reason',
      '5,id,a-1,another one with this id is stored; send a higher revision to replace it',
      '7,,,is not a JSON object with each key once; write one item a line',
      expect.stringMatching(/^8,operator,a-3,"there is no operator ""nobody""; known: gansu-mobile/),
      expect.stringMatching(/^8,answers\/C11,a-3,99 is not on the scale/),
      '',
    ]);
  });

  test('sent again changes nothing', async () => {
    const content = gzipSync([line('b-1'), line('b-2')].join(''));
    const counts = async () => (await imports.send(content, { format: 'ndjson' })).counts;
    expect(await counts()).toEqual({ rows: 2, accepted: 2, unchanged: 0, rejected: 0 });
    expect(await counts()).toEqual({ rows: 2, accepted: 0, unchanged: 2, rejected: 0 });
  });

  test('is gone when its import is done, and no contact of it is left', async () => {
    const created = await imports.send(line('c-1', { contact: '13800138000' }), { format: 'ndjson' });
    const { UPLOADS_BUCKET: Bucket } = local.host.env('functions/collect/import-handler.ts');
    const gone = s3Client().send(new HeadObjectCommand({ Bucket, Key: `uploads/${PROGRAMME}/${created.import}` }));
    await expect(gone).rejects.toThrow(expect.objectContaining({ name: 'NotFound' }));
  });
});
