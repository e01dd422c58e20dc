import { ownOperator, type Programme, scopesOf } from '../../model/programme/index.ts';
import type { WarningRule } from '../../model/programme/warnings.ts';
import type { Chart, ScopeScores, Scores } from '../../model/scores.ts';
import type { EarlyWarning, Evidence } from '../../model/service/warnings.ts';

/** The scope that a rule watches. */
export const scopeOf = (programme: Programme, { scope }: WarningRule): string =>
  scope ?? scopesOf(programme)[0]?.id ?? '';

type Found = Omit<EarlyWarning, 'rule' | 'scope'>;

export const UNKNOWN: Found = { state: 'unknown', evidence: null };

export const found = (raised: boolean, evidence: Evidence): Found => ({ state: raised ? 'raised' : 'clear', evidence });

/** What scores that rules look at have. */
export type Watched = Pick<Scores, 'period' | 'scopes' | 'charts'>;

type Rule<When extends WarningRule['when']> = Extract<WarningRule, { when: When }>;

function belowTarget(
  { indicator, target }: Rule<'below-target'>,
  own: string,
  scope: ScopeScores,
  period: string,
): Found {
  const nodes = scope.operators.find((o) => o.operator === own && o.brand === null)?.nodes;
  const value = nodes?.find((node) => node.indicator === indicator)?.value ?? null;
  if (value === null) return UNKNOWN;
  return found(value < target, { period, value, limit: target, p: null, subject: null });
}

function gapTurned({ indicator, competitor }: Rule<'gap-turned'>, scope: ScopeScores, period: string): Found {
  const gap = scope.gaps.find(
    (g) =>
      g.indicator === indicator &&
      g.own.brand === null &&
      g.competitor.operator === competitor &&
      g.competitor.brand === null,
  );
  if (gap === undefined || gap.difference === null || gap.verdict === 'insufficient') return UNKNOWN;
  return found(gap.verdict === 'behind', { period, value: gap.difference, limit: 0, p: gap.pAdjusted, subject: null });
}

/** The limit of the newest point of a chart that it lies outside of, or the nearest one. */
function chartPoint(chart: Chart, kind: Rule<'signal'>['chart'], period: string) {
  const point = chart.points.find((p) => p.period === period);
  const top = chart.topBox?.points.find((p) => p.period === period);
  switch (kind) {
    case 'xmr':
      return (
        point && {
          value: point.value,
          limits: chart.xmr?.limits ?? null,
          signals: point.signals.filter((s) => /^(value|range)_/.test(s)),
        }
      );
    case 'xbar':
      return (
        point && { value: point.value, limits: point.mean, signals: point.signals.filter((s) => s.startsWith('mean_')) }
      );
    case 'ewma':
      return (
        point?.ewma && {
          value: point.ewma.value,
          limits: point.ewma.limits,
          signals: point.signals.filter((s) => s.startsWith('ewma_')),
        }
      );
    case 'p':
    case 'laney':
      return (
        top && { value: top.share, limits: top[kind], signals: top.signals.filter((s) => s.startsWith(`${kind}_`)) }
      );
  }
}

function signal({ chart: kind }: Rule<'signal'>, own: string, scope: string, { charts, period }: Watched): Found {
  const chart = charts.findLast(
    (c) => c.scope === scope && c.operator === own && c.points.some((p) => p.period === period),
  );
  const point = chart && chartPoint(chart, kind, period);
  if (!point || point.limits === null) return UNKNOWN;
  const [lower, upper] = point.limits;
  // A signal above is good news; a leap says that something has changed, whichever way.
  const subject = point.signals.find((one) => !one.endsWith('_above') || one === 'range_above') ?? null;
  const limit = point.value < (lower + upper) / 2 ? lower : upper;
  return found(subject !== null, { period, value: point.value, limit, p: null, subject });
}

/** What a rule about scores finds in the scores of a period; undefined for a rule about something else. */
export function scoreWarning(programme: Programme, rule: WarningRule, scores: Watched): EarlyWarning | undefined {
  const id = scopeOf(programme, rule);
  const scope = scores.scopes.find((s) => s.scope === id);
  const own = ownOperator(programme) ?? '';
  const named = { rule: rule.id, scope: id };
  if (scope === undefined) return { ...named, ...UNKNOWN };
  switch (rule.when) {
    case 'below-target':
      return { ...named, ...belowTarget(rule, own, scope, scores.period) };
    case 'gap-turned':
      return { ...named, ...gapTurned(rule, scope, scores.period) };
    case 'signal':
      return { ...named, ...signal(rule, own, id, scores) };
    case 'complaint-surge':
    case 'quota-at-risk':
      return undefined;
  }
}
