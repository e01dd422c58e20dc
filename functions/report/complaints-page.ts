import { count, periodName, points, sharePercent } from '../../templates/locale/numbers.ts';
import type { BarRow, Block, ReportPage } from '../model/document.ts';
import { type Scope, scopesOf } from '../model/programme/index.ts';
import type { ComplaintCount, ComplaintFigures, ComplaintRate } from '../model/service/complaints.ts';
import { type Text, textIn } from '../model/text.ts';
import { complaintTimes } from './complaint-times.ts';
import type { Context } from './context.ts';
import { plainRow, plainTable, rangeOf } from './plain-cells.ts';

type Named = readonly { readonly id: string; readonly name: Text }[];

const nameIn = ({ locale }: Context, named: Named, id: string): string =>
  textIn(named.find((entry) => entry.id === id)?.name ?? id, locale);

const rateText = ({ locale }: Context, rate: ComplaintRate): string =>
  rate === null ? '' : points(locale, rate.per10000);

/** The finding: what is complained of most. */
export function complaintsTitle(context: Context, { n, byCategory }: ComplaintFigures): string {
  const { say, locale, programme } = context;
  const [most] = byCategory.toSorted((a, b) => b.n - a.n);
  if (most === undefined || n === 0) return say('report.complaints.title.none');
  return say('report.complaints.title', {
    category: nameIn(context, programme.complaints?.categories ?? [], most.id),
    n: count(locale, most.n),
    all: count(locale, n),
    share: sharePercent(locale, most.share),
  });
}

/** How many there were, and how many of so many customers. */
export function complaintsOpening(context: Context, { n, rate, trend }: ComplaintFigures): string {
  const { say, locale, scores } = context;
  const before = trend.at(-2);
  return say('report.complaints.count', {
    n,
    period: periodName(locale, scores.period),
    before: before === undefined ? 'none' : count(locale, before.n),
    rate: rate === null ? 'none' : points(locale, rate.per10000),
    low: rate === null ? '' : points(locale, rate.ci95[0]),
    high: rate === null ? '' : points(locale, rate.ci95[1]),
  });
}

function categories(context: Context, { n, byCategory }: ComplaintFigures): Block[] {
  const { say, locale, programme } = context;
  const rows = byCategory
    .toSorted((a, b) => b.n - a.n)
    .map((category): BarRow => {
      const label = nameIn(context, programme.complaints?.categories ?? [], category.id);
      const { indicator, score } = category;
      const value = score === null || score.value === null ? '' : points(locale, score.value);
      const about =
        indicator === null
          ? ''
          : say('report.complaints.of', { indicator: context.indicatorName(indicator), score: value });
      const share = sharePercent(locale, category.share);
      const text = count(locale, category.n);
      const before = category.before === null ? '' : count(locale, category.before);
      const alt = say('report.alt.complaint', { label, n: text, share });
      return {
        label,
        value: category.n,
        low: null,
        high: null,
        text,
        more: [share, before, about.trim()],
        tone: 'none',
        alt,
      };
    });
  return [
    { kind: 'heading', text: say('report.complaints.categories') },
    {
      kind: 'bars',
      alt: say('report.alt.complaints'),
      caption: say('report.complaints.categoriesCaption', { n: count(locale, n) }),
      headings: [
        say('report.complaints.category'),
        say('report.complaints.number'),
        say('report.complaints.share'),
        say('report.complaints.before'),
        say('report.complaints.indicator'),
      ],
      from: 0,
      to: Math.max(1, ...byCategory.map((category) => category.n)),
      rows,
    },
  ];
}

/** Scopes below this one by the rate, the highest first. */
const byRate = (counts: readonly ComplaintCount[]): ComplaintCount[] =>
  counts.toSorted((a, b) => (b.rate?.per10000 ?? 0) - (a.rate?.per10000 ?? 0) || b.n - a.n);

/** Where complaints come from, group by group in one table, so that shares and rates stand in line. */
function sources(context: Context, { byChannel, byBrand, byScope }: ComplaintFigures): Block[] {
  const { say, locale, programme } = context;
  const scopes: readonly Scope[] = scopesOf(programme);
  const brands = programme.operators.flatMap((operator) => operator.brands);
  const groups = [
    { kind: 'channel', counts: byChannel, named: programme.complaints?.channels ?? [] },
    { kind: 'brand', counts: byBrand, named: brands },
    { kind: 'area', counts: byRate(byScope), named: scopes },
  ] as const;
  const columns = [
    [say('report.complaints.source'), 'text'],
    [say('report.complaints.number')],
    [say('report.complaints.share')],
    [say('report.complaints.before')],
    [say('report.complaints.rate')],
    [say('report.complaints.interval')],
  ] as const;
  const rows = groups
    .filter(({ counts }) => counts.length > 0)
    .flatMap(({ kind, counts, named }) => [
      plainRow([say('report.complaints.group', { kind }), ...columns.slice(1).map(() => '')], 1),
      ...counts.map(({ id, n, share, before, rate }) =>
        plainRow([
          nameIn(context, named, id),
          count(locale, n),
          sharePercent(locale, share),
          before === null ? '' : count(locale, before),
          rateText(context, rate),
          rangeOf(context, rate?.ci95),
        ]),
      ),
    ]);
  return [
    { kind: 'heading', text: say('report.complaints.where') },
    { ...plainTable(columns, []), rows },
  ];
}

/** Complaints: what they are about, where they come from, how long they took; null where there are none to tell of. */
export function complaintsPage(context: Context): ReportPage | null {
  const { say, locale, scores } = context;
  const { complaints } = scores.scope;
  if (complaints === null) return null;
  const { oneIn, dissatisfied, silent } = complaints.silent;
  const estimate = { oneIn, dissatisfied: count(locale, dissatisfied), silent: count(locale, silent) };
  return {
    label: say('report.complaints.label'),
    title: complaintsTitle(context, complaints),
    blocks: [
      { kind: 'paragraph', text: complaintsOpening(context, complaints) },
      ...categories(context, complaints),
      ...complaintTimes(context, complaints),
      ...sources(context, complaints),
      { kind: 'notes', notes: [say('report.complaints.silent', estimate), say('report.complaints.how')] },
    ],
  };
}
