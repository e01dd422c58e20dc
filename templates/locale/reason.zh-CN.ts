import type { reasonEn } from './reason.en.ts';

/** Why a run is held or not sent whole, in Chinese, as ICU messages. `said` is an error or another system in its own words. */
export const reasonZhCN: Readonly<Record<keyof typeof reasonEn, string>> = {
  'reason.no_answers': '{period}没有收到任何答卷',
  'reason.short_quota': '{cell}：应有{minimum}份，现有{n}份，尚缺{missing}份',
  'reason.no_source': '{cell}：{period}没有收到答卷（要求期末前{withinDays}天内有数据）',
  'reason.stale_source': '{cell}：最新答卷早于{period}期末{days}天（要求不超过{withinDays}天）',
  'reason.few_contacts':
    '{cell}：自述有过接触的{checked}人中，{within}个月内有记录的为{onRecord}人，距{share}的要求尚缺{missing}人',
  'reason.empty_category': '{cell}：没有答卷，但加权目标包含该类别；请将其与有答卷的类别合并',
  'reason.waits_for_approval': '{revision, plural, =0 {报告待批准} other {第#次修订待批准}}',
  'reason.undrawn': '报告 {edition} {state, select, held {未能生成} other {尚未生成}}',
  'reason.unsent.one': '{edition} 的一封邮件（{delivery}）{fate}',
  'reason.unsent.more': '{count}封邮件{fate}',
  'reason.page_broke_off': '第{page}批未能完成：{said}',
  'reason.broke_off': '{said}',
  'reason.glyphless': '字体（{fonts}）缺少字符{codePoints}，出自“{text}”',
  'reason.because': '{what}：{why}',
  'reason.segment': '{segment}为{value}',
  'reason.cell': '{operator}（{where}）',
  'reason.state':
    '{state, select, planned {尚未发送} claimed {正在发送} bounced {被退回} complained {被标为垃圾邮件} rejected {被拒绝} suppressed {因地址停发而未发送} other {是否送出不明}}',
  'cause.quota_used': 'SES 每24小时{perDay}封的额度已用完',
  'cause.sender_stopped': '发送程序在取得邮件后、记录结果前中断',
  'cause.address_bounced': '该地址自{since}起无法收信',
  'cause.reader_complained': '收件人自{since}起将报告标为垃圾邮件',
  'cause.domain_not_allowed': '该地址不在项目允许的域名之内',
  'cause.not_confirmed': '自{since}以来未再确认该收件人',
  'cause.not_to_have': '该收件人已不应收到此报告',
  'cause.not_written': '邮件未能写成：{said}',
};
