import { describe, expect, it } from 'vitest';
import type { ScopedScores } from '../../../functions/model/scores.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';
import { node, scoresFor } from './message-scores.ts';
import { read } from './read-message.ts';

function withIndex(scores: ScopedScores, index: ReturnType<typeof node>): ScopedScores {
  const operators = scores.scope.operators.map((o, i) =>
    i === 0 ? { ...o, nodes: o.nodes.map((n) => (n.indicator === index.indicator ? index : n)) } : o,
  );
  return { ...scores, scope: { ...scores.scope, operators } };
}

describe('what a mail says', () => {
  const english = [
    'behind by 3.2 points (95 % 1.1 to 5.3)',
    'level (+0.8, 95 % −1.2 to 2.8)',
    'base too small (n = 21)',
    '95 % interval 70.1 to 74.8 · n = 130',
    'Indicator weights are assumed.',
    'small base (n = 41)',
    'Mobile operator reputation - October 2026 - All customers.pdf',
    'Insight team (insight@example.com)',
    'Answers of 344 customers',
  ];
  const chinese = [
    '落后 3.2 分（95% 置信区间 1.1 至 5.3）',
    '持平（差距 +0.8，95% 置信区间 −1.2 至 2.8）',
    '样本不足（n = 21）',
    '95% 置信区间 70.1 至 74.8 · n = 130',
    '指标权重为假定值。',
    '样本偏少（n = 41）',
    '移动运营商声誉测评_2026年10月_全部客户.pdf',
    'Insight team（insight@example.com）',
    '344 位客户的真实作答',
  ];

  it.each([
    ['en', english],
    ['zh-CN', chinese],
  ] as const)('is the same in text and HTML, in words and figures (%s)', async (locale, facts) => {
    const { text, seen } = await read({ locale });
    for (const fact of facts) {
      expect(text).toContain(fact);
      expect(seen).toContain(fact);
    }
    expect(text).toContain(locale === 'en' ? 'Reputation index: 72.4 points' : '声誉指数：72.4 分');
    expect(text + seen).not.toMatch(/null|undefined|NaN|\{|\}/);
  });

  it('names both brands of a pair, and says ahead with a warning on a small base', async () => {
    const programme = sampleProgramme('gansu-telecom');
    const { text } = await read({ programme, scores: scoresFor(programme), locale: 'en' });
    expect(text).toMatch(/M-Zone against C-net: ahead by 6\.1 points \(95 % 2\.0 to 10\.1\), small base \(n = \d+\)/);
  });

  it('leaves out a peer whom nobody was asked about', async () => {
    const programme = sampleProgramme('gansu-telecom');
    const scores = scoresFor(programme);
    const gaps = scores.scope.gaps.map((gap) =>
      gap.competitor.operator === 'xian-mobile'
        ? { ...gap, status: 'no_data' as const, difference: null, ci95: null, verdict: 'insufficient' as const }
        : gap,
    );
    const { text } = await read({ programme, scores: { ...scores, scope: { ...scores.scope, gaps } }, locale: 'en' });
    expect(text).not.toContain("Xi'an");
    expect(text).toContain('China Unicom');
  });

  it('gives a narrower scope its rank and the total above it', async () => {
    const programme = sampleProgramme('mobile-reputation');
    const { text, subject } = await read({ scores: scoresFor(programme, 'plan-prepaid'), locale: 'en' });
    expect(subject).toBe('Mobile operator reputation, Prepaid, October 2026: 72.4 points');
    expect(text).toContain('Rank 3 of 14 by index\nAll customers: 72.4 points');
  });
});

describe('simulated figures', () => {
  it('say so in the subject and at the head of both forms, with their source', async () => {
    const programme = sampleProgramme('gansu-telecom');
    const { text, seen, subject } = await read({ programme, scores: scoresFor(programme), locale: 'en' });
    expect(subject).toMatch(/\(simulated\)$/);
    for (const form of [text, seen]) {
      expect(form).toMatch(/Simulated data: do not base decisions on it[\s*]+Simulated from published figures/);
      expect(form.indexOf('Simulated from')).toBeLessThan(form.indexOf('Satisfaction index'));
    }
    expect((await read({ locale: 'en' })).seen).not.toMatch(/simulated/i);
  });
});

describe('an index that cannot be shown', () => {
  const programme = sampleProgramme('mobile-reputation');
  const index = 'index';

  it.each([
    ['suppressed', 'base too small', 'Reputation index: base too small (n = 21); the index is not shown'],
    ['no_data', 'no answers', 'Reputation index: no answers in this period'],
  ] as const)('is put in words: %s', async (status, inSubject, inText) => {
    const scores = withIndex(scoresFor(programme), node(index, 0, status === 'suppressed' ? 21 : 0, status));
    const { text, seen, subject } = await read({ scores, locale: 'en' });
    expect(subject).toBe(`Mobile operator reputation, October 2026: ${inSubject}`);
    expect(text).toContain(inText);
    expect(seen).toContain(inText.replace(':', ''));
    expect(text + seen).not.toMatch(/null|undefined|NaN/);
  });

  it('does not call a base too small that is hidden for the sake of another figure', async () => {
    const hidden = { ...node(index, 0, 63, 'suppressed'), reason: 'complementary' as const };
    const { text, subject } = await read({ scores: withIndex(scoresFor(programme), hidden), locale: 'en' });
    expect(subject).toMatch(/: index not shown$/);
    expect(text).toContain('Reputation index: the index is not shown (n = 63)');
  });

  it.each(['en', 'zh-CN'] as const)('is put in words where the scores hold nothing at all (%s)', async (locale) => {
    const scores = scoresFor(programme);
    const empty = { ...scores, scope: { ...scores.scope, n: 0, operators: [], gaps: [] } };
    const { text, seen } = await read({ scores: empty, locale });
    expect(text).toContain(
      locale === 'en' ? 'Reputation index: no answers in this period' : '声誉指数：本期没有收到答卷',
    );
    expect(text).toContain(locale === 'en' ? 'There is no competitor' : '没有可比较的竞争对手');
    expect(text + seen).not.toMatch(/null|undefined|NaN/);
  });
});
