import { ownOperator, type Programme } from '../../model/programme/index.ts';
import type { ScopeScores } from '../../model/scores.ts';
import type { AuditResult, MetricResult, QualityIndex } from '../../model/service/index.ts';

type Section = NonNullable<Programme['serviceQuality']>;
type Source = Section['categories'][number]['sources'][number];
type Measured = QualityIndex['categories'][number]['sources'][number];

/** Where less than this part of the weight is known, the rest would stand for the whole. */
const LEAST_COVERED = 0.5;

const clamp = (points: number): number => Math.min(100, Math.max(0, points));

/** Weighted mean of what is known; null if nothing is. */
function weightedMean(parts: readonly { readonly weight: number; readonly value: number | null }[]): number | null {
  let [sum, weights] = [0, 0];
  for (const { weight, value } of parts) {
    if (value === null) continue;
    sum += weight * value;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}

interface Known {
  readonly scope: ScopeScores;
  readonly audits: readonly AuditResult[];
  readonly metrics: readonly MetricResult[];
}

function indicatorSource(programme: Programme, { scope }: Known, id: string): Pick<Measured, 'value' | 'points'> {
  const own = scope.operators.find((o) => o.operator === ownOperator(programme) && o.brand === null);
  const value = own?.nodes.find(({ indicator }) => indicator === id)?.value ?? null;
  return { value, points: value };
}

/** 0 at the worst value, 100 at the best (by default the target), straight between and cut there. */
function metricSource(programme: Programme, { metrics }: Known, id: string): Pick<Measured, 'value' | 'points'> {
  const value = metrics.find(({ metric }) => metric === id)?.value ?? null;
  const metric = programme.metrics.find((m) => m.id === id);
  const [worst, best] = [metric?.worst, metric?.best ?? metric?.target];
  if (value === null || worst === undefined || best === undefined) return { value, points: null };
  return { value, points: clamp((100 * (value - worst)) / (best - worst)) };
}

function auditSource({ audits }: Known, id: string, section?: string): Pick<Measured, 'value' | 'points'> {
  const audit = audits.find((a) => a.audit === id);
  const part = section === undefined ? audit : audit?.sections.find((s) => s.section === section);
  if (part === undefined) return { value: null, points: null };
  const value = 'got' in part ? part.got : part.score;
  return { value, points: (100 * value) / part.full };
}

function measured(programme: Programme, known: Known, source: Source): Measured {
  const { indicator, metric, audit, section, weight } = source;
  if (indicator !== undefined) {
    return { kind: 'indicator', id: indicator, weight, ...indicatorSource(programme, known, indicator) };
  }
  if (metric !== undefined) return { kind: 'metric', id: metric, weight, ...metricSource(programme, known, metric) };
  const id = section === undefined ? `${audit}` : `${audit}.${section}`;
  return { kind: 'audit', id, weight, ...auditSource(known, `${audit}`, section) };
}

/**
 * The service-quality index: weighted mean of its categories, each the weighted mean of its sources, each mapped to
 * 0-100: survey scores as they are, metrics straight between their worst and best value, audits in per cent of the full
 * marks. What is not known, or not shown, is left out and the weights of the rest are shared out anew. It is made of
 * different measurements, so that it has no standard error.
 */
export function qualityIndexOf(programme: Programme, known: Known): QualityIndex | null {
  const { serviceQuality } = programme;
  if (serviceQuality === undefined) return null;
  const categories = serviceQuality.categories.map(({ id, weight, sources }) => {
    const found = sources.map((source) => measured(programme, known, source));
    const value = weightedMean(found.map((source) => ({ weight: source.weight, value: source.points })));
    return { category: id, weight, value, sources: found };
  });
  const covered = categories.reduce((sum, { weight, value }) => sum + (value === null ? 0 : weight), 0);
  return { value: covered < LEAST_COVERED ? null : weightedMean(categories), covered, categories };
}
