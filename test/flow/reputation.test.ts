import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Scores, scoresSchema } from '../../functions/model/scores.ts';
import { type Ended, yardstick } from '../support/command.ts';
import { path } from '../support/sample-programme.ts';
import { expectEightPoints } from './eight-points.ts';

const folder = mkdtempSync(join(tmpdir(), 'yardstick-'));
const benchmarks = join(folder, 'published.csv');
writeFileSync(
  benchmarks,
  [
    'period,operator,brand,indicator,part,value,n,sd,rank,shares,source',
    '2026-10,P2,,quality,,70,200,15,,,A study',
    '2026-10,P3,,loyalty,,61,,,,35/30/30/25,A newspaper',
  ].join('\n'),
);

describe('customers of four operators beside published scores', () => {
  let ended: Ended;
  let scores: Scores;
  beforeAll(async () => {
    ended = await yardstick(
      ...['run', '--programme', path('templates/programmes/mobile-reputation.yaml'), '--period', '2026-10'],
      ...['--responses', path('test/fixtures/corp-rep.csv'), '--benchmarks', benchmarks, '--out', folder],
    );
    scores = scoresSchema.parse(JSON.parse(readFileSync(join(folder, '2026-10', 'scores.json'), 'utf8')));
  });

  test('show all that a statistician asks for', () => {
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expectEightPoints(scores);
  });

  test('the index by regression is refused by name: a better dimension goes with less satisfaction', () => {
    expect(scores.index.forms.find(({ form }) => form === 'regression')).toMatchObject({
      status: 'negative_coefficients',
      n: 130,
    });
  });

  test('every operator at the own mix of plans, and against what was published', () => {
    expect(scores.scopes[0]?.composites.map(({ competitor }) => competitor)).toContain('P2');
    const [tested, alone] = scores.benchmarkGaps;
    expect(tested).toMatchObject({ operator: 'P2', indicator: 'quality', p: expect.any(Number) });
    expect(alone).toMatchObject({ operator: 'P3', indicator: 'loyalty', p: null });
    expect(scores.warnings).toMatchObject([{ code: 'shares_do_not_sum', operator: 'P3', value: 120 }]);
  });

  test('one month has no limits', () => {
    expect(scores.charts[0]).toMatchObject({ status: 'none', topBox: { indicator: 'cusa', status: 'none' } });
  });
});
