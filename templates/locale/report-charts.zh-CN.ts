import type { reportChartsEn } from './report-charts.en.ts';

/** What charts say to those who do not see them, and texts of the distribution chart, in Chinese, as ICU messages. */
export const reportChartsZhCN: Readonly<Record<keyof typeof reportChartsEn, string>> = {
  'report.summary.more':
    '此处按项目次序列出前 {shown, number} 项，另有 {count, number} 项比较{kind, select, summary {未列出} other {见“竞争差距”部分}}。',

  'report.stacked.heading': '答案分布',
  'report.stacked.none': '各题样本均不足，本期不公布答案分布。',
  'report.stacked.caption': '各档答案占比（%，四舍五入）；按得分从高到低排列；{bases}。从左到右各档为 {codes}。',
  'report.stacked.codes': '{from} 至 {to}',
  'report.stacked.others': '{which}为 {codes}',
  'report.stacked.scale': '{from} 至 {to} 分量表的题目',
  'report.stacked.lowest': '最低档',
  'report.stacked.highest': '最高档',
  'report.stacked.base': 'n = {n}',
  'report.stacked.bases': 'n = {low} 至 {high}',
  'report.stacked.band': '{from}～{to}',
  'report.stacked.marked': '{indicator}¹',

  'report.boxes.heading': '客户意见最分歧的题目',
  'report.boxes.sd': '标准差',
  'report.boxes.top': '高分 %',
  'report.boxes.bottom': '低分 %',
  'report.boxes.share': '{share}（{low}～{high}）',
  'report.boxes.note': '高分、低分为最高与最低两档答案的占比（%）及其 95% 置信区间。',
  'report.boxes.disputed': '↔ 客户意见最分歧的 {count, number} 项（标准差占该得分下最大可能值的比例最高）。',

  'report.alt.stacked': '堆积条形图，各档答案占比。',
  'report.alt.level': '{level} 占 {share}',
  'report.alt.levels': '{indicator}（n = {n}）：{levels}。',
  'report.alt.absent': '{indicator}：{words}。',
  'report.alt.hidden': '不公布',
  'report.alt.comparison': '得分对比图，单位：分，附 95% 置信区间。',
  'report.alt.beside': '回访客户（内部）与调查客户（外部）的得分对比图，附95%置信区间。',
  'report.alt.row': '{indicator}：{own} {ownScore}，{competitor} {competitorScore}；{verdict}。',
  'report.alt.grade': '“{grade}”{from} 至 {to}',
  'report.alt.scale': '0 至 100 分标尺：{grades}。{value} 分属“{grade}”。',
  'report.alt.trend': '{index}折线图，单位：分。',
  'report.alt.point': '{period} {value}',
  'report.alt.line': '{name}：{first}，到{last}；最低{lowest}，最高{highest}。',
};
