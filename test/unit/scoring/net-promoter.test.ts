import { describe, expect, it } from 'vitest';
import { near, nearAll, oracle } from '../statistics/oracle.ts';
import { airport, answersOf, named, rows } from './airport-items.ts';
import { nodeOf, programmeOf, scored } from './survey.ts';

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
