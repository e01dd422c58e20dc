import type { reportDiagnosisEn } from './report-diagnosis.en.ts';

/** Texts of the pages on drivers and lost points in Chinese, as ICU messages. */
export const reportDiagnosisZhCN: Readonly<Record<keyof typeof reportDiagnosisEn, string>> = {
  'report.drivers.label': '驱动因素',
  'report.drivers.title': '{indicator}与{outcome}关联最强{known, select, yes {，得分 {score}} other {}}',
  'report.drivers.title.none': '有效答卷过少，无法判断哪些因素与满意度相关',
  'report.drivers.heading': '与{outcome}相关的{level, select, dimensions {维度} other {单项指标}}',
  'report.drivers.caption':
    '占可解释方差的比例（{measure, select, lmg {按 LMG 分解} other {按 Johnson 相对权重}}）；R² = {rSquared}，调整后 {adjusted}，完整作答 n = {n}。仅表示相关，不代表因果。',
  'report.drivers.share': '占比',
  'report.drivers.cumulated': '累计',
  'report.drivers.coefficient': '每分影响',
  'report.drivers.rest': '其余 {count, number} 项合计占 {share}。每分影响：其他因素不变时，该项每高 1 分对应的分差。',
  'report.drivers.collinear': '以下各项高度重合，占比难以区分：{names}。',
  'report.drivers.none':
    '{status, select, too_few_responses {完整作答过少（n = {n}），每个因素至少需要十份。} suppressed {样本不足，不公布。} constant_outcome {所有答卷评分相同，无从分析相关。} rank_deficient {部分因素完全重复，无法区分占比。} perfect_fit {结果完全由这些因素构成，无需分析。} other {无答卷。}}',

  'report.quadrant.heading': '重要性与表现',
  'report.quadrant.caption':
    '重要性为与{outcome}的相关系数，表现为得分；分界线为各项均值（{performance} 分、{importance}），n = {low} 至 {high}。',
  'report.quadrant.importance': '重要性',
  'report.quadrant.performance': '表现（分）',
  'report.quadrant.none': '重要性与表现分析需要总体满意度题目，且至少两项指标样本充足。',
  'report.quadrant.unsure': '以下各项的置信区间跨越分界线，所在区域尚不确定：{names}。',
  'report.quadrant.allUnsure': '各项置信区间均跨越分界线，所在区域都不确定。',
  'report.field.concentrate_here': '重点改进',
  'report.field.keep_up': '继续保持',
  'report.field.low_priority': '暂缓改进',
  'report.field.possible_overkill': '或可节约',

  'report.nps.heading': '净推荐值：{item}',
  'report.nps.caption': '各组占比（%）：0～6 分、7～8 分、9～10 分；净推荐值为推荐者减贬损者，单位：个百分点。',
  'report.nps.detractors': '贬损者',
  'report.nps.passives': '中立者',
  'report.nps.promoters': '推荐者',
  'report.nps.detail': '95% 区间 {low} 至 {high}，n = {n}{sure, select, yes {} other {；全部同组}}',

  'report.loss.label': '失分',
  'report.loss.title': '打 {band} 分的客户占 {share}，其失分占全部失分的 {loss}',
  'report.loss.title.none': '样本不足，无法分析失分来源',
  'report.loss.title.full': '客户均打满分，没有失分',
  'report.loss.none': '样本不足，不公布失分。',
  'report.loss.full': '没有失分，无从分解。',
  'report.loss.bands': '哪些客户在扣分',
  'report.loss.bandsCaption': '“{outcome}”距 100 分的差距，按打分分解；n = {n}。',
  'report.loss.code': '{from}',
  'report.loss.codes': '{from}～{to}',
  'report.loss.bandDetail': '占客户 {share}，占失分 {loss}',
  'report.loss.total': '失分合计',
  'report.loss.totalDetail': '100 减得分 {score}',
  'report.loss.factors': '哪些因素与失分相关',
  'report.loss.factorsCaption':
    '若相关客户得分与其他客户相同，可减少的失分占全部失分的比例；差异为两者得分之差（分）及其 95% 区间。',
  'report.loss.factor': '因素',
  'report.loss.share': '失分占比',
  'report.loss.prevalence': '涉及客户',
  'report.loss.difference': '得分差异',
  'report.loss.interval': '95% 区间',
  'report.loss.hidden': '样本不足',
  'report.loss.association':
    '以上仅为相关关系，不代表因果。{overlap, select, yes {同一客户可能涉及多个因素，占比不可相加。} other {}}',
  'report.loss.adjusted': '{factor} {points} 分，占 {share}',
  'report.loss.adjustedNote': '其他因素不变时：{factors}。',

  'report.neural.note':
    '神经网络对照（{hidden, number} 个隐含单元，{folds, number} 折交叉验证，n = {n}）：对未参与训练的答卷，R² 为 {network}，线性模型为 {linear}；{more, select, yes {非线性关系略增解释力，以上仍以线性模型为准。} other {非线性关系未增加解释力。}}',

  'report.fuzzy.heading': '模糊综合评价：各等级隶属度',
  'report.fuzzy.caption':
    '隶属度（%）为各等级答卷占比，按指数权重加权（加权平均型算子）；从左到右为{grades}。名称后为综合得分。',
  'report.fuzzy.row': '{indicator} {score}',
  'report.fuzzy.whole':
    '{index}综合得分 {score} 分，“{largest}”隶属度最大（{share}）{agree, select, yes {} other {，而得分最接近“{closest}”}}。',
  'report.alt.fuzzy': '堆积条形图，各等级隶属度。',

  'report.alt.quadrant': '各项指标重要性与表现散点图。',
  'report.alt.field': '{field}：{names}。',
  'report.alt.drivers': '{outcome}可解释方差占比条形图。',
  'report.alt.driver': '{label}：{share}，累计 {cumulated}。',
  'report.alt.promoters': '贬损者、中立者与推荐者占比条形图。',
  'report.alt.nps':
    '{name}：净推荐值 {value}（95% 区间 {low} 至 {high}，n = {n}）；贬损者 {detractors}%、中立者 {passives}%、推荐者 {promoters}%。',
  'report.alt.bands': '{outcome}失分瀑布图。',
  'report.alt.band': '{label} 分：失 {text} 分，{detail}。',
  'report.alt.factors': '各因素失分占比条形图。',
  'report.alt.factor': '{label}：占失分 {share}，得分差异 {difference}。',

  'report.priority.heading': '优先改进（重要性 × {by, select, gap {与竞争对手的差距} other {与目标的差距}}）',
  'report.priority.gap':
    '{indicator}：{value} 分，落后{competitor} {distance} 分{sure, select, yes {} other {（不显著）}}；重要性 {importance}。',
  'report.priority.target':
    '{indicator}：{value} 分，距目标 {against} 分尚差 {distance} 分{sure, select, yes {} other {（不显著）}}；重要性 {importance}。',
  'report.priority.owner':
    '{owner}负责“{action}”，{overdue, select, yes {应于{due}完成，已逾期} other {{due}前完成}}。',
  'report.priority.unattended': '尚无措施。',
  'report.priority.none': '没有明确的优先改进项：与满意度相关的各项均未显著落后。',
};
