import { describe, expect, it } from 'vitest';
import { near, nearAll, oracle } from '../statistics/oracle.ts';
import {
  type Answered,
  nodeOf,
  programmeOf,
  reputationProgramme,
  reputationResponses,
  rowsOf,
  scored,
} from './survey.ts';

const named = (id: string) => ({ id, name: id });

/** San Francisco Airport's survey: 1 to 5, 0 blank, 6 not used; recommendation 0 to 10, 11 blank. */
const airport = (items: readonly string[], operators: readonly string[] = ['own']) =>
  programmeOf({
    operators: operators.map((id) => ({ ...named(id), role: id === 'own' ? 'own' : 'competitor' })),
    scales: { five: { from: 1, to: 5, missing: [0, 6] }, ten: { from: 0, to: 10, missing: [11] } },
    items: [
      ...items.map((id) => ({ ...named(id), scale: 'five' })),
      { ...named('netpro'), scale: 'ten', kind: 'recommendation' },
    ],
    indicators: [{ ...named('index'), children: [...items], minimumAnswered: 1 }],
  });
const code = (cell: string | undefined): number | null => (cell === undefined || cell === '' ? null : Number(cell));
const answersOf = (row: Record<string, string>, items: readonly string[]) =>
  Object.fromEntries([...items, 'netpro'].map((id) => [id, code(row[id])]));
const rows = rowsOf('sfo-2017.csv');

describe('boxes, against R (oracle 09)', () => {
  interface Share {
    readonly p: number;
    readonly wilson: readonly number[];
  }
  const { real } = oracle<{
    real: readonly {
      measure: string;
      single_after: Share;
      after_minus_before: { diff: number; newcombe_ci95: readonly number[] };
    }[];
  }>('09_proportions');
  const items = ['q7_all', 'q7_wifi'];
  const before = rowsOf('sfo-2016.csv').map(
    (row): Answered => ({ operator: 'before', answers: answersOf(row, items) }),
  );
  const after = rows.map((row): Answered => ({ operator: 'own', answers: answersOf(row, items) }));
  const scores = scored(airport(items, ['own', 'before']), [...after, ...before]);

  it.each(real.filter(({ measure }) => items.includes(measure.replace('top2 ', ''))))('$measure', (r) => {
    const item = r.measure.replace('top2 ', '');
    const { boxes } = nodeOf(scores, item);
    expect(boxes?.codes).toBe(2);
    near(boxes?.top.share, r.single_after.p);
    nearAll(boxes?.top.ci95 ?? null, r.single_after.wilson);
    const gap = scores.scopes[0]?.gaps.find(({ indicator }) => indicator === item);
    near(gap?.topBox?.difference, r.after_minus_before.diff);
    nearAll(gap?.topBox?.ci95 ?? null, r.after_minus_before.newcombe_ci95);
  });

  it('are of the codes that the scale says, and of none where it is too short', () => {
    const with3 = reputationProgramme({ scales: { agree7: { from: 1, to: 7, missing: [-99], box: 3 } } });
    const [two, three] = [reputationProgramme(), with3].map((p) =>
      nodeOf(scored(p, reputationResponses()), 'cusa', 'P1'),
    );
    const share = (node: typeof two, codes: readonly number[]) =>
      node?.distribution?.filter((d) => codes.includes(d.code)).reduce((sum, d) => sum + d.share, 0) ?? -1;
    near(two?.boxes?.top.share, share(two, [6, 7]));
    near(three?.boxes?.top.share, share(two, [5, 6, 7]));
    near(three?.boxes?.bottom.share, share(two, [1, 2, 3]));
    const short = programmeOf({
      scales: { four: { from: 1, to: 4 } },
      items: [{ ...named('q'), scale: 'four' }],
      indicators: [{ ...named('index'), children: ['q'] }],
    });
    const answers = Array.from({ length: 60 }, (_, i) => ({ answers: { q: 1 + (i % 4) } }));
    expect(nodeOf(scored(short, answers), 'q').boxes).toBeNull();
  });
});

describe('net promoter score, against R (oracle 10)', () => {
  interface Group {
    readonly n: number;
    readonly promoters: number;
    readonly detractors: number;
    readonly nps: number;
    readonly se: number;
    readonly ci95: readonly [number, number];
  }
  const { groups } = oracle<{
    groups: Readonly<Record<string, { unweighted: Group; weighted: Omit<Group, 'promoters' | 'detractors'> }>>;
  }>('10_nps');
  const inGroup: Readonly<Record<string, (row: Record<string, string>) => boolean>> = {
    all: () => true,
    problem_yes: (row) => row.q15_problem === '1',
    problem_no: (row) => row.q15_problem === '2',
    intl: (row) => row.peak === '3',
    domestic: (row) => row.peak !== '3',
  };
  const scoredGroup = (name: string, weighted: boolean) =>
    scored(
      airport(['q7_all']),
      rows
        .filter((row) => inGroup[name]?.(row))
        .map((row) => ({ answers: answersOf(row, ['q7_all']), weight: weighted ? Number(row.weight) : 1 })),
    );

  it.each(Object.entries(groups))('of %s', (name, { unweighted, weighted }) => {
    const plain = nodeOf(scoredGroup(name, false), 'netpro').nps;
    expect(plain).toMatchObject({ promoters: unweighted.promoters, detractors: unweighted.detractors });
    near(plain?.value, unweighted.nps);
    near(plain?.se, unweighted.se);
    nearAll(plain?.ci95 ?? null, unweighted.ci95);
    const fitted = nodeOf(scoredGroup(name, true), 'netpro').nps;
    near(fitted?.value, weighted.nps);
    near(fitted?.se, weighted.se);
    nearAll(fitted?.ci95 ?? null, weighted.ci95);
  });

  it('is only of recommendations, which are asked on 0 to 10', () => {
    expect(nodeOf(scoredGroup('all', false), 'q7_all').nps).toBeNull();
    const items = [{ ...named('q'), scale: 'ten', kind: 'recommendation' }];
    expect(() =>
      programmeOf({
        scales: { ten: { from: 1, to: 10 } },
        items,
        indicators: [{ ...named('index'), children: ['q'] }],
      }),
    ).toThrow('items[0].kind: a recommendation is asked on 0 to 10; scale ten goes from 1 to 10');
  });

  it('of promoters alone has a standard error of 0, and says so', () => {
    const all = Array.from({ length: 60 }, () => ({ answers: { q7_all: 5, netpro: 10 } }));
    expect(nodeOf(scored(airport(['q7_all']), all), 'netpro').nps).toMatchObject({
      status: 'degenerate',
      value: 100,
      se: 0,
      ci95: [100, 100],
    });
  });
});

describe('controversy, against R (oracle 17)', () => {
  const { items } = oracle<{
    items: readonly {
      item: string;
      performance: number;
      controversy_sd: number;
      controversy_rank: number;
      score_rank: number;
    }[];
  }>('17_ipa_controversy');
  const ids = items.map(({ item }) => item);
  /** Importance is asked of q7_all, so the items are those of its respondents too. */
  const scores = scored(
    airport(ids),
    rows.map((row) => ({ answers: answersOf(row, ids) })),
  );

  it.each(items)('$item', (r) => {
    const node = nodeOf(scores, r.item);
    near(node.value, r.performance);
    near(node.sd, r.controversy_sd);
    near(node.controversy?.corrected, r.controversy_sd / Math.sqrt(r.performance * (100 - r.performance)));
    expect([node.controversy?.rank, node.rank]).toEqual([r.controversy_rank, r.score_rank]);
  });
});

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
