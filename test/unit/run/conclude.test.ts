import { expect, test } from 'vitest';
import { conclude } from '../../../functions/run/conclude.ts';

test('a run is sent only if every edition was drawn and every message accepted', () => {
  const run = { revision: 0, reasons: [] };
  const edition = {
    id: 'monthly.company.en.r0',
    programme: 'p',
    report: 'monthly',
    period: '2026-10',
    scope: 'company',
    locale: 'en' as const,
    revision: 0,
    state: 'rendered' as const,
    key: 'k',
    sha256: 's',
    bytes: 1,
    reason: null,
  };
  const delivery = {
    id: 'd1',
    programme: 'p',
    period: '2026-10',
    edition: edition.id,
    recipient: 'r',
    attempt: 1,
    state: 'accepted' as const,
    leaseUntil: null,
    messageId: 'm',
    sha256: 's',
    reason: null,
  };
  expect(conclude(run, 'mail', [edition], [delivery])).toMatchObject({ state: 'sent', reasons: [] });
  const held = { ...edition, state: 'held' as const, reason: 'no glyph U+1F600' };
  expect(conclude(run, 'mail', [held], [delivery])).toMatchObject({
    state: 'incomplete',
    reasons: [{ code: 'undrawn', edition: edition.id, state: 'held', said: 'no glyph U+1F600' }],
  });
  expect(conclude(run, 'mail', [{ ...edition, state: 'planned' }], [])).toMatchObject({
    state: 'incomplete',
    reasons: [{ code: 'undrawn', edition: edition.id, state: 'planned', said: null }],
  });
  const unknown = { ...delivery, state: 'unknown' as const, reason: null };
  expect(conclude(run, 'mail', [edition], [unknown])).toMatchObject({
    state: 'incomplete',
    reasons: [{ code: 'unsent', state: 'unknown', count: 1, delivery: 'd1', edition: edition.id }],
  });
});
