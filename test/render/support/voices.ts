import type { LoyaltyTable, Reasons, ServqualGaps } from '../../../functions/model/diagnosis/index.ts';
import type { ReportDocument } from '../../../functions/model/document.ts';
import type { Locale } from '../../../functions/model/text.ts';
import { buildDocument } from '../../../functions/report/build-document.ts';
import { createContext } from '../../../functions/report/context.ts';
import { loyaltyBlocks } from '../../../functions/report/loyalty.ts';
import { reasonBlocks } from '../../../functions/report/reasons.ts';
import { servqualBlocks } from '../../../functions/report/servqual.ts';
import { scopedScores } from '../../../functions/scoring/index.ts';
import { reputationSample } from './samples.ts';

const NAMES = [
  { id: 'rules', name: { en: 'Process or rules', 'zh-CN': '流程或规则' } },
  { id: 'tariff', name: { en: 'Tariff or refund', 'zh-CN': '资费或退费' } },
  { id: 'promotions', name: { en: 'Promotions', 'zh-CN': '营销活动' } },
];
const SHARES = [0.125, 0.085, 0.08];

const codes = NAMES.map(({ id }, i) => {
  const share = SHARES[i] ?? 0;
  const n = Math.round(share * 252);
  return { code: id, respondents: n, mentions: n, share, ci95: [share - 0.03, share + 0.04] as [number, number] };
});
const low = { status: 'published' as const, reason: null, respondents: 252, contacts: 930, codes, indicators: [] };
const reasons: Reasons = {
  status: 'computed',
  base: 'respondents',
  lowScore: { of: 'overall', atOrBelow: 7 },
  all: null,
  low: { ...low, multiple: true },
};

const gap = (dimension: string, perception: number, verdict: 'above' | 'level' | 'below', n: number) => ({
  dimension,
  status: n < 30 ? ('suppressed' as const) : ('published' as const),
  reason: null,
  n,
  perception: n < 30 ? null : perception,
  expectation: n < 30 ? null : 75,
  gap: n < 30 ? null : perception - 75,
  sd: 20,
  se: 1.2,
  t: 2,
  p: 0.01,
  pAdjusted: 0.03,
  family: null,
  ci95: n < 30 ? null : ([perception - 77.4, perception - 72.6] as [number, number]),
  shortShare: n < 30 ? null : 0.4,
  verdict,
});
const servqual: ServqualGaps = {
  status: 'computed',
  dimensions: [
    gap('reliability', 68, 'below', 280),
    gap('empathy', 79, 'above', 280),
    gap('tangibles', 70, 'level', 12),
  ],
  pairs: [],
};

const classes = (['true', 'latent', 'spurious', 'low'] as const).map((name, i) => {
  const share = [0.42, 0.18, 0.27, 0.13][i] ?? 0;
  return { class: name, n: Math.round(share * 300), share, ci95: [share - 0.05, share + 0.05] as [number, number] };
});
const loyalty: LoyaltyTable = { status: 'published', reason: null, n: 300, classes };

/** A page of what no sample asks: reasons, expectations and loyalty. */
export function voicesDocument(locale: Locale): ReportDocument {
  const dimensions = ['reliability', 'empathy', 'tangibles'].map((id, i) => ({
    id,
    name: { en: id, 'zh-CN': ['可靠性', '移情性', '有形性'][i] ?? id },
    pairs: [{ perception: 'qual_1', expectation: 'qual_2' }],
  }));
  const { programme, scores } = reputationSample({
    codeFrame: { codes: NAMES },
    servqual: { dimensions },
  });
  const scoped = scopedScores(scores, 'company');
  const context = createContext(programme, scoped, locale);
  const document = buildDocument({ programme, scores: scoped, report: 'monthly', locale });
  const blocks = [
    ...reasonBlocks(context, reasons),
    ...servqualBlocks(context, servqual),
    ...loyaltyBlocks(context, loyalty),
  ];
  return { ...document, pages: [{ label: 'voices', title: 'Reasons, expectations, loyalty', blocks }] };
}
