import { describe, expect, it } from 'vitest';
import { near, oracle } from '../../statistics/oracle.ts';
import { scored } from '../survey.ts';
import { mobiProgramme, mobiResponses } from '../surveys.ts';
import { diagnosisOf } from './voices.ts';

interface PairOfR {
  readonly perception: string;
  readonly expectation: string;
  readonly n: number;
  readonly mean_gap: number;
  readonly sd_gap: number;
  readonly t: number;
  readonly p: number;
  readonly ci95: readonly [number, number];
  readonly negative_share: number;
}
const { pairs } = oracle<{ pairs: readonly PairOfR[] }>('18_servqual_gap');

/** One step of a scale from 1 to 10 in points. */
const STEP = 100 / 9;

const servqual = {
  dimensions: [
    {
      id: 'quality',
      name: 'Quality',
      pairs: pairs.map(({ perception, expectation }) => ({ perception, expectation })),
    },
  ],
};
const programme = { ...mobiProgramme(), servqual };
const told = diagnosisOf(scored(programme, mobiResponses())).servqual;

describe('the gap between perception and expectation', () => {
  it.each(pairs)('$perception − $expectation is R’s, in points', (r) => {
    const gap = told.pairs.find(({ perceptionItem }) => perceptionItem === r.perception);
    expect(gap).toMatchObject({ status: 'published', n: r.n, expectationItem: r.expectation });
    near(gap?.gap, r.mean_gap * STEP);
    near(gap?.sd, r.sd_gap * STEP);
    near(gap?.t, r.t);
    near(gap?.p, r.p);
    near(gap?.ci95?.[0], r.ci95[0] * STEP);
    near(gap?.ci95?.[1], r.ci95[1] * STEP);
    near(gap?.shortShare, r.negative_share);
    near((gap?.perception ?? 0) - (gap?.expectation ?? 0), r.mean_gap * STEP);
  });

  it('of pairs is adjusted over the pairs, and has a verdict', () => {
    const p = pairs.map((r) => r.p);
    near(told.pairs[0]?.pAdjusted, 2 * Math.min(...p));
    expect(told.pairs.map(({ verdict, family }) => [verdict, family])).toEqual([
      ['above', { id: 'company/own/servqual-pairs', size: 2 }],
      ['above', { id: 'company/own/servqual-pairs', size: 2 }],
    ]);
  });

  it('of a dimension is the mean of the respondents’ own gaps', () => {
    const mean = pairs.reduce((sum, r) => sum + r.mean_gap, 0) / pairs.length;
    expect(told.dimensions).toHaveLength(1);
    near(told.dimensions[0]?.gap, mean * STEP);
    expect(told.dimensions[0]).toMatchObject({ dimension: 'quality', n: 250, verdict: 'above' });
  });

  it('is of those who answered both sides alone', () => {
    const answers = mobiResponses().map((response, i) =>
      i < 100 ? { ...response, answers: { ...response.answers, PERQ1: null } } : response,
    );
    const { pairs: some, dimensions } = diagnosisOf(scored(programme, answers)).servqual;
    expect(some.map(({ n }) => n)).toEqual([150, 250]);
    expect(dimensions[0]?.n).toBe(250);
  });

  it('says in words that nobody was asked, that nobody or few answered, and that nothing varies', () => {
    const few = mobiResponses().slice(0, 20);
    const [none, small] = [[], few].map((answers) => diagnosisOf(scored(programme, answers)).servqual.pairs[0]);
    expect(none).toMatchObject({ status: 'no_data', gap: null, verdict: 'insufficient' });
    expect(small).toMatchObject({ status: 'suppressed', reason: 'small_base', n: 20, gap: null });
    const same = few.flatMap((r) => Array(5).fill({ ...r, answers: { ...r.answers, PERQ1: 6, CUEX1: 5 } }));
    const constant = diagnosisOf(scored(programme, same)).servqual.pairs[0];
    expect(constant).toMatchObject({ status: 'published', se: 0, p: null, verdict: 'insufficient' });
    near(constant?.gap, STEP);
    expect(diagnosisOf(scored(mobiProgramme(), few)).servqual).toEqual({
      status: 'not_asked',
      dimensions: [],
      pairs: [],
    });
  });
});
