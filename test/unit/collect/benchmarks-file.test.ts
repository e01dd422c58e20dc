import { describe, expect, it } from 'vitest';
import { readBenchmarksFile } from '../../../functions/collect/files/read-benchmarks.ts';
import { benchmarkSchema } from '../../../functions/model/benchmark.ts';
import { bytesOf } from '../../support/bytes.ts';

const read = async (text: string): Promise<Record<string, unknown>[]> => {
  const inputs: Record<string, unknown>[] = [];
  for await (const { input } of readBenchmarksFile('b.csv', bytesOf(text))) inputs.push(input);
  return inputs;
};
const common = { period: '2026-10', operator: 'xian', indicator: 'C11', source: 'Study' };

describe('a file of published figures', () => {
  it('may give a value, a rank, or percentages per level', async () => {
    const inputs = await read(
      [
        'period,operator,indicator,value,n,sd,rank,shares,source',
        '2026-10,xian,C11,66.5,300,18.2,,,Study',
        '2026-10,xian,C11,,,,12,,Study',
        '2026-10,xian,C11,,,,,35/23/23/21,Study',
      ].join('\n'),
    );
    expect(inputs).toEqual([
      { ...common, value: 66.5, n: 300, sd: 18.2 },
      { ...common, rank: 12 },
      { ...common, shares: [35, 23, 23, 21] },
    ]);
    for (const input of inputs) expect(benchmarkSchema.safeParse(input).success).toBe(true);
  });

  it('may say in each language where it was published, but not beside one text for all', async () => {
    const [input] = await read(
      'period,operator,indicator,value,source.en,source.zh-CN\n2026-10,xian,C11,66.5,Study,研究报告',
    );
    expect(input).toEqual({ ...common, value: 66.5, source: { en: 'Study', 'zh-CN': '研究报告' } });
    expect(benchmarkSchema.safeParse(input).success).toBe(true);
    await expect(read('period,operator,indicator,value,source,source.en\n2026-10,xian,C11,66.5,A,B')).rejects.toThrow(
      /row 1, column source: stands beside columns of the same per language/,
    );
  });

  it('gives text that is no number to the judge, which names it', async () => {
    const [input] = await read('period,operator,indicator,shares,source\n2026-10,xian,C11,35/x,Study');
    expect(input).toMatchObject({ shares: [35, 'x'] });
    expect(benchmarkSchema.safeParse(input).error?.issues[0]?.path).toEqual(['shares', 1]);
  });

  it('needs something to compare', () => {
    const parsed = benchmarkSchema.safeParse(common);
    expect(parsed.error?.issues[0]?.message).toBe('give a value, a rank or shares');
  });
});
