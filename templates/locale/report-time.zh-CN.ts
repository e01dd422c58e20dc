import type { reportTimeEn } from './report-time.en.ts';

/** Texts of control charts and lines over time in Chinese, as ICU messages. */
export const reportTimeZhCN: Readonly<Record<keyof typeof reportTimeEn, string>> = {
  'report.summary.many': '{count, number} 家竞争对手',
  'report.summary.trendLimits': '虚线为我方指数的控制限，圈出者越限。',

  'report.control.heading': '变化是否超出正常波动',
  'report.control.values': '指数（分）',
  'report.control.ranges': '与上期之差（绝对值）',
  'report.control.caption':
    'XmR 控制图；指数控制限 {low} 至 {high}，移动极差上限 {range}，依据 {count} {kind, select, month {个月} quarter {个季度} half {个半年} year {年} other {期}}数据{state, select, provisional {（不足 20 期，为暂定控制限）} frozen {（基线已固定）} other {}}。',
  'report.control.stretch': '{from}至{to}',
  'report.control.quiet': '指数及其变化均未越限，属正常波动。',
  'report.control.value_above': '高于控制上限：{periods}{now, select, yes {（含本期）} other {}}。',
  'report.control.value_below': '低于控制下限：{periods}{now, select, yes {（含本期）} other {}}。',
  'report.control.range_above': '变化幅度超出正常波动：{periods}{now, select, yes {（含本期）} other {}}。',
  'report.control.mean_above': '高于按样本量计算的控制限：{periods}{now, select, yes {（含本期）} other {}}。',
  'report.control.mean_below': '低于按样本量计算的控制限：{periods}{now, select, yes {（含本期）} other {}}。',
  'report.control.ewma_above':
    '指数加权移动平均（EWMA）高于控制限：{periods}{now, select, yes {（含本期）} other {}}。',
  'report.control.ewma_below':
    '指数加权移动平均（EWMA）低于控制限：{periods}{now, select, yes {（含本期）} other {}}。',
  'report.alt.control': '指数控制图。',

  'report.trend.label': '变化',
  'report.trend.title.moved': '{index}较{period}{verdict, select, up {上升} other {下降}} {points} 分',
  'report.trend.title.level': '{index}较{period}无显著变化',
  'report.trend.title.none': '{index}没有可比较的往期',
  'report.changes.heading': '哪些方面有变化',
  'report.changes.against': '较{period}及 95% 区间',
  'report.changes.place': '位次',
  'report.changes.none': '–',
  'report.changes.tested': '{symbol} {value}（{low} 至 {high}）{mark}',
  'report.changes.rank': '{rank}{way, select, up { ▲{places}} down { ▼{places}} other {}}',
  'report.changes.how':
    '单位：分。▲ 上升、▼ 下降：在同一层级全部变化中经校正后显著；＝ 持平。位次为在同级指标中的名次，箭头为较上期升降的位数。',
  'report.changes.left': '其余 {count, number} 项指标无显著变化，未列出。',
  'report.changes.broken': '⁴ 其间测评方案有变更，口径不完全可比。',
  'report.effect.heading': '改进措施与得分变化',
  'report.effect.measured':
    '{action}（{from}起）：{indicator}由 {before} 变为 {after} 分{design, select, difference_in_differences {，对照由 {controlBefore} 变为 {controlAfter} 分；双重差分 {difference} 分} other {，相差 {difference} 分}}（95% 区间 {low} 至 {high}）{way, select, level {，不显著} other {}}{small, select, yes {，样本偏少} other {}}。',
  'report.effect.none':
    '{action}（{from}起）：{status, select, not_begun {本期之后才开始} over {已于往期评估} no_answers {前后或对照缺少答卷} suppressed {样本不足，不公布} degenerate {作答无差异，无法检验} other {本期未评估}}。',
  'report.effect.rests': '未经多重比较校正，仅表示相关；{on}。',
  'report.effect.parallel_trends_assumed': '双重差分假定两组若无措施走势相同',
  'report.effect.trend_not_separated': '没有对照组，无法区分措施与自然走势',
  'report.effect.weights_decide': '加权与不加权的显著性结论不同',
  'report.effect.incomplete': '措施后的观察期尚未结束',

  'report.brandTrends.heading': '分品牌走势',
  'report.brandTrends.caption': '指数（分），各图同一标尺，自 {from} 起；线端为最新得分。',
  'report.alt.brandTrends': '各品牌指数走势小图。',
  'report.alt.brandLine': '{label}，共 {count, number} 期，首期 {first}',
};
