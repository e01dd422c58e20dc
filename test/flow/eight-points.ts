import { expect } from 'vitest';
import type { Scores } from '../../functions/model/scores.ts';

/** What a statistician looks for in scores.json of any programme, whatever the figures are. */
export function expectEightPoints(scores: Scores): void {
  const top = scores.scopes[0];
  const [own] = top?.operators ?? [];
  const index = own?.nodes[0];
  // Samples: what the checks of the fieldwork found, per operator; answers per code.
  for (const { reasons, contact, interviewers } of scores.sample.quality[0]?.operators ?? []) {
    expect(reasons.map(({ reason }) => reason)).toEqual(['ineligible', 'duplicate', 'speeder', 'straight_liner']);
    expect([contact.status, interviewers.status]).not.toContain(undefined);
  }
  // Weights: effective n and design effect.
  expect(scores.sample.weights.length).toBeGreaterThan(0);
  for (const { n, effectiveN, designEffect } of scores.sample.weights)
    expect(effectiveN * designEffect).toBeCloseTo(n, 6);
  // Index: with its error, by replicates, in every form with a status.
  expect(index).toMatchObject({ se: expect.any(Number), aggregate: expect.any(Number), bootstrap: { status: 'ok' } });
  const asked = ['given', 'equal', 'regression', 'acsi_path', 'acsi_centroid'];
  expect(scores.index.forms.map(({ form }) => form)).toEqual(asked);
  expect(own?.forms.map(({ form }) => form)).toEqual(['respondent', 'aggregate', ...asked]);
  for (const form of ['acsi_path', 'acsi_centroid'])
    expect(own?.forms.find((one) => one.form === form)).toMatchObject({
      status: 'published',
      se: expect.any(Number),
      ci95: [expect.any(Number), expect.any(Number)],
    });
  // Gaps: tested, adjusted, sized, judged.
  const gap = top?.gaps.find(({ indicator, status }) => indicator === index?.indicator && status === 'published');
  expect(gap).toMatchObject({
    p: expect.any(Number),
    pAdjusted: expect.any(Number),
    g: expect.any(Number),
    family: { size: expect.any(Number) },
  });
  // Distribution, boxes and how far respondents disagree; ranks.
  const item = own?.nodes.find(({ boxes }) => boxes !== null);
  expect(item?.distribution?.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(item).toMatchObject({
    boxes: { top: { ci95: [expect.any(Number), expect.any(Number)] } },
    controversy: { corrected: expect.any(Number), rank: expect.any(Number) },
    rank: expect.any(Number),
  });
  // Time: a trend and charts of means and of a share.
  expect(scores.trend.at(-1)?.period).toBe(scores.period);
  expect(scores.charts[0]).toMatchObject({ indicator: index?.indicator, topBox: { indicator: expect.any(String) } });
  // Suppression: nothing of a small base, and a reason for whatever is hidden.
  for (const { operators } of scores.scopes)
    for (const { n, status, value, reason } of operators.flatMap(({ nodes }) => nodes)) {
      if (n < scores.rules.hideBelow) expect(value).toBeNull();
      expect(reason === null).toBe(status !== 'suppressed');
    }
  expect(scores.scopes.flatMap(({ operators }) => operators.flatMap(({ nodes }) => nodes))).toContainEqual(
    expect.objectContaining({ status: 'suppressed' }),
  );
  expect(JSON.stringify(scores)).not.toMatch(/NaN|Infinity/);
}
