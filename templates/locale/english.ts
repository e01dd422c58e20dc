import { localeEn } from './locale.en.ts';
import { mailEn } from './mail.en.ts';
import { noticeEn } from './notice.en.ts';
import { noticeRunEn } from './notice-run.en.ts';
import { reasonEn } from './reason.en.ts';
import { reportEn } from './report.en.ts';
import { reportChartsEn } from './report-charts.en.ts';
import { reportComplaintsEn } from './report-complaints.en.ts';
import { reportDiagnosisEn } from './report-diagnosis.en.ts';
import { reportIssueEn } from './report-issue.en.ts';
import { reportMethodEn } from './report-method.en.ts';
import { reportRegionsEn } from './report-regions.en.ts';
import { reportSampleEn } from './report-sample.en.ts';
import { reportServiceEn } from './report-service.en.ts';
import { reportTimeEn } from './report-time.en.ts';
import { reportVoicesEn } from './report-voices.en.ts';

/** Every text in English, as ICU messages. It decides which keys there are, and which arguments each has. */
export const english = {
  ...localeEn,
  ...mailEn,
  ...noticeEn,
  ...noticeRunEn,
  ...reasonEn,
  ...reportEn,
  ...reportIssueEn,
  ...reportMethodEn,
  ...reportSampleEn,
  ...reportChartsEn,
  ...reportTimeEn,
  ...reportRegionsEn,
  ...reportDiagnosisEn,
  ...reportVoicesEn,
  ...reportServiceEn,
  ...reportComplaintsEn,
} as const;

/** Every text that reports, mails, notices and pages are made of. */
export type MessageKey = keyof typeof english;
