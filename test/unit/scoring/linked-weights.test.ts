import { describe, expect, it } from 'vitest';
import { near } from '../statistics/oracle.ts';
import { surveyed } from './fieldwork.ts';
import { gapOf, linked, POINTS, programme, rows } from './linked-pairs.ts';

describe('weights of respondents who rate two operators', () => {
  it('weights of both sides: invariant to their scale, and equal weights change nothing', () => {
    const weighted = (factor: number) =>
      gapOf(
        surveyed(
          programme(),
          linked.map((one, i) => ({ ...one, weight: factor * (1 + (Math.floor(i / 2) % 3)) })),
        ),
        'q1',
      );
    near(weighted(8).se, weighted(1).se);
    near(weighted(8).p, weighted(1).p);
    near(
      gapOf(
        surveyed(
          programme(),
          linked.map((one) => ({ ...one, weight: 3 })),
        ),
        'q1',
      ).se,
      gapOf(surveyed(programme(), linked), 'q1').se,
    );
  });

  it('weighted pairs have the linearised error of their weighted mean difference', () => {
    const weights = rows.map((_, i) => 1 + (i % 4));
    const differences = rows.map((row) => (Number(row.PERQ1) - Number(row.CUEX1)) * POINTS);
    const total = weights.reduce((sum, w) => sum + w, 0);
    const mean = differences.reduce((sum, d, i) => sum + d * (weights[i] ?? 0), 0) / total;
    const squares = differences.reduce((sum, d, i) => sum + (((weights[i] ?? 0) * (d - mean)) / total) ** 2, 0);
    const gap = gapOf(
      surveyed(
        programme(),
        linked.map((one, i) => ({ ...one, weight: weights[Math.floor(i / 2)] ?? 1 })),
      ),
      'q1',
    );
    near(gap.difference, mean);
    near(gap.se, Math.sqrt((250 / 249) * squares));
  });

  it('equal differences cannot be tested', () => {
    const same = linked.map((one, i) => ({
      ...one,
      answers: { q1: (i % 2 === 0 ? 3 : 2) + (Math.floor(i / 2) % 5), q2: 5 },
    }));
    expect(gapOf(surveyed(programme(), same), 'q1')).toMatchObject({
      design: 'paired',
      p: null,
      verdict: 'insufficient',
    });
  });
});
