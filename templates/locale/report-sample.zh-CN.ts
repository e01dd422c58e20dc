import type { reportSampleEn } from './report-sample.en.ts';

/** Texts on the sample and its fieldwork in Chinese, as ICU messages. */
export const reportSampleZhCN: Readonly<Record<keyof typeof reportSampleEn, string>> = {
  'report.summary.effective': '加权后有效样本量 {n}',
  'report.indicators.bases': 'n / 有效 n',
  'report.method.effective': '有效样本量',
  'report.method.part': '其中：{part}',
  'report.quality.term': '样本质量',
  'report.quality.clean': '重复、作答过快、直线作答与资格核查均无问题',
  'report.quality.found': '各运营商合计：{reasons}',
  'report.quality.flagged': '有疑点',
  'report.quality.excluded': '不计分',
  'report.quality.reason':
    '{reason, select, ineligible {无接触记录} duplicate {重复} speeder {作答过快} other {直线作答}} {n} 份{excluded, select, yes {，不计分} other {}}',
  'report.quality.index':
    '{operator}指数{left, select, excluded {剔除前后} other {若剔除有疑点者}}由 {before} 变为 {after} 分（相差 {n} 人）',
  'report.quality.contactTerm': '接触真实性',
  'report.quality.contact':
    '{operator}自称有接触且可核对的 {checked} 份中，{within}{asked, select, no {} reached {；达到 {months} 个月内 {required} 的要求} other {；未达到 {months} 个月内 {required} 的要求}}',
  'report.quality.within': '{months} 个月内有记录 {share}（95% 区间 {low} 至 {high}）',
  'report.quality.interviewersTerm': '访问员差异',
  'report.quality.interviewers':
    '{operator} {count, number} 名访问员：F = {f}，组内相关 {icc}，{sure, select, yes {差异显著} other {差异不显著}}',
  'report.weighting.term': '加权',
  'report.weighting.stated':
    '{weighted, select, no {各答卷权重相同} other {{base, select, given {按答卷自带权重} other {不用自带权重}}{fitting}}}{trimmed, select, yes {，权重限于均值的 {low, number} 至 {high, number} 倍} other {}}',
  'report.weighting.none': '',
  'report.weighting.raking': '，再按边际分布迭代加权',
  'report.weighting.post-stratification': '，再按分层目标加权',
  'report.weighting.cost': '{operator}设计效应 {effect}，{all} 份答卷相当于 {n} 份',
};
