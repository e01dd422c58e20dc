import { expect, it } from 'vitest';
import { periodName, slotName, slotYear } from '../../../templates/locale/numbers.ts';

it.each([
  ['2026-10', '2026年10月', 'October 2026', '10月', 'Oct'],
  ['2026-Q4', '2026年第4季度', 'Q4 2026', '4季度', 'Q4'],
  ['2026-H1', '2026年上半年', 'H1 2026', '上半年', 'H1'],
  ['2026', '2026年', '2026', '2026', '2026'],
  ['2026-10-R3', '2026年8月至10月', 'August to October 2026', '10月', 'Oct'],
  ['2026-03-R3', '2026年1月至3月', 'January to March 2026', '3月', 'Mar'],
  ['2026-02-R3', '2025年12月至2026年2月', 'December 2025 to February 2026', '2月', 'Feb'],
])('%s is %s and %s; on an axis %s and %s', (period, chinese, english, slotChinese, slotEnglish) => {
  expect([periodName('zh-CN', period), periodName('en', period)]).toEqual([chinese, english]);
  expect([slotName('zh-CN', period), slotName('en', period)]).toEqual([slotChinese, slotEnglish]);
});

it('the year stands under an axis where one begins, and nowhere among years', () => {
  const years = (...periods: string[]) => periods.map((period, i) => slotYear('en', period, i === 0));
  expect(years('2025-11', '2025-12', '2026-01', '2026-02')).toEqual(['2025', '', '2026', '']);
  expect(years('2025-Q4', '2026-Q1', '2026-Q2')).toEqual(['2025', '2026', '']);
  expect(years('2025', '2026')).toEqual(['', '']);
});
