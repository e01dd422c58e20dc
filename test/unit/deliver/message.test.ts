import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildMessage } from '../../../functions/deliver/message.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';
import { messageInput, PDF } from './message-input.ts';
import { scoresFor } from './message-scores.ts';

const headerOf = (raw: Uint8Array) => Buffer.from(raw).toString('latin1').split('\r\n\r\n', 1)[0] ?? '';

describe('a mail as a mail client reads it', () => {
  it('goes from the sender to one reader; replies reach the owner', async () => {
    const { raw, subject } = await buildMessage(messageInput());
    const mail = await PostalMime.parse(raw);
    expect(mail.subject).toBe('移动运营商声誉测评 2026年10月：72.4 分');
    expect(subject).toBe(mail.subject);
    expect(mail.from).toMatchObject({ name: '满意度测评报告', address: 'reports@example.com' });
    expect(mail.to).toMatchObject([{ name: '王建国', address: 'wang@example.com' }]);
    expect(mail.replyTo).toMatchObject([{ name: 'Insight team', address: 'insight@example.com' }]);
    expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
    expect(mail.headers.find((h) => h.key === 'date')?.value).toBe('Tue, 03 Nov 2026 08:00:12 +0800');
  });

  it('attaches the PDF, byte for byte, beside a text and an HTML form', async () => {
    const { raw } = await buildMessage(messageInput());
    const mail = await PostalMime.parse(raw);
    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]).toMatchObject({
      filename: '移动运营商声誉测评_2026年10月_全部客户.pdf',
      mimeType: 'application/pdf',
      disposition: 'attachment',
    });
    expect(Buffer.from(new Uint8Array(mail.attachments[0]?.content as ArrayBuffer))).toEqual(Buffer.from(PDF));
    expect(headerOf(raw)).toMatch(/^Content-Type: multipart\/mixed;/m);
    expect(Buffer.from(raw).toString('latin1')).toMatch(/^Content-Type: multipart\/alternative;/m);
    expect([mail.text?.length, mail.html?.length].every((length) => (length ?? 0) > 300)).toBe(true);
  });

  it('carries the tables beside the PDF where the report asks for it', async () => {
    const tables = new TextEncoder().encode('\uFEFFscore\r\n67.2\r\n');
    const { raw } = await buildMessage(messageInput({ tables }));
    const { attachments } = await PostalMime.parse(raw);
    expect(attachments.map((a) => [a.mimeType, a.filename?.split('.').at(-1)])).toEqual([
      ['application/pdf', 'pdf'],
      ['text/csv', 'csv'],
    ]);
    expect(Buffer.from(z.instanceof(ArrayBuffer).parse(attachments[1]?.content)).equals(Buffer.from(tables))).toBe(
      true,
    );
  });

  it('names the PDF by RFC 2231 alone, and by an encoded word where old clients look', async () => {
    const { raw } = await buildMessage(messageInput());
    const part =
      Buffer.from(raw).toString('latin1').split('Content-Type: application/pdf')[1]?.split('\r\n\r\n', 1)[0] ?? '';
    expect(part).toMatch(/filename\*(0\*)?=utf-8''/i);
    expect(part).not.toMatch(/filename=/i);
    expect(part).toMatch(/name="=\?UTF-8\?/);
  });

  it('is ASCII with lines of at most 998 characters, as SMTP wants it', async () => {
    const { raw } = await buildMessage(messageInput());
    const text = Buffer.from(raw).toString('latin1');
    expect(raw.every((byte) => byte < 0x80)).toBe(true);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('the same input', () => {
  it('gives the same bytes', async () => {
    const [one, two] = await Promise.all([buildMessage(messageInput()), buildMessage(messageInput())]);
    expect(Buffer.from(one.raw).equals(Buffer.from(two.raw))).toBe(true);
  });

  it('has boundaries of its own for each delivery, which do not show its id', async () => {
    const one = Buffer.from((await buildMessage(messageInput())).raw).toString('latin1');
    const two = Buffer.from((await buildMessage(messageInput({ delivery: 'another' }))).raw).toString('latin1');
    const boundary = (raw: string) => /boundary="([^"]+)"/.exec(raw)?.[1];
    expect(boundary(one)).not.toBe(boundary(two));
    expect(one).not.toContain(messageInput().delivery);
  });
});

describe('text that would begin another header', () => {
  const attack = 'Wang\r\nBcc: thief@example.org\r\n\r\nbody\u2028X-Evil: 1\u0000';

  it.each(['recipient', 'owner', 'sender', 'name', 'scope'])('stays on one line as the %s', async (where) => {
    const programme = sampleProgramme('mobile-reputation');
    const scores = scoresFor(programme, 'plan-prepaid');
    const hostile = {
      ...programme,
      ...(where === 'owner' ? { owner: { ...programme.owner, name: attack } } : {}),
      ...(where === 'sender' ? { sender: { ...programme.sender, name: attack } } : {}),
      ...(where === 'name' ? { name: attack } : {}),
      ...(where === 'scope'
        ? { segments: programme.segments.map((s) => ({ ...s, values: s.values.map((v) => ({ ...v, name: attack })) })) }
        : {}),
    };
    const recipient = where === 'recipient' ? { name: attack, email: 'wang@example.com' } : messageInput().recipient;
    const { raw } = await buildMessage(messageInput({ programme: hostile, scores, recipient }));
    const mail = await PostalMime.parse(raw);
    expect(headerOf(raw)).not.toMatch(/^(bcc|x-evil)/im);
    expect(mail.bcc).toBeUndefined();
    expect(mail.to?.map((t) => t.address)).toEqual(['wang@example.com']);
    expect(mail.headers.map((h) => h.key).filter((key) => key === 'x-evil')).toEqual([]);
    expect(mail.attachments).toHaveLength(1);
  });

  it.each([
    'wang@example.com\r\nBcc: thief@example.org',
    'a@example.com, b@example.com',
    '"a b"@example.com',
    'nobody',
  ])('is refused as the address %j', async (email) => {
    await expect(buildMessage(messageInput({ recipient: { name: 'Wang', email } }))).rejects.toThrow(RangeError);
  });

  it('is refused as a date', async () => {
    await expect(buildMessage(messageInput({ date: 'yesterday' }))).rejects.toThrow(RangeError);
  });
});
