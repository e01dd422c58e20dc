import type { noticeRunEn } from './notice-run.en.ts';

/** What the owner is told of a run, in Chinese, as ICU messages. */
export const noticeRunZhCN: Readonly<Record<keyof typeof noticeRunEn, string>> = {
  'notice.run.held.subject': '{programme}：{period}“{report}”暂缓出具',
  'notice.run.held': '{period}样本尚未达到要求，“{report}”未予出具。欠缺如下：',
  'notice.run.held.wait': '在{deadline}之前，系统每隔几小时复查一次，样本齐备后自动出具。在此之前不再另行通知。',
  'notice.run.held.over.subject': '{programme}：{period}“{report}”仍未出具',
  'notice.run.held.over': '已过截止时间（{deadline}），{period}样本仍未达到要求。欠缺如下：',
  'notice.run.held.release': '如仍需出具（报告上将注明）：yardstick release {options} --reason "……"',
  'notice.run.held.again': '重新检查：yardstick runs retry {options}',
  'notice.run.review.subject': '{programme}：{period}“{report}”待您批准',
  'notice.run.review': '{period}“{report}”已生成并归档，经您批准后方可发送：',
  'notice.run.review.approve': '批准发送：yardstick approve {options}',
  'notice.run.incomplete.subject': '{programme}：{period}“{report}”未能全部发出',
  'notice.run.incomplete': '{period}“{report}”有以下未完成事项：',
  'notice.run.failed.subject': '{programme}：{period}“{report}”运行中断',
  'notice.run.failed': '{period}“{report}”运行中断，原因如下：',
  'notice.run.retry': '从中断处继续（不会重复发送）：yardstick runs retry {options}',
  'notice.run.more': '……另有{more}项：yardstick runs show {options}',
};
