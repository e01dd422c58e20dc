import { expect, it } from 'vitest';
import { messageInput } from './message-input.ts';
import { read } from './read-message.ts';

const pdf = { address: 'https://api.example.com/v1/reports/t', bytes: 8_290_000, until: '2027-05-02' };
const { programme } = messageInput();

it('bars, figure and button bear the accent of the programme, and no longer the blue', async () => {
  expect((await read({ pdf })).html).toContain('#0B5FA5');
  const { html } = await read({ pdf, programme: { ...programme, accent: '#7A1F3D' } });
  expect(html).not.toContain('#0B5FA5');
  for (const place of ['bgcolor="#7A1F3D"', 'font-weight:700;line-height:56px;text-align:left;color:#7A1F3D'])
    expect(html).toContain(place);
});

it('the tables are named beside the report, and alone where that is a link', async () => {
  const tables = new TextEncoder().encode('operator,value\n');
  const both = await read({ tables, locale: 'en' });
  expect(both.text).toMatch(/^Attached: .+\.pdf, .+\.csv$/m);
  const alone = await read({ tables, pdf, locale: 'en' });
  expect(alone.text).toMatch(/^Attached: [^,]+\.csv$/m);
});

it.each([
  ['en', 'Quality team'],
  ['zh-CN', '服务质量部'],
] as const)('the owner is named in the language of the reader (%s)', async (locale, name) => {
  const owner = { ...programme.owner, name: { en: 'Quality team', 'zh-CN': '服务质量部' } };
  const { text, replyTo } = await read({ locale, programme: { ...programme, owner } });
  expect(text).toContain(name);
  expect(replyTo?.[0]?.name).toBe(name);
});
