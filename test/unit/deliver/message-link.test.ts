import { describe, expect, it } from 'vitest';
import { read } from './read-message.ts';

describe('a report too large to attach', () => {
  it.each([
    ['en', 'Open the full report (PDF, 8.3 MB)', 'works until 2 May 2027'],
    ['zh-CN', '打开完整报告（PDF，8.3 MB）', '有效期至2027年5月2日'],
  ] as const)('is a link in both forms (%s)', async (locale, label, until) => {
    const pdf = { address: 'https://api.example.com/v1/reports/t', bytes: 8_290_000, until: '2027-05-02' };
    const { text, seen, html } = await read({ locale, pdf });
    for (const form of [text, seen]) for (const fact of [label, until]) expect(form).toContain(fact);
    expect(text).toContain(pdf.address);
    expect(html.replaceAll('&#x2F;', '/')).toContain(`href="${pdf.address}"`);
    expect(text + seen).not.toMatch(/null|undefined|[Aa]ttached:|附件：/);
  });
});
