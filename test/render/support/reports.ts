import type { ReportDocument } from '../../../functions/model/document.ts';
import { LOCALES, type Locale } from '../../../functions/model/text.ts';
import { buildDocument } from '../../../functions/report/build-document.ts';
import { scopedScores } from '../../../functions/scoring/index.ts';
import { airportSample, ecsiSample } from './files.ts';
import { gansuSample, reputationSample, type Sample } from './samples.ts';

/** The shipped programmes with the data that lie beside them, by the names of their files. */
export const samples: Readonly<Record<string, Sample>> = {
  'gansu-telecom': await gansuSample(),
  'mobile-reputation': reputationSample(),
  'sfo-airport': await airportSample(),
  'mobile-ecsi': await ecsiSample(),
};

interface Listed {
  readonly sample: keyof typeof samples;
  readonly report: string;
  readonly scope: string;
  /** Sheets in Chinese and in English. */
  readonly sheets: readonly [number, number];
}

/** Every report of every sample; of Gansu also those of a city with a large base and one with a small one. */
const LISTED: readonly Listed[] = [
  { sample: 'gansu-telecom', report: 'monthly', scope: 'company', sheets: [9, 9] },
  { sample: 'gansu-telecom', report: 'monthly', scope: 'city-lanzhou', sheets: [8, 8] },
  { sample: 'gansu-telecom', report: 'monthly', scope: 'city-gannan', sheets: [7, 7] },
  { sample: 'gansu-telecom', report: 'board', scope: 'company', sheets: [1, 1] },
  { sample: 'gansu-telecom', report: 'board', scope: 'city-gannan', sheets: [1, 1] },
  { sample: 'gansu-telecom', report: 'gaps', scope: 'company', sheets: [5, 5] },
  { sample: 'gansu-telecom', report: 'gaps', scope: 'city-lanzhou', sheets: [5, 5] },
  { sample: 'gansu-telecom', report: 'hotline', scope: 'company', sheets: [6, 6] },
  { sample: 'gansu-telecom', report: 'hotline', scope: 'city-lanzhou', sheets: [6, 6] },
  { sample: 'gansu-telecom', report: 'follow-up', scope: 'company', sheets: [4, 4] },
  { sample: 'gansu-telecom', report: 'follow-up', scope: 'city-lanzhou', sheets: [4, 4] },
  { sample: 'gansu-telecom', report: 'audits', scope: 'company', sheets: [2, 2] },
  { sample: 'gansu-telecom', report: 'audits', scope: 'city-lanzhou', sheets: [2, 2] },
  { sample: 'mobile-reputation', report: 'monthly', scope: 'company', sheets: [7, 7] },
  { sample: 'mobile-reputation', report: 'monthly', scope: 'plan-prepaid', sheets: [7, 7] },
  { sample: 'sfo-airport', report: 'monthly', scope: 'airport', sheets: [9, 10] },
  { sample: 'mobile-ecsi', report: 'monthly', scope: 'company', sheets: [5, 6] },
];

/** The document of a report of a sample. */
export function documentOf(sample: string, report: string, scope: string, locale: Locale): ReportDocument {
  const found = samples[sample];
  if (found === undefined) throw new Error(`there is no sample ${sample}`);
  return buildDocument({ programme: found.programme, scores: scopedScores(found.scores, scope), report, locale });
}

/** Each of them in each language, with the sheets that it takes. */
export const reports = LISTED.flatMap(({ sheets: [zh, en], ...report }) =>
  LOCALES.map((locale) => ({ ...report, locale, sheets: locale === 'en' ? en : zh })),
);
