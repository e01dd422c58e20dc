import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../../functions/model/text.ts';
import { mailEn } from './mail.en.ts';
import { mailZhCN } from './mail.zh-CN.ts';
import { noticeEn } from './notice.en.ts';
import { noticeZhCN } from './notice.zh-CN.ts';
import { noticeRunEn } from './notice-run.en.ts';
import { noticeRunZhCN } from './notice-run.zh-CN.ts';
import { reasonEn } from './reason.en.ts';
import { reasonZhCN } from './reason.zh-CN.ts';
import { reportEn } from './report.en.ts';
import { reportZhCN } from './report.zh-CN.ts';
import { reportChartsEn } from './report-charts.en.ts';
import { reportChartsZhCN } from './report-charts.zh-CN.ts';
import { reportDiagnosisEn } from './report-diagnosis.en.ts';
import { reportDiagnosisZhCN } from './report-diagnosis.zh-CN.ts';
import { reportIssueEn } from './report-issue.en.ts';
import { reportIssueZhCN } from './report-issue.zh-CN.ts';
import { reportMethodEn } from './report-method.en.ts';
import { reportMethodZhCN } from './report-method.zh-CN.ts';
import { reportRegionsEn } from './report-regions.en.ts';
import { reportRegionsZhCN } from './report-regions.zh-CN.ts';
import { reportTimeEn } from './report-time.en.ts';
import { reportTimeZhCN } from './report-time.zh-CN.ts';
import { reportVoicesEn } from './report-voices.en.ts';
import { reportVoicesZhCN } from './report-voices.zh-CN.ts';

const catalogues = {
  en: {
    ...mailEn,
    ...noticeEn,
    ...noticeRunEn,
    ...reasonEn,
    ...reportEn,
    ...reportIssueEn,
    ...reportMethodEn,
    ...reportChartsEn,
    ...reportTimeEn,
    ...reportRegionsEn,
    ...reportDiagnosisEn,
    ...reportVoicesEn,
  },
  'zh-CN': {
    ...mailZhCN,
    ...noticeZhCN,
    ...noticeRunZhCN,
    ...reasonZhCN,
    ...reportZhCN,
    ...reportIssueZhCN,
    ...reportMethodZhCN,
    ...reportChartsZhCN,
    ...reportTimeZhCN,
    ...reportRegionsZhCN,
    ...reportDiagnosisZhCN,
    ...reportVoicesZhCN,
  },
} as const satisfies Record<Locale, Readonly<Record<string, string>>>;

/** Every text that mails and reports are made of; English decides which keys there are. */
export type MessageKey = keyof (typeof catalogues)['en'];

const compiled = new Map<string, IntlMessageFormat>();

/**
 * The text `key` in `locale`, its placeholders filled in.
 * @throws {Error} if the message has a placeholder that `values` does not name: nothing leaves with a gap in it.
 */
export function message(
  locale: Locale,
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const id = `${locale} ${key}`;
  const format =
    compiled.get(id) ?? new IntlMessageFormat(catalogues[locale][key], locale, undefined, { ignoreTag: true });
  compiled.set(id, format);
  return String(format.format({ ...values }));
}
