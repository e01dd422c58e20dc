import { describe, expect, it } from 'vitest';
import { batchOf } from '../../../functions/model/records/batch.ts';
import { responseSchema } from '../../../functions/model/response.ts';
import { idSchema, textIn } from '../../../functions/model/text.ts';

const sound = { id: 'r1', operator: 'own', answeredAt: '2026-10-15', answers: { a: 5 } };
const accepts = (change: object): boolean => responseSchema.safeParse({ ...sound, ...change }).success;

describe('a response', () => {
  it('needs no more than id, operator, date and answers', () => {
    expect(responseSchema.parse(sound)).toEqual({ ...sound, revision: 0, segments: {} });
  });

  it.each([
    { id: 'x'.repeat(128) },
    { id: '客户 0001' },
    { id: '7' },
    { revision: 0 },
    { revision: 1_000_000 },
    { weight: 1e-6 },
    { answers: {} },
    { answers: { a: null, b: -99 } },
    { answeredAt: '2026-10-15T08:30:00+08:00' },
    { answeredAt: '2026-10-15T00:30:00Z' },
    { contact: 'c'.repeat(256) },
    { operator: 'o'.repeat(64) },
    { segments: { city: 'lanzhou' } },
  ])('may have %j', (change) => {
    expect(accepts(change)).toBe(true);
  });

  it.each([
    { id: '' },
    { id: 'x'.repeat(129) },
    { id: ' r1' },
    { id: 'r1 ' },
    { id: 'r\n1' },
    { id: 'r\u202e1' },
    { id: 7 },
    { revision: -1 },
    { revision: 1_000_001 },
    { revision: 1.5 },
    { weight: 0 },
    { weight: -1 },
    { weight: Number.POSITIVE_INFINITY },
    { weight: Number.NaN },
    { answers: { a: 4.5 } },
    { answers: { a: '5' } },
    { answers: { 'a b': 5 } },
    { answers: undefined },
    { answeredAt: '2026-10' },
    { answeredAt: '2026-02-30' },
    { answeredAt: '2026-10-15T08:30:00' },
    { answeredAt: '15/10/2026' },
    { contact: '' },
    { contact: 'c'.repeat(257) },
    { operator: 'o'.repeat(65) },
    { operator: '-own' },
    { segments: { city: '兰州' } },
    { phone: '13900000000' },
  ])('may not have %j', (change) => {
    expect(accepts(change)).toBe(false);
  });
});

describe('a batch', () => {
  it('holds 1 to 500 responses and nothing else', () => {
    const batch = (n: number) => batchOf('responses').safeParse({ responses: Array.from({ length: n }, () => null) });
    expect([0, 1, 500, 501].map((n) => batch(n).success)).toEqual([false, true, true, false]);
    expect(batchOf('responses').safeParse({ responses: [null], more: 1 }).success).toBe(false);
  });
});

describe('texts and ids', () => {
  it('come in the language asked for, else in the one there is', () => {
    expect(textIn({ en: 'Coverage', 'zh-CN': '网络覆盖' }, 'zh-CN')).toBe('网络覆盖');
    expect(textIn({ en: 'Coverage' }, 'zh-CN')).toBe('Coverage');
    expect(textIn('C14', 'en')).toBe('C14');
  });

  it.each(['', '_a', '../a', 'a/b', 'a#b', 'a b', 'é'])('%j is no id', (id) => {
    expect(idSchema.safeParse(id).success).toBe(false);
  });
});
