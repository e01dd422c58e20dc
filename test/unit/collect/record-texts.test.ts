import { describe, expect, it } from 'vitest';
import { readResponses } from '../../../functions/collect/files/read-responses.ts';
import { RECORDS, type RecordKind } from '../../../functions/model/records/index.ts';
import { bytesOf } from '../../support/bytes.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

const programme = sampleProgramme('gansu-telecom');

async function read(kind: RecordKind, columns: string, row: string): Promise<unknown> {
  const rows = [];
  const bytes = bytesOf(`${columns}\n${row}\n`);
  for await (const { input } of readResponses('a.csv', bytes, programme, '2026-10-01', kind)) rows.push(input);
  return rows[0];
}
const ACTION = 'id,openedAt,indicator,scope,due';
const GIVEN = 'a,2026-07-06,C27,company,2026-10-31';

describe('texts of records', () => {
  it('are one for every language', async () => {
    const input = await read('actions', `${ACTION},name,owner`, `${GIVEN},24h,Hotline`);
    expect(input).toMatchObject({ name: '24h', owner: 'Hotline' });
    expect(RECORDS.actions.schema.safeParse(input).success).toBe(true);
  });

  it('or one per language, a column each, as far as they are written', async () => {
    const columns = `${ACTION},name.en,name.zh-CN,owner.en,owner.zh-CN`;
    const input = await read('actions', columns, `${GIVEN},Call back,回电,,热线主管`);
    expect(input).toMatchObject({ name: { en: 'Call back', 'zh-CN': '回电' }, owner: { 'zh-CN': '热线主管' } });
    expect(RECORDS.actions.schema.safeParse(input).success).toBe(true);
  });

  it('also those by section', async () => {
    const columns = 'id,audit,site,visitedAt,vi,vi.finding.en,vi.finding.zh-CN,manner.finding.en';
    const input = await read('audits', columns, 'v,club,club-lanzhou,2026-10-05,19,No sign,没有标识,');
    expect(input).toMatchObject({ sections: { vi: 19 }, findings: { vi: { en: 'No sign', 'zh-CN': '没有标识' } } });
  });

  it('are refused where they are written both ways, or not at all', async () => {
    const both = read('actions', `${ACTION},name,name.en,owner`, `${GIVEN},24h,Call back,Hotline`);
    await expect(both).rejects.toThrow(/column name: stands beside columns of the same per language/);
    const none = await read('actions', `${ACTION},name.en,owner`, `${GIVEN},,Hotline`);
    const [issue, ...more] = RECORDS.actions.schema.safeParse(none).error?.issues ?? [];
    expect(issue).toMatchObject({ path: ['name'], message: expect.stringContaining('one per language') });
    expect(more).toEqual([]);
    const empty = { ...Object(none), name: {} };
    expect(RECORDS.actions.schema.safeParse(empty).success).toBe(false);
  });
});
