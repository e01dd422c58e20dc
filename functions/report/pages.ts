import type { PageName } from '../../templates/report/layouts.ts';
import type { PaperSize, ReportPage } from '../model/document.ts';
import type { ReportKind } from '../model/programme/index.ts';
import { auditsPage } from './audits-page.ts';
import { competitorsPage } from './competitors-page.ts';
import { complaintsPage } from './complaints-page.ts';
import type { Context } from './context.ts';
import { driversPage } from './drivers-page.ts';
import { followUpsPage } from './follow-ups-page.ts';
import { gapsPage } from './gaps-page.ts';
import { indicatorsPage } from './indicators-page.ts';
import { lossPage } from './loss-page.ts';
import { methodPage } from './method-page.ts';
import { operationsPage } from './operations-page.ts';
import { publishedPage } from './published-page.ts';
import { regionsPage } from './regions-page.ts';
import { servicePage } from './service-page.ts';
import { summaryPage } from './summary-page.ts';
import { teamPages } from './team-pages.ts';
import { trendPage } from './trend-page.ts';
import { voicesPage } from './voices-page.ts';

type Writer = (context: Context, paper: PaperSize, kind: ReportKind) => ReportPage | readonly ReportPage[] | null;

/** Who writes each page, or pages; null: there is nothing to say. */
export const pages: Readonly<Record<PageName, Writer>> = {
  summary: summaryPage,
  indicators: indicatorsPage,
  trend: trendPage,
  competitors: competitorsPage,
  gaps: gapsPage,
  drivers: driversPage,
  loss: lossPage,
  voices: voicesPage,
  operations: operationsPage,
  audits: auditsPage,
  regions: regionsPage,
  published: publishedPage,
  complaints: complaintsPage,
  followUps: followUpsPage,
  teams: teamPages,
  service: servicePage,
  method: methodPage,
};
