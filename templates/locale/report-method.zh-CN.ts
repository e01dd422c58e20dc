import type { reportMethodEn } from './report-method.en.ts';

/** Texts of the page on method and sample in Chinese, as ICU messages. */
export const reportMethodZhCN: Readonly<Record<keyof typeof reportMethodEn, string>> = {
  'report.method.label': '方法与样本',
  'report.method.title.met': '本期样本 {n} 份答卷，配额全部达成',
  'report.method.title.missed': '本期样本 {n} 份答卷，{missed, number} 项配额未达成',
  'report.method.title.plain': '本期样本 {n} 份答卷，各运营商以同一尺度计分',
  'report.method.title.none': '本期样本为空',
  'report.method.sample': '样本',
  'report.method.operator': '运营商',
  'report.method.role': '角色',
  'report.method.role.own': '我方',
  'report.method.role.competitor': '竞争对手',
  'report.method.role.peer': '兄弟公司',
  'report.method.responses': '本范围答卷',
  'report.method.quota': '配额',
  'report.method.status': '达成情况',
  'report.method.met': '达成',
  'report.method.missed': '差 {missing} 份',
  'report.method.rules': '数据如何得出',
  'report.method.scope': '范围',
  'report.method.period': '报告期',
  'report.method.cutOff': '数据截止',
  'report.method.cutOffText': '{instant}；计分时已入库的答卷均计入',
  'report.method.form': '指数算法',
  'report.method.form.respondent':
    '每题按其量表换算为 0～100 分；受访者个人指数为其各维度得分的加权平均，指数为全体受访者个人指数的平均值。',
  'report.method.form.aggregate':
    '每题按其量表换算为 0～100 分；指标得分为其下级均值的加权平均，各下级按各自的作答者计算。该得分没有标准误，差距不作检验。',
  'report.method.weights': '权重',
  'report.method.weights.estimated':
    '由我方 {n} 位受访者经{how, select, regression {总体满意度回归} other {偏最小二乘法}}估计：{weights}',
  'report.method.weights.refused':
    '{how, select, regression {总体满意度回归} other {偏最小二乘法}}权重无法估计。{weights}',
  'report.method.weights.given': '由项目给定：{weights}',
  'report.method.weights.assumed': '为假定值，并非给定：{weights}',
  'report.method.weights.equal': '{count, number} 个维度等权',
  'report.method.weight': '{indicator} {share}',
  'report.method.minimum': '最少作答',
  'report.method.minimumText': '{index}：{indexChildren, number} 个维度中至少 {indexMinimum, number} 个有得分。{rest}',
  'report.method.minimumSame': '各维度：至少答 {minimum, number} 题。',
  'report.method.minimumRange': '各维度：按项目规定，至少答 {low, number} 至 {high, number} 题。',
  'report.method.bases': '样本规则',
  'report.method.basesText': 'n 小于 {hide} 不公布；n 为 {hide} 至 {last} 时公布并加注。',
  'report.method.tests': '差距检验',
  'report.method.testsText':
    'Welch t 检验；p 值在同一范围、同一层级的全部差距中按 {adjustment} 法校正；校正后 p < {significance} 方称领先或落后。',
  'report.method.interval': '置信区间',
  'report.method.intervalText': '95%，t 分布；仅反映抽样误差。',
  'report.method.version': '项目版本',
  'report.method.versionText': '{id}，自 {from}起生效，SHA-256 {hash}',
  'report.method.methodVersion': '方法与修订',
  'report.method.methodVersionText': '方法版本 {method}，修订 {revision, number}',
  'report.method.provenance': '数据来源',
  'report.method.stamp': '答卷为模拟生成，并非实际调查，故每页标注“{stamp}”。',
  'report.method.refused': '到达时拒收',
  'report.method.refusedFrom':
    '{sender}{kind, select, audits {（暗访）} metrics {（运营指标）} complaints {（投诉）} followUps {（回访）} actions {（改进措施）} other {}}：{reasons}。',
  'report.method.refusedFor':
    '{reason, select, conflict {与同编号的已存记录不符} period_sealed {所属期已封存} other {“{field}”一项无效}}{n}条',
  'report.method.refusedMore': '其他原因{n}条',
  'report.method.survey': '提交至本项目的调查答卷',
};
