import { count, points, signedPoints } from '../../templates/locale/numbers.ts';
import type { Block, ReportPage } from '../model/document.ts';
import { scopesOf } from '../model/programme/index.ts';
import type { OperatorScores } from '../model/scores.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';
import { byIndex, type HeatRow, heatColumns, heatTable } from './heat-table.ts';

const rowOf = (name: string, { n, nodes }: Pick<OperatorScores, 'n' | 'nodes'>, whole = false): HeatRow => ({
  name,
  n,
  nodes,
  whole,
});

/** The name that the programme gives a scope. */
function scopeName({ programme, locale }: Context, id: string): string {
  return textIn(scopesOf(programme).find((s) => s.id === id)?.name ?? id, locale);
}

/** The scopes below this one, and this one itself above them. */
function below(context: Context): HeatRow[] {
  const { own, scores, locale } = context;
  const parts = scores.parts.map(({ scope, ...part }) => ({ ...part, name: scopeName(context, scope), whole: false }));
  if (own === undefined || parts.length === 0) return [];
  return byIndex(context, [rowOf(textIn(context.scope.name, locale), own, true), ...parts]);
}

/** This scope beside the total of its parent; no peer is named. */
function beside(context: Context): HeatRow[] {
  const { own, scores, locale } = context;
  const { parentTotal } = scores;
  if (own === undefined || parentTotal === null) return [];
  const parent = rowOf(scopeName(context, parentTotal.scope), parentTotal.own, true);
  return [parent, rowOf(textIn(context.scope.name, locale), own)];
}

/** The own brands, unless each is compared with a competitor's: then their scores stand on the competitors' page. */
function brands(context: Context): HeatRow[] {
  const { own, scores, pairs } = context;
  const parties = scores.scope.operators.filter((o) => o.operator === own?.operator && o.brand !== null && o.n > 0);
  const isCompared = (brand: string | null): boolean => pairs.some((p) => p.own.brand === brand);
  return parties.length < 2 || parties.every((p) => isCompared(p.brand))
    ? []
    : byIndex(
        context,
        parties.map((p) => rowOf(context.partyName(p), p)),
      );
}

const indexOf = ({ index }: Context, row: HeatRow | undefined): number | null =>
  row?.nodes.find((n) => n.indicator === index.indicator)?.value ?? null;

function titleOfParts(context: Context, rows: readonly HeatRow[]): string {
  const { say, locale } = context;
  const shown = rows.filter((row) => !row.whole && indexOf(context, row) !== null);
  const [best] = shown;
  const worst = shown.at(-1);
  const [high, low] = [indexOf(context, best), indexOf(context, worst)];
  if (best === undefined || worst === undefined || best === worst || high === null || low === null)
    return say('report.regions.title.none');
  const ends = { best: best.name, high: points(locale, high), worst: worst.name, low: points(locale, low) };
  return say('report.regions.title.parts', ends);
}

function titleOfOne(context: Context, [parent, own]: readonly HeatRow[]): string {
  const { say, locale, scores } = context;
  const [total, value] = [indexOf(context, parent), indexOf(context, own)];
  if (value === null || total === null) return say('report.regions.title.hidden');
  const words = { difference: signedPoints(locale, value - total), total: parent?.name ?? '' };
  if (scores.scope.rank === null) return say('report.regions.title.beside', words);
  return say('report.regions.title.rank', { ...words, ...scores.scope.rank });
}

function notes(context: Context, rows: readonly HeatRow[]): string[] {
  const { say, locale, scores } = context;
  const cells = rows.flatMap((r) => r.nodes.filter((n) => heatColumns(context).includes(n.indicator)));
  const { hideBelow, markBelow } = scores.rules;
  return [
    say('report.regions.how'),
    ...(cells.some((c) => c.status === 'marked')
      ? [say('report.regions.marked', { n: count(locale, markBelow) })]
      : []),
    ...(cells.some((c) => c.status === 'suppressed')
      ? [say('report.regions.hiddenNote', { n: count(locale, hideBelow) })]
      : []),
  ];
}

/** A narrower scope beside the total, then its brands. */
function placeBlocks(context: Context, place: readonly HeatRow[], byBrand: readonly HeatRow[]): Block[] {
  const { say } = context;
  const tables: Block[] = [
    ...(place.length === 0
      ? []
      : ([
          { kind: 'heading', text: titleOfOne(context, place) },
          heatTable(context, say('report.regions.area'), place),
        ] as const)),
    ...(byBrand.length === 0
      ? []
      : ([
          { kind: 'heading', text: say('report.regions.brands') },
          heatTable(context, say('report.regions.brand'), byBrand),
        ] as const)),
  ];
  return tables.length === 0 ? [] : [...tables, { kind: 'notes', notes: notes(context, [...place, ...byBrand]) }];
}

/** Where the index is high and low among the scopes below this one, then its brands; null where there are none below. */
export function regionsPage(context: Context): ReportPage | null {
  const { say } = context;
  const parts = below(context);
  if (parts.length === 0) return null;
  const byBrand = brands(context);
  const heading = { kind: 'heading', text: say('report.regions.brands') } as const;
  const blocks: Block[] = [
    heatTable(context, say('report.regions.area'), parts),
    ...(byBrand.length > 0 ? [heading, heatTable(context, say('report.regions.brand'), byBrand)] : []),
    { kind: 'notes', notes: notes(context, [...parts, ...byBrand]) },
  ];
  return { label: say('report.regions.label'), title: titleOfParts(context, parts), blocks };
}

/** What a scope without others below it has instead: its place beside the total, and its brands. */
export const ownPlace = (context: Context): Block[] =>
  below(context).length > 0 ? [] : placeBlocks(context, beside(context), brands(context));
