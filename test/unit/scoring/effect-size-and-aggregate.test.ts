import { describe, expect, it } from 'vitest';
import { near, oracle } from '../statistics/oracle.ts';
import { code, named, rows } from './airport-items.ts';
import { nodeOf, programmeOf, reputationProgramme, reputationResponses, scored } from './survey.ts';

describe('gaps in standard deviations, against R (oracle 08)', () => {
  const { gaps } = oracle<{
    gaps: readonly { dimension: string; a: string; b: string; hedges_g: number }[];
  }>('08_competitor_gaps');
  const scores = scored(reputationProgramme(), reputationResponses());

  it.each(gaps)('$dimension, $a against $b', (r) => {
    const gap = scores.scopes[0]?.gaps.find((g) => g.pair === `${r.a}-${r.b}` && g.indicator === r.dimension);
    near(gap?.g, r.hedges_g);
  });
});

describe('the aggregate form, against R (oracle 16)', () => {
  interface Form {
    readonly dimension_items: Readonly<Record<string, readonly string[]>>;
    readonly dimension_weights: Readonly<Record<string, number>>;
    readonly aggregate: { readonly dimension: Readonly<Record<string, number>>; readonly index: number };
  }
  const forms = oracle<{ unweighted: Form; respondent_weighted: Form }>('16_hierarchical_index');

  it.each(['unweighted', 'respondent_weighted'] as const)('%s', (name) => {
    const form = forms[name];
    const ids = Object.values(form.dimension_items).flat();
    const programme = programmeOf({
      scales: { five: { from: 1, to: 5, missing: [0, 6] } },
      items: ids.map((id) => ({ ...named(id), scale: 'five' })),
      indicators: [
        { ...named('index'), children: form.dimension_weights },
        ...Object.entries(form.dimension_items).map(([id, children]) => ({ ...named(id), children })),
      ],
    });
    const scores = scored(
      programme,
      rows.map((row) => ({
        answers: Object.fromEntries(ids.map((id) => [id, code(row[id])])),
        weight: name === 'unweighted' ? 1 : Number(row.weight),
      })),
    );
    near(nodeOf(scores, 'index').aggregate, form.aggregate.index);
    for (const [id, mean] of Object.entries(form.aggregate.dimension)) near(nodeOf(scores, id).aggregate, mean);
    expect(nodeOf(scores, 'index').aggregate).not.toBeCloseTo(nodeOf(scores, 'index').value ?? 0, 1);
    expect(nodeOf(scores, ids[0] ?? '').aggregate).toBeNull();
  });
});
