import type { noticeEn } from './notice.en.ts';

/** Texts of messages to the owner, and of the page behind the links in mails, in Chinese, as ICU messages. */
export const noticeZhCN: Readonly<Record<keyof typeof noticeEn, string>> = {
  'notice.bounce.subject': '{programme}：发给{name}的邮件被退回',
  'notice.complaint.subject': '{programme}：{name}将报告标为垃圾邮件',
  'notice.bounce': '{name}（收件人“{recipient}”）的邮箱无法收信。在您更正地址或解除停发之前，不再向该地址发送邮件。',
  'notice.complaint':
    '{name}（收件人“{recipient}”）向邮箱服务商举报本报告为垃圾邮件。在您解除停发之前，不再向该地址发送邮件。',
  'notice.reason': '邮件系统的说明：{reason}',
  'notice.clear': '解除停发：yardstick suppress clear 邮箱地址',
  'notice.confirm.subject': '{programme}：请在{day}前确认{count, number}位收件人',
  'notice.confirm': '以下{count, number}位收件人距上次确认将满一年。如未确认，{day}之后不再向其发送报告：',
  'notice.confirm.more': '- 另有{more, number}位',
  'notice.confirm.how':
    '确认：yardstick recipients confirm 编号 …（或 --all）。取消：yardstick recipients remove 编号。查看名单：yardstick recipients list。',
  'notice.calendar.subject': '{programme}：工作日日历将于{day}到期',
  'notice.calendar':
    '报告按工作日出具，而日历中的节假日和调休安排只到{day}。此后周一至周五一律按工作日计算，报告日期可能有误。',
  'notice.calendar.how': '请在项目文件的 calendar 中补充后续安排并更新 until，然后重新部署。',
  'notice.warning.subject': '{programme}：{rule}',
  'notice.warning': '{rule}（{scope}，{seen}）。{evidence}。',
  'notice.warning.again': '同一预警只通知一次，恢复后再次出现时才会再通知。',
  'notice.signature': 'Yardstick（{programme}）',
  'notice.test.stamp': '测试',
  'notice.test.subject': '【测试】{subject}',
  'page.report.title': '报告',
  'page.report.invalid': '链接无效，请使用邮件中的完整链接。',
  'page.report.expired': '链接已过有效期。如仍需要该报告，请联系报告的发送方。',
  'page.report.withdrawn': '此链接已不能打开报告。如仍需要该报告，请联系报告的发送方。',
  'page.unsubscribe.title': '退订',
  'page.unsubscribe.question': '不再接收“{report}”？',
  'page.unsubscribe.button': '退订',
  'page.unsubscribe.done': '已退订，今后不再向您发送“{report}”。',
  'page.unsubscribe.back': '如属误操作，请联系报告的发送方。',
  'page.unsubscribe.invalid': '链接无效，请使用最近一封邮件中的链接。',
};
