import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBenchmarksFile } from '../../../functions/collect/files/read-benchmarks.ts';
import { type Benchmark, benchmarkSchema } from '../../../functions/model/benchmark.ts';
import { textIn } from '../../../functions/model/text.ts';
import published from '../../fixtures/oracle/21_seed_tables.json' with { type: 'json' };
import { bytesOf } from '../../support/bytes.ts';
import { programmeOf, SAMPLES } from './files.ts';

const programme = programmeOf('gansu-telecom.yaml');
const file = new URL('gansu-telecom.benchmarks.csv', SAMPLES);
const benchmarks: Benchmark[] = [];
for await (const { input } of readBenchmarksFile(file.pathname, bytesOf(readFileSync(file, 'utf8'))))
  benchmarks.push(benchmarkSchema.parse(input));

const scoreOf = (operator: string, indicator: string, part?: string): number | undefined =>
  benchmarks.find((b) => b.operator === operator && b.indicator === indicator && b.part === part)?.value;
const ownScore = (indicator: string, part?: string) => scoreOf('gansu-mobile', indicator, part);

describe('the published scores of Gansu', () => {
  it('are each there once, with a source that names the wave', () => {
    const keys = benchmarks.map((b) => [b.period, b.operator, b.indicator, b.part].join());
    expect(new Set(keys).size).toBe(keys.length);
    expect(benchmarks).toHaveLength(3 + 4 + 6 + 19 + 5 + 5);
    expect(benchmarks.filter((b) => !/end of 2010|2011/.test(textIn(b.source, 'en')))).toEqual([]);
    expect(benchmarks.filter((b) => !/2010年底|2011年/.test(textIn(b.source, 'zh-CN')))).toEqual([]);
  });

  it('are of operators and indicators that the programme knows', () => {
    const operators = programme.operators.map((o) => o.id);
    const indicators = [...programme.indicators, ...programme.items, ...programme.publishedIndicators].map((i) => i.id);
    expect(benchmarks.filter((b) => !operators.includes(b.operator))).toEqual([]);
    expect(benchmarks.filter((b) => !indicators.includes(b.indicator))).toEqual([]);
  });

  it('are those of the table of 19 indicators', () => {
    for (const [item, score] of Object.entries(published.indicators_table_2_6.scores))
      expect(ownScore(item)).toBe(score);
  });

  it('are those of the peer table, for both branches', () => {
    const { own, peer } = published.peer_branch_table_2_3;
    const ids = programme.publishedIndicators.map((i) => i.id);
    expect(ids.map((id) => ownScore(id))).toEqual(own);
    expect(ids.map((id) => scoreOf('xian-mobile', id))).toEqual(peer);
  });

  it('cannot all hold: two dimensions lie outside their indicators, three outside their lines of business', () => {
    const range = (scores: readonly (number | undefined)[]): [number, number] | undefined => {
      const known = scores.filter((s) => s !== undefined);
      return known.length === 0 ? undefined : [Math.min(...known), Math.max(...known)];
    };
    const outside = (value: number | undefined, between: [number, number] | undefined): boolean =>
      value !== undefined && between !== undefined && (value < between[0] || value > between[1]);
    const found = programme.indicators.flatMap(({ id, children }) => {
      const below = range((Array.isArray(children) ? children : Object.keys(children)).map((child) => ownScore(child)));
      const parts = range([ownScore(id, 'broadband'), ownScore(id, 'mobile')]);
      const value = ownScore(id);
      return [
        ...(outside(value, below) ? [['children', id, value, below]] : []),
        ...(outside(value, parts) ? [['parts', id, value, parts]] : []),
      ];
    });
    expect(found).toEqual([
      ['children', 'quality', 63.04, [64.18, 68.5]],
      ['parts', 'quality', 63.04, [61.71, 62.71]],
      ['parts', 'value', 67.75, [78.14, 79.91]],
      ['children', 'fairness', 79.69, [64.5, 69.93]],
      ['parts', 'fairness', 79.69, [67.35, 68.31]],
    ]);
  });
});
