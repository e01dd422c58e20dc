import { expect, test } from 'vitest';
import { scoreStored } from '../../../functions/run/score-period.ts';
import { scorePort } from '../../../functions/run/score-port.ts';
import { s3Client } from '../../../functions/runtime/clients.ts';
import { planScoring } from '../../../functions/scoring/index.ts';
import { localHost } from '../../support/local-host.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

const local = localHost(['mobile-reputation']);
const programme = sampleProgramme('mobile-reputation');
const items = programme.items.map(({ id }) => id);

/** Sixty people rate two operators; who they are, who asked, how long it took, and what the operator's records show. */
const responses = Array.from({ length: 60 }, (_, i) =>
  ['P1', 'P2'].map((operator, o) => ({
    id: `${operator}-${i}`,
    operator,
    answeredAt: `2026-10-${String(1 + (i % 28)).padStart(2, '0')}`,
    segments: { plan: i % 2 === 0 ? 'prepaid' : 'contract' },
    answers: Object.fromEntries(items.map((id, k) => [id, i === 7 ? 4 : 1 + ((i + k * (1 + (i % 3)) + o) % 7)])),
    respondent: `person ${i}`,
    interviewer: `interviewer ${i % 4}`,
    durationSeconds: i === 9 ? 20 : 300 + i,
    claimedContact: true,
    recordedContact: i % 3 === 0 ? null : '2026-08-31',
    contact: i === 1 ? 'someone@example.com' : `someone${i}@example.com`,
  })),
).flat();
const repeated = { ...responses[2], id: 'again', respondent: 'somebody else', answeredAt: '2026-10-02' };

test('what the API was told of the fieldwork is in the scores, and no person is', async () => {
  const answer = await fetch(`${local.host.apiUrl}/v1/programmes/mobile-reputation/responses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${local.credential}` },
    body: JSON.stringify({ responses: [...responses, repeated] }),
  });
  expect(await answer.json()).toMatchObject({ counts: { created: 121 } });

  const stores = {
    table: () => local.table,
    archive: () => ({ client: s3Client(), bucket: local.host.archiveBucket }),
    versions: async () => [version],
    versionIn: async () => version,
    programmeIn: async () => version,
  };
  const strict = { ...programme, quality: { ...programme.quality, duplicates: { windowHours: 24, exclude: true } } };
  const version = { hash: 'h', programme: strict };
  const at = '2026-10-31T16:00:00.000Z';
  const planned = { hash: 'h', plan: planScoring(strict) };
  const { scores } = await scoreStored(scorePort(stores, programme.id, at), planned, '2026-10', {
    revision: 0,
    cutOff: at,
  });

  const [quality] = scores.sample.quality[0]?.operators ?? [];
  expect(quality).toMatchObject({
    operator: 'P1',
    responses: 61,
    excluded: 1,
    contact: { status: 'published', claimed: 61, checked: 61 },
    interviewers: { status: 'tested', interviewers: 4, n: 60 },
    index: { status: 'too_few_differ', left: 'excluded', differing: 1, before: null },
  });
  const flagged = Object.fromEntries(quality?.reasons.map(({ reason, n }) => [reason, n]) ?? []);
  expect(flagged).toEqual({ ineligible: 20, duplicate: 1, speeder: 1, straight_liner: 1 });
  expect(quality?.contact.within?.map(({ months, n }) => [months, n])).toEqual([
    [3, 41],
    [6, 41],
    [12, 41],
  ]);
  const gap = scores.scopes[0]?.gaps.find(({ pair, indicator }) => pair === 'P1-P2' && indicator === 'index');
  expect(gap).toMatchObject({ design: 'paired', pairs: 60, df: 59 });
  expect(JSON.stringify(scores)).not.toMatch(/person|interviewer \d|someone/);
});
