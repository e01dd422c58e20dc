import { describe, expect, it } from 'vitest';
import { near, oracle } from '../statistics/oracle.ts';
import { mobi, within } from './ecsi.ts';
import { nodeOf, reputationProgramme, reputationResponses, scored } from './survey.ts';
import { airportProgramme, airportResponses, blocks, mobiResponses, type TreeFigures } from './surveys.ts';

const named = (id: string) => ({ id, name: id });

describe('equal weights', () => {
  it('take the place of the weights of the file', () => {
    const tree = { ...named('index'), children: { Image: 0.9, Quality: 0.1 } };
    const dimensions = blocks
      .filter(({ block }) => ['Image', 'Quality'].includes(block))
      .map(({ block, items }) => ({ ...named(block), children: items }));
    const scores = scored(mobi({ weights: 'equal' }, { indicators: [tree, ...dimensions] }), mobiResponses());
    const [image, quality] = ['Image', 'Quality'].map((id) => nodeOf(scores, id).value ?? 0);
    near(nodeOf(scores, 'index').value, ((image ?? 0) + (quality ?? 0)) / 2);
    expect(scores.index.weights).toMatchObject({ used: 'equal', status: 'not_estimated' });
    expect(scores.indicators.filter(({ level }) => level === 1).map(({ weight }) => weight)).toEqual([0.5, 0.5]);
  });
});

describe('the aggregate form as the headline', () => {
  const { unweighted } = oracle<{ unweighted: TreeFigures & { aggregate: { index: number } } }>(
    '16_hierarchical_index',
  );
  const asked = Object.values(unweighted.dimension_items).flat();

  it('is the value of index and dimensions, without error, spread or test', () => {
    const base = airportProgramme(unweighted, asked);
    const scores = scored({ ...base, index: { ...base.index, form: 'aggregate' } }, airportResponses(asked, false));
    const node = nodeOf(scores, 'index');
    near(node.value, unweighted.aggregate.index);
    expect(node).toMatchObject({ se: null, ci95: null, sd: null, controversy: null });
    expect([scores.rules.form, scores.index.form]).toEqual(['aggregate', 'aggregate']);
    expect(nodeOf(scores, asked[0] ?? '').se).not.toBeNull();
  });

  it('gives a gap without a verdict', () => {
    const scores = scored(reputationProgramme({ index: { form: 'aggregate' } }), reputationResponses());
    const gaps = scores.scopes[0]?.gaps.filter(({ level }) => level === 0 || level === 1) ?? [];
    for (const gap of gaps)
      expect(gap).toMatchObject({
        test: 'no_standard_errors',
        se: null,
        p: null,
        family: null,
        verdict: 'insufficient',
      });
    expect(gaps[0]?.difference).toBe(
      (nodeOf(scores, 'index', 'P1').value ?? 0) - (nodeOf(scores, 'index', 'P2').value ?? 0),
    );
  });
});

describe('the bootstrap of the index', () => {
  const responses = mobiResponses().map((one, i) => ({ ...one, id: `r${i}` }));
  const at = (replicates: number) => nodeOf(scored(mobi({ bootstrap: { replicates } }), responses), 'index');

  it('agrees with the usual interval on 250 respondents, and stands beside it', () => {
    const { bootstrap, se, ci95 } = at(2000);
    expect(bootstrap).toMatchObject({ status: 'ok', replicates: 2000 });
    expect((bootstrap?.se ?? 0) / (se ?? 1)).toBeCloseTo(1, 1);
    within(bootstrap?.ci95?.[0], ci95?.[0] ?? 0, 0.3);
    within(bootstrap?.ci95?.[1], ci95?.[1] ?? 0, 0.3);
  });

  it('is the same whatever the order of the answers, but for the last bits', () => {
    const turned = nodeOf(scored(mobi({ bootstrap: { replicates: 1000 } }), [...responses].reverse()), 'index');
    near(turned.bootstrap?.se, at(1000).bootstrap?.se ?? 0);
  });

  it('is off unless asked for', () => {
    expect(nodeOf(scored(mobi({}), responses), 'index').bootstrap).toBeNull();
  });
});
