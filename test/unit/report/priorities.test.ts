import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../functions/model/text.ts';
import { createContext } from '../../../functions/report/context.ts';
import { priorityBlocks } from '../../../functions/report/priorities.ts';
import { scopedScores } from '../../../functions/scoring/index.ts';
import { customers, survey } from '../scoring/diagnosis/two-operators.ts';
import { type Answered, scored } from '../scoring/survey.ts';

/** The sentences that the summary says of priorities. */
function sentences(locale: Locale, responses: readonly Answered[], changes: Record<string, unknown> = {}): string[] {
  const programme = survey(changes);
  const context = createContext(programme, scopedScores(scored(programme, responses), 'company'), locale);
  return priorityBlocks(context).flatMap((block) =>
    block.kind === 'findings' ? block.findings.map(({ text }) => text) : [],
  );
}
const behind = [...customers('own'), ...customers('rival', { a: 1, b: 2 })];
const level = [...customers('own'), ...customers('rival')];
const NONE = {
  en: 'No clear priority: nothing that goes with satisfaction lags significantly.',
  'zh-CN': '没有明确的优先改进项：与满意度相关的各项均未显著落后。',
};

describe('the sentences that name the priorities', () => {
  it('name those that are significant, the first first', () => {
    const [first, second, ...rest] = sentences('en', behind);
    expect(first).toMatch(/^b: .* 20\.0 points behind rival; importance/);
    expect(second).toMatch(/^a: .* 10\.0 points behind rival; importance/);
    expect(rest).toEqual([]);
    expect(sentences('zh-CN', behind)[0]).toMatch(/^b：.*落后rival 20\.0 分；重要性/);
    expect(sentences('en', level, { priorities: { targets: { c: 90 } } })[0]).toMatch(/^c: .* points short of 90\.0;/);
  });

  it.each(['en', 'zh-CN'] as const)('say in %s that there is no clear priority when none is significant', (locale) => {
    expect(sentences(locale, level)).toEqual([NONE[locale]]);
    const [first, ...next] = sentences(locale, level, { priorities: { target: 46 } });
    expect(first).toBe(NONE[locale]);
    for (const text of next) expect(text).toMatch(/not significant|（不显著）/);
  });

  it('say nothing where there is nobody to compare with, or the base is hidden', () => {
    expect(sentences('en', customers('own'))).toEqual([]);
    expect(sentences('en', behind.slice(0, 20))).toEqual([]);
  });
});
