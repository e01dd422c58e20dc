import type { reportRegionsEn } from './report-regions.en.ts';

/** Texts of the page on regions and segments in Chinese, as ICU messages. */
export const reportRegionsZhCN: Readonly<Record<keyof typeof reportRegionsEn, string>> = {
  'report.regions.label': '区域与品牌',
  'report.regions.title.parts': '指数以{best}最高（{high} 分），{worst}最低（{low} 分）',
  'report.regions.title.rank': '指数排名第 {position, number} / {of, number}，与{total}整体相差 {difference} 分',
  'report.regions.title.beside': '指数与{total}整体相差 {difference} 分',
  'report.regions.title.hidden': '样本不足，无法与整体比较',
  'report.regions.title.none': '样本充足的区域过少，不作比较',
  'report.regions.area': '区域',
  'report.regions.brand': '品牌',
  'report.regions.brands': '分品牌得分',
  'report.regions.interval': '指数 95% 区间',
  'report.regions.range': '{low} 至 {high}',
  'report.regions.how':
    '单位：分（0～100），按指数由高到低排列；同一列中颜色越深得分越高。区间重叠的两个区域，名次先后可能出于偶然。',
  'report.regions.marked': '¹ 样本偏少（n 小于 {n}），请谨慎解读。',
  'report.regions.hidden': '–',
  'report.regions.hiddenNote': '– 不公布：n 小于 {n}，或可由其相减推出此类得分。',

  'report.composites.caption': '双方按同一结构加权：{mix}。单位：分；坐标轴自 {from} 起。',
  'report.composites.hidden': '按此结构样本不足',
  'report.composites.empty': '{parts}无答卷',

  'report.gaps.label': '单项差距',
  'report.gaps.title': '{total, number} 项单项比较中，我方领先 {ahead, number} 项，落后 {behind, number} 项',
  'report.gaps.gap': '差距',
  'report.gaps.caption':
    '我方减对方，单位：分，由领先到落后排列；细线为 95% 置信区间。▲ 领先、▼ 落后：经校正后显著；＝ 持平。n 为双方中较小的样本量。',
  'report.alt.gaps': '各单项差距条形图（{own}减{competitor}）。',
};
