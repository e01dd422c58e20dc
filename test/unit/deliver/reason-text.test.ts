import { describe, expect, test } from 'vitest';
import { because, reasonsForAdmins, reasonsForOwner } from '../../../functions/deliver/reason-text.ts';
import type { Reason } from '../../../functions/model/reason.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

const programme = sampleProgramme('mobile-reputation');
const cell = { operator: 'P2', where: { plan: 'prepaid' } };
const unsent = { code: 'unsent', cause: null, said: null, count: 1, delivery: 'd', edition: 'e' } as const;

const REASONS: readonly Reason[] = [
  { code: 'no_answers' },
  { code: 'short_quota', ...cell, n: 38, minimum: 40 },
  { code: 'no_source', ...cell, withinDays: 5 },
  { code: 'stale_source', ...cell, days: 6, withinDays: 1 },
  { code: 'few_contacts', ...cell, where: {}, onRecord: 20, checked: 40, needed: 24, within: 3, share: 0.6 },
  { code: 'empty_category', ...cell },
  { code: 'waits_for_approval', revision: 1 },
  {
    code: 'undrawn',
    edition: 'monthly.company.en.r0',
    state: 'held',
    said: 'Noto Sans SC: no glyph for U+017D',
    glyphless: { fonts: 'Noto Sans SC', codePoints: ['U+017D', 'U+1F600'], text: 'Žižkov' },
  },
  { ...unsent, state: 'planned', count: 12, cause: { code: 'quota_used', perDay: 200 } },
  { ...unsent, state: 'unknown', cause: { code: 'sender_stopped' } },
  { ...unsent, state: 'rejected', said: 'MessageRejected: no' },
  { code: 'page_broke_off', page: 3, said: 'ResourceNotFound' },
];

describe('why a run is not sent whole', () => {
  test('is told to an admin with the ids of the programme file', () => {
    expect(reasonsForAdmins({ period: '2026-10', reasons: [...REASONS] })).toEqual([
      '2026-10 has no answers',
      'operator P2, plan prepaid: 38 of 40 responses, 2 short',
      'operator P2, plan prepaid: no answers in 2026-10; asked for: 5 days',
      'operator P2, plan prepaid: its newest answer is 6 days older than the end of 2026-10; asked for: 1 day',
      'operator P2: 20 of 40 claimed contacts are on record within 3 months, 4 short of 60 %',
      'operator P2, plan prepaid: no responses, but the weighting has a target for it; merge it with a category that has some',
      'revision 1 waits for approval',
      'edition monthly.company.en.r0 is held: the fonts (Noto Sans SC) have no sign for U+017D, U+1F600, which stands in “Žižkov”',
      '12 deliveries are planned: the 200 messages that SES takes in 24 hours are used up',
      'delivery d of e is unknown: the sender stopped between claiming the message and noting its fate',
      'delivery d of e is rejected: MessageRejected: no',
      'page 3: ResourceNotFound',
    ]);
  });

  test('is told to the owner in his or her language, with the names that readers know', () => {
    const chinese = reasonsForOwner(programme, 'zh-CN', '2026-10', REASONS);
    expect(chinese[0]).toBe('2026年10月没有收到任何答卷');
    expect(chinese[1]).toBe('运营商二（付费方式为预付费）：应有40份，现有38份，尚缺2份');
    expect(chinese[8]).toBe('12封邮件尚未发送：SES 每24小时200封的额度已用完');
    expect(chinese[7]).toBe(
      '报告 monthly.company.en.r0 未能生成：字体（Noto Sans SC）缺少字符U+017D、U+1F600，出自“Žižkov”',
    );
    // Nothing of it is left in English, fonts and what SES says apart.
    expect(chinese.filter((text) => /[a-z]{4,} [a-z]{3,}/.test(text))).toEqual([]);
    const [, english] = reasonsForOwner(programme, 'en', '2026-10', REASONS);
    expect(english).toBe('Operator 2 (Plan: Prepaid): 38 of 40 responses, 2 short');
  });

  test('stands in the ledger as a sentence and as a code', () => {
    expect(because({ code: 'not_confirmed', since: '2025-10-01' })).toEqual({
      reason: 'the owner has not confirmed the recipient since 2025-10-01',
      cause: { code: 'not_confirmed', since: '2025-10-01' },
    });
  });
});
