import { NOTO_SANS_SC } from '../font-family.ts';
import type { Language } from '../language.ts';
import { localeZhCN } from '../locale.zh-CN.ts';
import { mailZhCN } from '../mail.zh-CN.ts';
import { noticeZhCN } from '../notice.zh-CN.ts';
import { noticeRunZhCN } from '../notice-run.zh-CN.ts';
import { reasonZhCN } from '../reason.zh-CN.ts';
import { reportZhCN } from '../report.zh-CN.ts';
import { reportChartsZhCN } from '../report-charts.zh-CN.ts';
import { reportComplaintsZhCN } from '../report-complaints.zh-CN.ts';
import { reportDiagnosisZhCN } from '../report-diagnosis.zh-CN.ts';
import { reportIssueZhCN } from '../report-issue.zh-CN.ts';
import { reportMethodZhCN } from '../report-method.zh-CN.ts';
import { reportRegionsZhCN } from '../report-regions.zh-CN.ts';
import { reportSampleZhCN } from '../report-sample.zh-CN.ts';
import { reportServiceZhCN } from '../report-service.zh-CN.ts';
import { reportTimeZhCN } from '../report-time.zh-CN.ts';
import { reportVoicesZhCN } from '../report-voices.zh-CN.ts';

export const language: Language = {
  tag: 'zh-CN',
  customs: 'zh-CN',
  yearFirst: true,
  fonts: [NOTO_SANS_SC],
  messages: {
    ...localeZhCN,
    ...mailZhCN,
    ...noticeZhCN,
    ...noticeRunZhCN,
    ...reasonZhCN,
    ...reportZhCN,
    ...reportIssueZhCN,
    ...reportMethodZhCN,
    ...reportSampleZhCN,
    ...reportChartsZhCN,
    ...reportTimeZhCN,
    ...reportRegionsZhCN,
    ...reportDiagnosisZhCN,
    ...reportVoicesZhCN,
    ...reportServiceZhCN,
    ...reportComplaintsZhCN,
  },
};
