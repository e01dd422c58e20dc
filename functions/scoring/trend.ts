import { type Period, shift } from '../model/period.ts';
import type { ScopeScores, Scores, TrendPoint } from '../model/scores.ts';
import type { ScoringPlan } from './plan.ts';

/** Periods before this one that the trend shows. */
const PERIODS_BACK = 12;

function pointsOf(index: string | undefined, scopes: readonly ScopeScores[], period: Period): TrendPoint[] {
  return scopes.flatMap(({ scope, operators }) =>
    operators.flatMap(({ operator, brand, nodes }) => {
      const node = nodes.find(({ indicator }) => indicator === index);
      if (node === undefined) return [];
      const { status, value, ci95, n } = node;
      return [{ period, scope, operator, brand, status, value, ci95, n }];
    }),
  );
}

/** This period's index of every scope and party: what later periods are given as history. */
export function trendPoints(scores: Scores): TrendPoint[] {
  const index = scores.indicators.find(({ kind }) => kind === 'index')?.indicator;
  return pointsOf(index, scores.scopes, scores.period);
}

/** The twelve months before in order of time, each as the programme lists its scopes and parties, then this period. */
export function trendOf(
  plan: ScoringPlan,
  scopes: readonly ScopeScores[],
  context: { readonly period: Period; readonly history: readonly TrendPoint[] },
): TrendPoint[] {
  const { period, history } = context;
  const index = plan.nodes.find(({ kind }) => kind === 'index')?.indicator;
  const now = pointsOf(index, scopes, period);
  const key = ({ scope, operator, brand }: TrendPoint): string => JSON.stringify([scope, operator, brand]);
  const places = new Map(now.map((point, place) => [key(point), place]));
  const oldest = shift(period, -PERIODS_BACK);
  const before = history
    .filter((point) => point.period >= oldest && point.period < period)
    .flatMap((point) => {
      const place = places.get(key(point));
      return place === undefined ? [] : [{ point, place }];
    })
    .sort((a, b) => (a.point.period === b.point.period ? a.place - b.place : a.point.period < b.point.period ? -1 : 1))
    .map(({ point }) => point);
  return [...before, ...now];
}
