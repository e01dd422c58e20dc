import { indicatorTree, type Programme, pairsOf, scopesOf } from '../../../functions/model/programme/index.ts';
import {
  type BaseStatus,
  type Gap,
  type NodeScore,
  type ScopedScores,
  scopedScoresSchema,
} from '../../../functions/model/scores.ts';

/** A score of a node with an interval of ± 2.3 points; without a value where its status hides it. */
export function node(indicator: string, value: number, n: number, status: BaseStatus = 'published'): NodeScore {
  const hidden = status === 'suppressed' || status === 'no_data';
  return {
    indicator,
    status,
    reason: status === 'suppressed' ? 'small_base' : null,
    value: hidden ? null : value,
    se: hidden ? null : 1.2,
    ci95: hidden ? null : [value - 2.34, value + 2.34],
    n,
    effectiveN: hidden ? null : n,
    sd: hidden ? null : 17.5,
    aggregate: null,
    bootstrap: null,
    controversy: null,
    distribution: null,
    boxes: null,
    nps: null,
    rank: hidden ? null : 1,
  };
}

const GAPS: readonly Pick<Gap, 'status' | 'difference' | 'ci95' | 'verdict'>[] = [
  { status: 'published', difference: -3.24, ci95: [-5.31, -1.08], verdict: 'behind' },
  { status: 'published', difference: 0.83, ci95: [-1.24, 2.84], verdict: 'level' },
  { status: 'suppressed', difference: null, ci95: null, verdict: 'insufficient' },
  { status: 'marked', difference: 6.05, ci95: [2.02, 10.08], verdict: 'ahead' },
];

/** Scores of a scope with every kind of finding: behind, level, suppressed, ahead on a small base. */
export function scoresFor(programme: Programme, scopeId?: string): ScopedScores {
  const tree = indicatorTree(programme);
  const scope = scopesOf(programme).find((s) => scopeId === undefined || s.id === scopeId);
  const pairs = pairsOf(programme);
  const bases = [130, 127, 66, 21];
  const own = programme.operators.find((o) => o.role === 'own');
  const nodes = tree.map((t, i) => {
    if (t.level === 1 && t.id === tree.filter((x) => x.level === 1)[1]?.id) return node(t.id, 0, 21, 'suppressed');
    if (t.level === 1 && t.id === tree.filter((x) => x.level === 1)[2]?.id) return node(t.id, 55.55, 41, 'marked');
    return node(t.id, t.level === 0 ? 72.44 : 48 + ((i * 37) % 45), 130);
  });
  return scopedScoresSchema.parse({
    format: 'yardstick-scores-1',
    methodVersion: '1',
    programme: { id: programme.id, hash: 'a'.repeat(64), effectiveFrom: programme.effectiveFrom },
    period: '2026-10',
    revision: 0,
    cutOff: '2026-11-03T00:00:00.000Z',
    provenance: programme.provenance?.kind ?? 'survey',
    rules: {
      form: 'respondent',
      weights: programme.weights,
      weighting: { base: 'given', method: 'none', trim: null },
      unreliableRse: null,
      ...programme.rules,
    },
    sample: { responses: 344, byOperator: [], quotas: [], weights: [], quality: [], arrivals: [] },
    index: {
      form: 'respondent',
      weights: {
        asked: 'given',
        used: 'given',
        status: 'not_estimated',
        n: null,
        about: [],
        rSquared: null,
        iterations: null,
      },
      scheme: null,
      forms: [],
    },
    indicators: tree.map((t) => ({
      indicator: t.id,
      kind: t.kind,
      level: t.level,
      parent: t.parent,
      weight: t.weight,
    })),
    scope: {
      scope: scope?.id ?? '',
      parent: scope?.parent ?? null,
      where: scope?.where ?? {},
      n: 344,
      rank: scope?.family ? { position: 3, of: 14 } : null,
      operators: pairs
        .flatMap((pair) => [pair.own, pair.competitor])
        .filter((party, i, all) => all.findIndex((p) => p.operator === party.operator && p.brand === party.brand) === i)
        .map((party, i) => {
          const mine = party.operator === own?.id && party.brand === null;
          const n = bases[i] ?? 50;
          return {
            ...party,
            n,
            forms: [],
            changes: [],
            nodes: mine ? nodes : tree.map((t) => node(t.id, 60, n, n < 30 ? 'suppressed' : 'published')),
          };
        }),
      composites: [],
      diagnosis: [],
      complaints: null,
      followUps: null,
      gaps: pairs.map((pair, i) => ({
        pair: pair.id,
        own: pair.own,
        competitor: pair.competitor,
        indicator: tree.find((t) => t.level === 0)?.id,
        level: 0,
        design: 'independent',
        test: 'tested',
        pairs: 0,
        se: 1.1,
        g: 0.2,
        topBox: null,
        bottomBox: null,
        nps: null,
        df: 120,
        p: 0.01,
        pAdjusted: 0.03,
        family: null,
        ...GAPS[i % GAPS.length],
      })),
    },
    parentTotal: scope?.parent
      ? { scope: scope.parent, own: { operator: own?.id, brand: null, n: 500, nodes, forms: [], changes: [] } }
      : null,
    parts: [],
    trend: [],
    charts: [],
    benchmarkGaps: [],
    warnings: [],
    coding: [],
    effects: [],
    actions: [],
    risks: [],
    earlyWarnings: [],
    raisedWarnings: [],
    neural: null,
  });
}
