import { describe, expect, it } from 'vitest';
import {
  indicatorTree,
  itemsOutsideTree,
  pairsOf,
  parseProgramme,
  partiesOf,
  scopesOf,
} from '../../../functions/model/programme/index.ts';
import { smallProgramme } from './small-programme.ts';

const small = parseProgramme(smallProgramme());
const withIndicators = (indicators: unknown) => indicatorTree(parseProgramme({ ...smallProgramme(), indicators }));

describe('the indicator tree', () => {
  it('comes in post-order, the index last, with levels, parents and weights', () => {
    expect(indicatorTree(small).map((n) => [n.id, n.kind, n.level, n.parent, n.weight])).toEqual([
      ['a', 'item', 2, 'service', 0.5],
      ['b', 'item', 2, 'service', 0.5],
      ['service', 'dimension', 1, 'index', 0.7],
      ['c', 'item', 2, 'image', 1],
      ['image', 'dimension', 1, 'index', 0.3],
      ['index', 'index', 0, null, 1],
    ]);
  });

  it('puts children before their parent in whatever order the file lists them', () => {
    const [index, service, image] = smallProgramme().indicators;
    const order = withIndicators([image, service, index]).map((n) => n.id);
    expect(order).toEqual(['a', 'b', 'service', 'c', 'image', 'index']);
  });

  it.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
  ])('asks for half of %i items, rounded up: %i', (count, minimum) => {
    const nodes = withIndicators([{ id: 'index', name: 'Index', children: ['a', 'b', 'c', 'all'].slice(0, count) }]);
    expect(nodes.at(-1)?.minimumAnswered).toBe(minimum);
  });

  it('asks for two dimensions, for one if there is only one, and for what the file says', () => {
    const minimum = (nodes: ReturnType<typeof indicatorTree>) => nodes.at(-1)?.minimumAnswered;
    const service = { id: 'service', name: 'Service', children: ['a', 'b', 'c'] };
    const three = ['a', 'b', 'c'].map((id) => ({ id: `d${id}`, name: id, children: [id] }));
    const index = { id: 'index', name: 'Index', children: ['da', 'db', 'dc'] };
    expect(minimum(withIndicators([index, ...three]))).toBe(2);
    expect(minimum(withIndicators([{ ...index, minimumAnswered: 3 }, ...three]))).toBe(3);
    expect(minimum(withIndicators([{ ...index, children: ['service'] }, service]))).toBe(1);
    expect(withIndicators([{ ...index, children: ['service'] }, service]).map((n) => n.minimumAnswered)).toEqual([
      0, 0, 0, 2, 1,
    ]);
  });

  it('leaves out the items that no indicator has', () => {
    expect(itemsOutsideTree(small)).toEqual(['all']);
  });
});

describe('scopes', () => {
  it('write "each" out, with the first scope as parent of the others', () => {
    expect(scopesOf(small)).toEqual([
      { id: 'company', name: 'Company', where: {}, parent: null, family: null },
      { id: 'city-north', name: 'North', where: { city: 'north' }, parent: 'company', family: 'city' },
      { id: 'city-south', name: 'South', where: { city: 'south' }, parent: 'company', family: 'city' },
    ]);
  });

  it('default to the whole company', () => {
    const { scopes: _, reports, ...rest } = smallProgramme();
    const programme = parseProgramme({ ...rest, reports: reports.map(({ scopes: __, ...report }) => report) });
    expect(scopesOf(programme).map((s) => [s.id, s.where])).toEqual([['company', {}]]);
  });
});

describe('parties and pairs', () => {
  it('are the operators, then their brands', () => {
    expect(partiesOf(small)).toEqual([
      { operator: 'own', brand: null },
      { operator: 'other', brand: null },
      { operator: 'own', brand: 'gold' },
      { operator: 'other', brand: 'red' },
    ]);
  });

  it('set own against each other operator, then brand against brand', () => {
    expect(pairsOf(small)).toEqual([
      { id: 'own-other', own: { operator: 'own', brand: null }, competitor: { operator: 'other', brand: null } },
      { id: 'gold-red', own: { operator: 'own', brand: 'gold' }, competitor: { operator: 'other', brand: 'red' } },
    ]);
  });
});

describe('defaults', () => {
  it('are those that the file format promises', () => {
    expect(small.rules).toEqual({ hideBelow: 30, markBelow: 50, significance: 0.05, adjustment: 'holm' });
    expect(small.locales).toEqual(['zh-CN', 'en']);
    expect(small.weights).toBe('given');
    expect(small.retentionMonths).toBe(25);
    expect(small.files.answeredAt).toEqual({ column: 'answeredAt' });
  });
});
