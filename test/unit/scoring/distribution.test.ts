import { describe, expect, it } from 'vitest';
import { near, nearAll, oracle } from '../statistics/oracle.ts';
import { airport, answersOf, named, rows } from './airport-items.ts';
import {
  type Answered,
  nodeOf,
  programmeOf,
  reputationProgramme,
  reputationResponses,
  rowsOf,
  scored,
} from './survey.ts';

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
