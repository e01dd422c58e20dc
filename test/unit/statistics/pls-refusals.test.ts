import { describe, expect, it } from 'vitest';
import { acsiIndex } from '../../../functions/statistics/pls/acsi-index.ts';
import { estimatePaths } from '../../../functions/statistics/pls/estimate.ts';
import { itemMoments } from '../../../functions/statistics/pls/item-moments.ts';
import type { PathModel } from '../../../functions/statistics/pls/path-model.ts';
import { near } from './oracle.ts';
import { ecsi, items, moments, rows } from './pls-data.ts';

describe('a path model without estimate', () => {
  it('recommends equal weights below 100 respondents', () => {
    const few = itemMoments(items, rows.slice(0, 99));
    expect(estimatePaths(few, ecsi, 'path')).toEqual({
      status: 'too_few_responses',
      n: 99,
      needed: 100,
      instead: 'equal_weights',
    });
    expect(estimatePaths(itemMoments(items, []), ecsi, 'centroid')).toMatchObject({
      status: 'too_few_responses',
      n: 0,
    });
  });

  it('names items on which everyone agrees', () => {
    const agreed = itemMoments(
      items,
      rows.map((row) => row.map((code, i) => (i === 5 ? 7.1 : code))),
    );
    expect(estimatePaths(agreed, ecsi, 'path')).toEqual({ status: 'constant_items', items: [items[5]] });
  });

  it('names the block whose predecessors repeat each other', () => {
    const ids = ['a', 'b', 'c'];
    const model: PathModel = {
      blocks: ids.map((id) => ({ id, items: [`${id}1`] })),
      paths: [
        { from: 'a', to: 'c' },
        { from: 'b', to: 'c' },
      ],
    };
    const doubled = rows.map((row) => [row[0] ?? 0, 2 * (row[0] ?? 0) + 1, row[1] ?? 0]);
    for (const scheme of ['centroid', 'path'] as const) {
      expect(estimatePaths(itemMoments(['a1', 'b1', 'c1'], doubled), model, scheme)).toEqual({
        status: 'rank_deficient',
        block: 'c',
      });
    }
  });

  it('says where the items of a block cancel out', () => {
    const model: PathModel = {
      blocks: [
        { id: 'a', items: ['up', 'down'] },
        { id: 'b', items: ['other'] },
      ],
      paths: [{ from: 'a', to: 'b' }],
    };
    const opposed = rows.map((row) => [row[0] ?? 0, -(row[0] ?? 0), row[1] ?? 0]);
    const estimation = estimatePaths(itemMoments(['up', 'down', 'other'], opposed), model, 'path');
    expect(estimation).toEqual({ status: 'rank_deficient', block: null });
  });

  it('refuses rows that are not as long as the items, and answers that are no numbers', () => {
    expect(() => itemMoments(['a', 'b'], [[1]])).toThrow(/Row 0 has 1 answers for 2 items/);
    expect(() => itemMoments(['a'], [[1], [Number.NaN]])).toThrow(/Row 1 has an answer/);
  });

  it.each<[string, Partial<PathModel>, RegExp]>([
    ['a circle', { paths: [...ecsi.paths, { from: 'Loyalty', to: 'Image' }] }, /lead from block Image back to itself/],
    ['a path to nowhere', { paths: [...ecsi.paths, { from: 'Image', to: 'Price' }] }, /there is no block Price/],
    ['a path twice', { paths: [...ecsi.paths, ...ecsi.paths.slice(0, 1)] }, /Image → Expectation stands twice/],
    ['a block apart', { blocks: [...ecsi.blocks, { id: 'Price', items: [] }] }, /Block Price has no items/],
    ['a block without path', { paths: ecsi.paths.filter(({ to }) => to !== 'Loyalty') }, /from block Loyalty/],
    [
      'an item in two blocks',
      { blocks: ecsi.blocks.map((b) => ({ ...b, items: ['CUSA1'] })) },
      /Item CUSA1 stands twice/,
    ],
    [
      'an item without answers',
      { blocks: ecsi.blocks.map((b, i) => (i === 0 ? { ...b, items: ['X'] } : b)) },
      /Item X/,
    ],
  ])('refuses %s', (_, change, message) => {
    expect(() => estimatePaths(moments, { ...ecsi, ...change }, 'path')).toThrow(message);
  });
});

describe('the ACSI index', () => {
  const item = { item: 'x', weight: 0.4, mean: 7, sd: 2 };

  it('of the worked example, and of one item its score', () => {
    const both = acsiIndex([item, { item: 'y', weight: 0.3, mean: 8, sd: 1 }], 1, 10);
    near(both.status === 'ok' ? both.index : null, 220 / 3);
    const one = acsiIndex([item], 1, 10);
    near(one.status === 'ok' ? one.index : null, 200 / 3);
  });

  it('has none where weights cancel out, and refuses items without spread and scales without length', () => {
    expect(acsiIndex([item, { ...item, item: 'y', weight: -0.4 }], 1, 10)).toEqual({ status: 'no_weight' });
    expect(acsiIndex([], 1, 10)).toEqual({ status: 'no_weight' });
    expect(() => acsiIndex([{ ...item, sd: 0 }], 1, 10)).toThrow(/Item x has no spread/);
    expect(() => acsiIndex([item], 5, 5)).toThrow(/no length/);
  });
});
