import type { reportIssueEn } from './report-issue.en.ts';

/** What a report says of an issue that is not the first of a complete sample, in Chinese, as ICU messages. */
export const reportIssueZhCN: Readonly<Record<keyof typeof reportIssueEn, string>> = {
  'report.issue.stamp.forced': '样本不足，人工放行',
  'report.issue.stamp.incomplete': '样本不足',
  'report.issue.forced': '样本未达到约定要求，本报告经人工放行：{reason}',
  'report.issue.incomplete': '样本未达到约定要求，因等待期限已过而出具本报告。',
  'report.issue.revised':
    '本报告为第{revision}次修订，取代{instant}的第{before}版{alone, select, yes {} other {；变动的数据见末页}}。',
  'report.issue.changes': '与第{before}版相比的变动',
  'report.issue.figure': '指标',
  'report.issue.party': '运营商',
  'report.issue.before': '第{before}版',
  'report.issue.now': '本版',
  'report.issue.changed': '{indicator}（{party}）{before} → {now}',
  'report.issue.others': '{count, plural, other {另有#项}}',
  'report.issue.changedAll': '变化：{changes}。',
  'report.issue.hidden': '不显示',
  'report.issue.more': '另有{count}项下级指标或品牌的数据也有变动。',
  'report.issue.unchanged': '本范围内没有数据变动。',
};
