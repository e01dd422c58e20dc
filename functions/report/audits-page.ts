import { count, periodName, points, sharePercent, signedPoints } from '../../templates/locale/numbers.ts';
import type { Block, Cell, ReportPage } from '../model/document.ts';
import { type AuditResult, heaviestOf } from '../model/service/index.ts';
import { textIn } from '../model/text.ts';
import { auditTrend } from './audit-trend.ts';
import type { Context } from './context.ts';

const text = (value: string): Cell => ({ kind: 'text', text: value });

const definitionOf = ({ programme }: Context, { audit }: AuditResult) =>
  programme.audits.find(({ id }) => id === audit);

function sectionName(context: Context, audit: AuditResult, section: string): string {
  const found = definitionOf(context, audit)?.sections.find(({ id }) => id === section);
  return textIn(found?.name ?? section, context.locale);
}

const siteName = ({ programme, locale }: Context, site: string): string =>
  textIn(programme.sites.find(({ id }) => id === site)?.name ?? site, locale);

/** The finding: points, and the section that most of the loss lies in. */
export function auditsTitle(context: Context, audit: AuditResult): string {
  const { say, locale } = context;
  const most = heaviestOf(audit.sections);
  const figures = { score: points(locale, audit.score), full: count(locale, audit.full) };
  if (most === undefined || most.lossShare === null) return say('report.audits.title.full', figures);
  const section = sectionName(context, audit, most.section);
  return say('report.audits.title', { ...figures, section, share: sharePercent(locale, most.lossShare) });
}

/** Where points are lost: share of the loss says where most of it is, loss rate how much of a section is missing. */
function sectionTable(context: Context, audit: AuditResult): Block {
  const { say, locale } = context;
  return {
    kind: 'table',
    columns: [
      { kind: 'text', heading: say('report.audits.section') },
      { kind: 'number', heading: say('report.audits.full') },
      { kind: 'number', heading: say('report.audits.got') },
      { kind: 'number', heading: say('report.audits.lost') },
      { kind: 'score', heading: say('report.audits.lossShare'), to: 1 },
      { kind: 'score', heading: say('report.audits.lossRate'), to: 1 },
    ],
    rows: audit.sections.map(({ section, full, got, lost, lossShare, lossRate }) => ({
      rank: 2,
      cells: [
        text(sectionName(context, audit, section)),
        text(points(locale, full)),
        text(points(locale, got)),
        text(points(locale, lost)),
        { kind: 'score', text: sharePercent(locale, lossShare ?? 0), value: lossShare ?? 0 },
        { kind: 'score', text: sharePercent(locale, lossRate), value: lossRate },
      ],
    })),
  };
}

function siteTable(context: Context, audit: AuditResult): Block {
  const { say, locale } = context;
  return {
    kind: 'table',
    columns: [
      { kind: 'text', heading: say('report.audits.site') },
      { kind: 'number', heading: say('report.audits.rank') },
      { kind: 'score', heading: say('report.audits.score'), to: audit.full },
      { kind: 'number', heading: say('report.audits.change') },
      { kind: 'number', heading: say('report.audits.visits') },
      { kind: 'text', heading: say('report.audits.weakest') },
    ],
    rows: audit.sites.map((site) => {
      const most = heaviestOf(site.sections);
      const weakest =
        most === undefined || most.lost === 0
          ? ''
          : `${sectionName(context, audit, most.section)} −${points(locale, most.lost)}`;
      return {
        rank: 2,
        cells: [
          text(siteName(context, site.site)),
          text(count(locale, site.rank)),
          { kind: 'score', text: points(locale, site.score), value: site.score },
          text(site.change === null ? '' : signedPoints(locale, site.change.difference)),
          text(count(locale, site.visits)),
          text(weakest),
        ],
      };
    }),
  };
}

/** What observers wrote, site by site, with their links. */
function found(context: Context, audit: AuditResult): Block[] {
  const { say, locale } = context;
  const entries = audit.sites.flatMap(({ site, findings, evidence }) => {
    const said = findings.map(({ section, text: what }) =>
      say('report.audits.finding', { section: sectionName(context, audit, section), what: textIn(what, locale) }),
    );
    const links = evidence.length === 0 ? [] : [say('report.audits.evidence', { links: evidence.join(' ') })];
    const lines = [...said, ...links];
    return lines.length === 0 ? [] : [{ term: siteName(context, site), text: lines.join(say('join.groups')) }];
  });
  if (entries.length === 0) return [];
  return [
    { kind: 'heading', text: say('report.audits.findings') },
    { kind: 'definitions', entries },
  ];
}

function auditBlocks(context: Context, audit: AuditResult, many: boolean): Block[] {
  const { say, locale } = context;
  const name = textIn(definitionOf(context, audit)?.name ?? audit.audit, locale);
  return [
    ...(many ? [{ kind: 'heading', text: name } as const] : []),
    sectionTable(context, audit),
    { kind: 'heading', text: say('report.audits.sites', { count: audit.sites.length }) },
    siteTable(context, audit),
    { kind: 'notes', notes: [say('report.audits.how', { visits: audit.visits })] },
    ...auditTrend(context, audit, name),
    ...found(context, audit),
  ];
}

/** Mystery shopping: what was lost where, site by site, and what observers found; a sentence where no site was visited. */
export function auditsPage(context: Context): ReportPage {
  const { say, locale, scores } = context;
  const audits = scores.scope.service?.audits ?? [];
  const [first] = audits;
  const label = say('report.audits.label');
  if (first === undefined) {
    const title = say('report.audits.title.none', { period: periodName(locale, scores.period) });
    return { label, title, blocks: [{ kind: 'paragraph', text: say('report.audits.none') }] };
  }
  const blocks = audits.flatMap((audit) => auditBlocks(context, audit, audits.length > 1));
  return { label, title: auditsTitle(context, first), blocks };
}
