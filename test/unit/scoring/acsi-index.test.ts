import { describe, expect, it } from 'vitest';
import { scoresSchema } from '../../../functions/model/scores.ts';
import { near, oracle } from '../statistics/oracle.ts';
import { mobi, PATHS, within } from './ecsi.ts';
import { nodeOf, scored } from './survey.ts';
import { mobiResponses } from './surveys.ts';

interface PlsBlock {
  readonly unstandardised_normalised: Readonly<Record<string, number>>;
  readonly index_acsi_unstandardised: number;
  readonly index_sd_unstandardised: number;
}
const { pls } = oracle<{ pls: Readonly<Record<string, { blocks: Readonly<Record<string, PlsBlock>> }>> }>(
  '02_block_scores',
);

describe.each([
  ['centroid', 'semPLS_centroid'],
  ['path', 'semPLS_pathWeighting'],
  ['path', 'seminr_path_weighting'],
] as const)(
  'the ACSI form by the %s scheme, against %s (oracle 02; PLS stops at a tolerance: 1e-6)',
  (scheme, source) => {
    const scores = scored(mobi({ weights: 'acsi', scheme, paths: PATHS }), mobiResponses());

    it('says that the weights were estimated, and from whom', () => {
      expect(scores.index).toMatchObject({
        scheme,
        weights: { asked: 'acsi', used: 'acsi', status: 'estimated', n: 250 },
      });
      expect(scoresSchema.parse(JSON.parse(JSON.stringify(scores)))).toEqual(scores);
    });

    it.each(Object.entries(pls[source]?.blocks ?? {}))('%s', (block, r) => {
      const node = nodeOf(scores, block);
      within(node.value, r.index_acsi_unstandardised, 1e-6 * r.index_acsi_unstandardised);
      within(node.sd, r.index_sd_unstandardised, 1e-6 * r.index_sd_unstandardised);
      expect(node.n).toBe(250);
      near(node.se, (node.sd ?? 0) / Math.sqrt(250));
      for (const [item, weight] of Object.entries(r.unstandardised_normalised))
        within(scores.indicators.find(({ indicator }) => indicator === item)?.weight, weight, 1e-6);
    });

    it('makes the index of the blocks by the weights given', () => {
      near(nodeOf(scores, 'index').value, nodeOf(scores, 'Satisfaction').value ?? 0);
      near(nodeOf(scores, 'index').aggregate, nodeOf(scores, 'Satisfaction').value ?? 0);
    });
  },
);

describe('the ACSI form refused', () => {
  const acsi = { weights: 'acsi', scheme: 'path', paths: PATHS };
  const given = scored(mobi({}), mobiResponses());

  it('below 100 respondents: the given weights are used', () => {
    const few = mobiResponses().slice(0, 99);
    const scores = scored(mobi(acsi), few);
    expect(scores.index.weights).toMatchObject({ asked: 'acsi', used: 'given', status: 'too_few_responses', n: 99 });
    expect(nodeOf(scores, 'index')).toEqual(nodeOf(scored(mobi({}), few), 'index'));
  });

  it('where everyone agrees on an item, which is named', () => {
    const agreed = mobiResponses().map((one) => ({ answers: { ...one.answers, PERV1: 7 } }));
    expect(scored(mobi(acsi), agreed).index.weights).toMatchObject({ status: 'constant_items', about: ['PERV1'] });
  });

  it('where an item runs against its block', () => {
    const turned = mobiResponses().map((one) => ({
      answers: { ...one.answers, PERQ1: 11 - (one.answers.PERQ1 ?? 0) },
    }));
    expect(scored(mobi(acsi), turned).index.weights).toMatchObject({ status: 'negative_weights', about: ['PERQ1'] });
  });

  it('in the programme, where paths do not join the children of the index', () => {
    expect(() => mobi({ weights: 'acsi', paths: [{ from: 'Image', to: 'Nothing' }] })).toThrow('"Nothing" is no child');
    expect(() => mobi({ weights: 'acsi', paths: PATHS.slice(0, 1) })).toThrow('no path leads to or from "Quality"');
    expect(() => mobi({ weights: 'acsi', paths: [...PATHS, { from: 'Loyalty', to: 'Image' }] })).toThrow('circle');
    expect(nodeOf(given, 'index').value).not.toBeNull();
  });
});
