import type { reportVoicesEn } from './report-voices.en.ts';

/** Texts on reasons, expectations and loyalty in Chinese, as ICU messages. */
export const reportVoicesZhCN: Readonly<Record<keyof typeof reportVoicesEn, string>> = {
  'report.reasons.heading': '{which, select, low {打低分的原因} other {客户提及的原因}}',
  'report.reasons.caption':
    '占{base, select, contacts {已编码意见} other {有编码意见的客户}}的比例（客户 {respondents} 人，意见 {contacts} 条），细线为 95% 区间。{multiple, select, yes {同一客户可提及多个原因，合计可超过 100%。} other {}}',
  'report.reasons.reason': '原因',
  'report.reasons.share': '占比',
  'report.reasons.about': '所属指标',
  'report.reasons.rest': '其余 {count, number} 项提及较少，未列出。',
  'report.reasons.none': '有编码意见的客户不足 {n} 人，不公布原因。',

  'report.voices.label': '期望与忠诚',
  'report.voices.both': '{first}；{second}',
  'report.voices.short': '{dimension}低于客户期望 {points} 分',
  'report.voices.met': '服务未显著低于客户期望',
  'report.voices.nps': '净推荐值 {value}',
  'report.voices.npsAgainst':
    '净推荐值{way, select, ahead {领先} behind {落后} other {与}}{competitor}{way, select, level {持平} other { {points} 个百分点}}',
  'report.voices.npsAmong':
    '净推荐值 {value}：{level, select, yes {与 {of, number} 家竞争对手均持平} other {{of, number} 家竞争对手中，领先 {ahead, number} 家，落后 {behind, number} 家}}',
  'report.voices.loyal': '真正忠诚的客户占 {share}',
  'report.voices.none': '样本不足，无法判断客户的期望与忠诚',

  'report.servqual.heading': '服务感知与期望之差',
  'report.servqual.caption':
    'SERVQUAL：同一客户的感知减期望，单位：分，细线为 95% 区间。▼ 低于期望、▲ 高于期望：经校正后显著。',
  'report.servqual.dimension': '维度',
  'report.servqual.found': '感知',
  'report.servqual.expected': '期望',
  'report.servqual.short': '低于期望者',

  'report.loyalty.heading': '态度忠诚与行为忠诚',
  'report.loyalty.caption': '占客户比例，n = {n}（Dick 与 Basu，1994）；颜色越深占比越高。',
  'report.loyalty.attitude': '态度忠诚',
  'report.loyalty.noAttitude': '态度不忠诚',
  'report.loyalty.behaviour': '行为忠诚',
  'report.loyalty.noBehaviour': '行为不忠诚',
  'report.loyalty.true': '真正忠诚',
  'report.loyalty.spurious': '虚假忠诚',
  'report.loyalty.latent': '潜在忠诚',
  'report.loyalty.low': '不忠诚',
  'report.loyalty.detail': '95% 区间 {low} 至 {high}，n = {n}',
  'report.loyalty.none': '不公布忠诚度：{words}。',

  'report.alt.reasons': '各原因占比条形图。',
  'report.alt.reason': '{label}：{share}，n = {n}。',
  'report.alt.servquals': '各维度感知与期望之差条形图。',
  'report.alt.servqual': '{label}：{gap}，感知 {found}，期望 {expected}。',
  'report.alt.loyalty': '态度与行为忠诚交叉表：{fields}。',
};
