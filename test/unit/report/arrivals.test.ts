import { expect, test } from 'vitest';
import type { Scores } from '../../../functions/model/scores.ts';
import type { Locale } from '../../../functions/model/text.ts';
import { buildDocument } from '../../../functions/report/build-document.ts';
import { scopedScores } from '../../../functions/scoring/index.ts';
import { reputationSample } from '../../render/support/samples.ts';

const { programme, scores } = reputationSample();
const kind = 'responses' as const;
const refused: Scores['sample']['arrivals'] = [
  { kind, client: 'crm', reason: 'conflict', n: 3 },
  { kind, client: 'crm', reason: 'rejected answers', n: 1200 },
  { kind, client: 'survey:panel', reason: 'period_sealed', n: 1 },
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((f, i) => ({ kind, client: 'messy', reason: `rejected ${f}`, n: 10 + i })),
  { kind: 'complaints' as const, client: 'crm', reason: 'rejected category', n: 7 },
];
const told = (locale: Locale, arrivals: typeof refused, scope = 'company') => {
  const sample = { ...scores.sample, arrivals };
  const report = programme.reports[0]?.id ?? '';
  return JSON.stringify(
    buildDocument({ programme, scores: scopedScores({ ...scores, sample }, scope), report, locale }),
  );
};

test('the page on method and sample says what was refused, from whom and why, the commonest first', () => {
  const text = told('en', refused);
  expect(text).toContain('Refused on arrival');
  expect(text).toContain(
    'crm: 1,200 not valid in “answers”, 3 at odds with another one under the same id. panel: 1 after the period was sealed.',
  );
  expect(text).toMatch(/messy: 15 not valid in “f”, 14 [^.]+, 13 [^.]+, 12 [^.]+, 21 for other reasons\./);
  expect(text).toContain('crm (complaints): 7 not valid in “category”.');
  const chinese = told('zh-CN', refused);
  expect(chinese).toContain('crm：“answers”一项无效1,200条');
  expect(chinese).toContain('crm（投诉）：“category”一项无效7条');
});

test('where nothing was refused, and in the report of a part, nothing is said of it', () => {
  expect(told('en', [])).not.toContain('Refused on arrival');
  expect(told('en', refused, 'plan-contract')).not.toContain('Refused on arrival');
});
