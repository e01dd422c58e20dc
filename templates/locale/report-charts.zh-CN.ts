import type { reportChartsEn } from './report-charts.en.ts';

/** What charts say to those who do not see them, and texts of the distribution chart, in Chinese, as ICU messages. */
export const reportChartsZhCN: Readonly<Record<keyof typeof reportChartsEn, string>> = {
  'report.alt.hidden': '不公布',
  'report.alt.comparison': '得分对比图，单位：分，附 95% 置信区间。',
  'report.alt.row': '{indicator}：{own} {ownScore}，{competitor} {competitorScore}；{verdict}。',
  'report.alt.grade': '“{grade}”{from} 至 {to}',
  'report.alt.scale': '0 至 100 分标尺：{grades}。{value} 分属“{grade}”。',
  'report.alt.trend': '{index}折线图，单位：分。',
  'report.alt.point': '{period} {value}',
  'report.alt.line': '{name}：{first}，到{last}；最低{lowest}，最高{highest}。',
};
