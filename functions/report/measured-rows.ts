import { scopesOf } from '../model/programme/index.ts';
import type { ComplaintCount } from '../model/service/complaints.ts';
import type { InternalScore, TeamFigures } from '../model/service/follow-ups.ts';
import { type Text, textIn } from '../model/text.ts';
import type { Context } from './context.ts';

/** A figure that is measured beside answers, as a table of the report has it; what is not there is left out. */
export interface MeasuredRow {
  readonly table: 'audits' | 'metrics' | 'complaints' | 'followUps';
  /** What it is a figure of: an audit's section, a metric, a category, a question. */
  readonly indicator: string;
  /** What it is narrowed down to: a site, a team and post; empty for the whole scope. */
  readonly part: string;
  readonly unit: 'points' | 'share' | 'hours' | 'per10000' | 'value';
  readonly n?: number | null;
  readonly status?: string;
  readonly score?: number | null;
  readonly ci95?: readonly [number, number] | null;
  readonly target?: number | null;
}

type Named = readonly { readonly id: string; readonly name: Text }[];

const nameIn = ({ locale }: Context, named: Named, id: string): string =>
  textIn(named.find((one) => one.id === id)?.name ?? id, locale);

/** Points of every section, of the whole scope and of each site. */
function auditRows(context: Context): MeasuredRow[] {
  const { scores, programme, say } = context;
  return (scores.scope.service?.audits ?? []).flatMap(({ audit: id, full, score, visits, sections, sites }) => {
    const sectionsIn = programme.audits.find((one) => one.id === id)?.sections ?? [];
    const of = (part: string, n: number, whole: number, all: typeof sections): MeasuredRow[] => [
      { table: 'audits', indicator: say('report.audits.score'), part, unit: 'points', n, score: whole, target: full },
      ...all.map(({ section, got, full: most }): MeasuredRow => {
        const indicator = nameIn(context, sectionsIn, section);
        return { table: 'audits', indicator, part, unit: 'points', n, score: got, target: most };
      }),
    ];
    return [
      ...of('', visits, score, sections),
      ...sites.flatMap((site) =>
        of(nameIn(context, programme.sites, site.site), site.visits, site.score, site.sections),
      ),
    ];
  });
}

function metricRows(context: Context): MeasuredRow[] {
  const { scores, programme } = context;
  return (scores.scope.service?.metrics ?? []).map(({ metric, status, value, n, target }) => {
    const unit = programme.metrics.find(({ id }) => id === metric)?.measure === 'share' ? 'share' : 'value';
    const indicator = nameIn(context, programme.metrics, metric);
    return { table: 'metrics', indicator, part: '', unit, n, status, score: value, target };
  });
}

/** Complaints per 10,000 customers, of all and group by group; a group without customers has its number alone. */
function complaintRows(context: Context): MeasuredRow[] {
  const { scores, programme, say } = context;
  const { complaints } = scores.scope;
  if (complaints === null) return [];
  const brands = programme.operators.flatMap((operator) => operator.brands);
  const row = (indicator: string, { n, rate }: Pick<ComplaintCount, 'n' | 'rate'>): MeasuredRow => ({
    table: 'complaints',
    indicator,
    part: '',
    unit: 'per10000',
    n,
    score: rate?.per10000 ?? null,
    ci95: rate?.ci95 ?? null,
  });
  const of = (counts: readonly ComplaintCount[], named: Named): MeasuredRow[] =>
    counts.map((one) => row(nameIn(context, named, one.id), one));
  return [
    row(say('report.complaints.label'), complaints),
    ...of(complaints.byCategory, programme.complaints?.categories ?? []),
    ...of(complaints.byChannel, programme.complaints?.channels ?? []),
    ...of(complaints.byBrand, brands),
    ...of(complaints.byScope, scopesOf(programme)),
  ];
}

/** Calls in time and internal scores: of all, of each team and post, and by question. */
function followUpRows(context: Context): MeasuredRow[] {
  const { scores, programme, say } = context;
  const { followUps } = scores.scope;
  if (followUps === null) return [];
  const { teams = [], posts = [], questions = [] } = programme.followUps ?? {};
  const score = (indicator: string, part: string, { status, n, value, ci95 }: InternalScore): MeasuredRow => ({
    table: 'followUps',
    indicator,
    part,
    unit: 'points',
    n,
    status,
    score: value,
    ci95,
  });
  type Group = Pick<TeamFigures, 'contacts' | 'onTime' | 'internal'> & { readonly target?: number | null };
  const group = (part: string, { contacts, onTime, internal, target = null }: Group): MeasuredRow[] => [
    {
      table: 'followUps',
      indicator: say('report.followUps.onTime'),
      part,
      unit: 'share',
      n: contacts,
      score: onTime?.share ?? null,
      ci95: onTime?.ci95 ?? null,
    },
    { ...score(say('report.followUps.internal'), part, internal), target },
  ];
  return [
    ...group('', followUps),
    ...followUps.questions.map(({ question, internal }) => score(nameIn(context, questions, question), '', internal)),
    ...followUps.teams.flatMap((team) => {
      const name = nameIn(context, teams, team.team);
      return [
        ...group(name, team),
        ...team.posts.flatMap((post) => group(`${name} / ${nameIn(context, posts, post.post)}`, post)),
      ];
    }),
  ];
}

/** Everything of a scope that is measured beside answers, as the pages show it; figures that they hide are empty. */
export const measuredRows = (context: Context): MeasuredRow[] => [
  ...auditRows(context),
  ...metricRows(context),
  ...complaintRows(context),
  ...followUpRows(context),
];
