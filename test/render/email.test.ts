import { readFile } from 'node:fs/promises';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { buildMessage } from '../../functions/deliver/message.ts';
import { generate } from '../../templates/email/build.ts';
import { sampleProgramme } from '../support/sample-programme.ts';
import { messageInput } from '../unit/deliver/message-input.ts';
import { node, scoresFor } from '../unit/deliver/message-scores.ts';

async function htmlOf(overrides: Parameters<typeof messageInput>[0] = {}): Promise<string> {
  const { raw } = await buildMessage(messageInput(overrides));
  return (await PostalMime.parse(raw)).html ?? '';
}

describe('the committed HTML', () => {
  it('is what MJML makes of its source; if not, run npm run build', async () => {
    const files = await generate();
    expect(files.length).toBeGreaterThan(0);
    for (const { path, content } of files) expect(await readFile(path, 'utf8')).toBe(content);
  });
});

describe.each(['zh-CN', 'en'] as const)('the HTML in %s', (locale) => {
  it('loads nothing, runs nothing, follows nobody', async () => {
    const html = (await htmlOf({ locale })).replace('xmlns="http://www.w3.org/1999/xhtml"', '');
    expect(html).not.toMatch(/https?:|\/\/[a-z]|<(img|script|link|iframe|form|a)\b|url\(|@import|background=/i);
    expect(html).toMatch(new RegExp(`<html lang="${locale}"`));
  });

  it('stays below the 102 KB at which mail clients cut', async () => {
    expect(Buffer.byteLength(await htmlOf({ locale }))).toBeLessThan(60_000);
  });
});

describe('the bar table', () => {
  it('draws a score as cells as wide as its points', async () => {
    const html = await htmlOf();
    const scores = scoresFor(messageInput().programme);
    const own = scores.scope.operators[0]?.nodes ?? [];
    const shown = scores.indicators
      .filter((i) => i.level === 1)
      .map((i) => own.find((n) => n.indicator === i.indicator)?.value ?? null)
      .filter((value) => value !== null);
    const widths = [...html.matchAll(/width="(\d+)%" bgcolor="#0B5FA5"/g)].map((m) => Number(m[1]));
    expect(widths).toEqual(shown.map((value) => Math.round(value)));
  });

  it('has one cell only for a score of 0 or 100', async () => {
    const scores = scoresFor(messageInput().programme);
    const operators = scores.scope.operators.map((o) => ({
      ...o,
      nodes: o.nodes.map((n) => node(n.indicator, n.indicator === 'loyalty' ? 100 : 0, 130)),
    }));
    const html = await htmlOf({ scores: { ...scores, scope: { ...scores.scope, operators } } });
    expect(html.match(/bgcolor="#0B5FA5"/g)).toHaveLength(1);
    expect(html.match(/bgcolor="#E8EBEE"/g)).toHaveLength(7);
  });
});

describe('names from outside', () => {
  it('are escaped', async () => {
    const programme = { ...sampleProgramme('mobile-reputation'), name: '<script>alert("1")</script> & {{x}}' };
    const html = await htmlOf({ programme, recipient: { name: '<b>W</b>', email: 'wang@example.com' } });
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;&#x2F;script&gt; &amp; {{x}}');
    expect(html).not.toMatch(/<script|<b>W/);
  });
});
