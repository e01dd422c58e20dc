import { describe, expect, it } from 'vitest';
import { near, nearAll, oracle } from '../statistics/oracle.ts';
import { nodeOf, scored } from './survey.ts';
import {
  airportProgramme,
  airportResponses,
  blocks,
  mobiProgramme,
  mobiResponses,
  type TreeFigures,
} from './surveys.ts';

interface ItemFigures {
  readonly item: string;
  readonly n: number;
  readonly score100: number;
  readonly sd100: number;
  readonly se100: number;
  readonly ci95_t: readonly number[];
  readonly counts: Readonly<Record<string, number>>;
}

const mobi = scored(mobiProgramme(), mobiResponses());
const airport = oracle<{ unweighted: TreeFigures; respondent_weighted: TreeFigures }>('16_hierarchical_index');
const airportItems = oracle<{ items: readonly ItemFigures[] }>('01b_items_likert5').items;
const asked = airportItems.map(({ item }) => item);
const unweighted = scored(airportProgramme(airport.unweighted, asked), airportResponses(asked, false));
const weighted = scored(airportProgramme(airport.respondent_weighted, asked), airportResponses(asked, true));

describe.each([
  { survey: 'mobi', scores: mobi, items: oracle<{ items: readonly ItemFigures[] }>('01_items').items },
  { survey: 'airport, blanks and "not used" missing', scores: unweighted, items: airportItems },
])('items of $survey, against R', ({ scores, items }) => {
  it.each(items)('$item', (r) => {
    const node = nodeOf(scores, r.item);
    expect(node).toMatchObject({ n: r.n, effectiveN: r.n });
    near(node.value, r.score100);
    near(node.sd, r.sd100);
    near(node.se, r.se100);
    nearAll(node.ci95, r.ci95_t);
    expect(Object.fromEntries(node.distribution?.map(({ code, n }) => [code, n]) ?? [])).toEqual(r.counts);
    near(node.distribution?.find(({ code }) => code === 5)?.share ?? -1, (r.counts['5'] ?? 0) / r.n);
  });
});

describe('dimensions with equal weights, against R (mobi)', () => {
  it.each(blocks)('$block', ({ block, respondent_mean_available_items: r }) => {
    const node = nodeOf(mobi, block);
    expect(node.n).toBe(r.n);
    near(node.value, r.mean);
    near(node.sd, r.sd);
    near(node.se, r.se);
  });

  it('0.7 value and 0.3 image', () => {
    const { 'seed_formula_0.7_value_0.3_image': r } = oracle<{
      'seed_formula_0.7_value_0.3_image': {
        value_items: readonly string[];
        image_items: readonly string[];
        respondent_level: { n: number; mean: number; sd: number; se: number };
      };
    }>('02_block_scores');
    const programme = mobiProgramme([
      { id: 'index', name: 'index', children: { value: 0.7, image: 0.3 } },
      { id: 'value', name: 'value', children: r.value_items },
      { id: 'image', name: 'image', children: r.image_items },
    ]);
    const node = nodeOf(scored(programme, mobiResponses()), 'index');
    near(node.value, r.respondent_level.mean);
    near(node.sd, r.respondent_level.sd);
    near(node.se, r.respondent_level.se);
  });
});

describe.each([
  { form: 'unweighted', scores: unweighted, r: airport.unweighted },
  { form: 'weighted', scores: weighted, r: airport.respondent_weighted },
])('respondent index with missing answers, $form, against R (airport)', ({ form, scores, r }) => {
  it('gives the index with its standard error', () => {
    const { n, index, se, sd_unweighted } = r.respondent_level;
    const node = nodeOf(scores, 'index');
    expect(node.n).toBe(n);
    near(node.value, index);
    near(node.se, se);
    if (form === 'unweighted') near(node.sd, sd_unweighted);
  });

  it.each(Object.keys(r.dimension_items))('gives %s and its items', (dimension) => {
    const node = nodeOf(scores, dimension);
    expect(node.n).toBe(r.respondent_level.dimension_n[dimension]);
    near(node.value, r.respondent_level.dimension_mean[dimension] ?? -1);
    for (const item of r.indicators[dimension] ?? []) {
      expect(nodeOf(scores, item.item).n).toBe(item.n);
      near(nodeOf(scores, item.item).value, item.mean);
    }
  });
});
