import { describe, expect, test } from 'vitest';
import { reasonsForAdmins } from '../../../functions/deliver/reason-text.ts';
import type { ContactFacts } from '../../../functions/model/contact.ts';
import { layoutOf, pack } from '../../../functions/model/packed.ts';
import { addCounts, type Counts, counter, noCounts } from '../../../functions/run/count.ts';
import { askedOf, shortfalls } from '../../../functions/run/requirements.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

const programme = {
  ...sampleProgramme('mobile-reputation'),
  quotas: [
    { operator: 'P1', where: {}, minimum: 2 },
    { operator: 'P2', where: { plan: 'prepaid' }, minimum: 2 },
  ],
};
const layout = layoutOf(programme);

interface Given {
  readonly operator: string;
  readonly plan?: string;
  readonly answeredAt?: string;
  readonly facts?: ContactFacts;
}

function counts(of: typeof programme, ...responses: Given[]): Counts {
  const asked = askedOf(of);
  const into = noCounts(asked);
  const add = counter(asked, () => layout);
  responses.forEach(({ operator, plan, answeredAt = '2026-10-15', facts }, i) => {
    const segments: Record<string, string> = plan === undefined ? {} : { plan };
    const packed = pack(layout, { operator, segments, answers: {} }, facts);
    add(into, { id: String(i), layout: 'x', weight: 1, answeredAt, packed });
  });
  return into;
}
/** What a period lacks, as an admin reads it. */
function reasons(of: typeof programme, given: Counts, period = '2026-10') {
  return reasonsForAdmins({ period, reasons: shortfalls(of, period, given).map(({ reason }) => reason) });
}
const plain = (total: number, quotas: number[]): Counts => ({ total, quotas, newest: [], contacts: [] });

describe('quotas', () => {
  test('count operator and segment; shards add up', () => {
    const one = counts(programme, { operator: 'P1' }, { operator: 'P2', plan: 'contract' });
    const other = counts(programme, { operator: 'P1', plan: 'prepaid' }, { operator: 'P2', plan: 'prepaid' });
    expect(addCounts(askedOf(programme), [one, other])).toMatchObject({ total: 4, quotas: [2, 1] });
  });

  test('that are short say by how much; an empty period says so once, and nothing lets it pass', () => {
    expect(shortfalls(programme, '2026-10', plain(4, [2, 1]))).toEqual([
      {
        reason: { code: 'short_quota', operator: 'P2', where: { plan: 'prepaid' }, n: 1, minimum: 2 },
        passable: true,
      },
    ]);
    expect(reasons(programme, plain(4, [2, 1]))).toEqual(['operator P2, plan prepaid: 1 of 2 responses, 1 short']);
    expect(shortfalls(programme, '2026-10', plain(0, [0, 0]))).toEqual([
      { reason: { code: 'no_answers' }, passable: false },
    ]);
  });
});

test('a category that the weighting has a target for needs a response, where its operator has any', () => {
  const margin = { segments: ['plan'], targets: { prepaid: 0.4, contract: 0.6 } };
  const weighting = { base: 'given' as const, method: 'post-stratification' as const, margins: [margin] };
  const weighted = { ...programme, quotas: [], weighting };
  expect(askedOf(weighted).quotas.map(({ operator, where }) => [operator, where.plan])).toContainEqual([
    'P4',
    'contract',
  ]);
  expect(shortfalls(weighted, '2026-10', plain(3, [1, 1, 1, 0, 0, 0, 0, 0]))).toEqual([
    { reason: { code: 'empty_category', operator: 'P2', where: { plan: 'contract' } }, passable: false },
  ]);
  const without = { ...weighting, margins: [{ ...margin, targets: { prepaid: 1, contract: 0 } }] };
  expect(shortfalls({ ...weighted, weighting: without }, '2026-10', plain(3, [1, 1, 0, 0]))).toEqual([]);
});

describe('a source', () => {
  const sources = [
    { operator: 'P1', where: {}, withinDays: 5 },
    { operator: 'P2', where: { plan: 'prepaid' }, withinDays: 5 },
  ];
  const fresh = { ...programme, quotas: [], gate: { ...programme.gate, sources } };
  const p1 = { operator: 'P1', answeredAt: '2026-10-31' };

  test('is fresh if its newest answer is no older than the days asked for at the end of the period', () => {
    const at = (answeredAt: string) => {
      const shards = [p1, { operator: 'P2', plan: 'prepaid', answeredAt }, { operator: 'P2', plan: 'contract' }];
      return reasons(
        fresh,
        addCounts(
          askedOf(fresh),
          shards.map((one) => counts(fresh, one)),
        ),
      );
    };
    // October ends at midnight in Shanghai, which is 16:00 UTC; a date counts from its first minute.
    expect(at('2026-10-27')).toEqual([]);
    expect(at('2026-10-26T16:00:00Z')).toEqual([]);
    expect(at('2026-10-26T15:59:00Z')).toEqual([
      'operator P2, plan prepaid: its newest answer is 6 days older than the end of 2026-10; asked for: 5 days',
    ]);
  });

  test('without any answer is named', () => {
    expect(reasons(fresh, counts(fresh, p1))).toEqual([
      'operator P2, plan prepaid: no answers in 2026-10; asked for: 5 days',
    ]);
  });
});

describe('the share of claimed contacts that are on record', () => {
  const asks = (within: 3 | 6 | 12, minimumShare = 0.6) => ({
    ...programme,
    quotas: [],
    quality: { ...programme.quality, eligibility: { within, minimumShare, exclude: false } },
  });
  /** Forty who claim contact: 20 within three months, 4 within six, 16 not on record; then ten who do not count. */
  const given: Given[] = Array.from({ length: 50 }, (_, i) => ({
    operator: 'P1',
    facts:
      i < 40
        ? { claimedContact: 'yes', recordedContact: i < 20 ? 'within3' : i < 24 ? 'within6' : 'none' }
        : i < 45
          ? { claimedContact: 'yes' }
          : { claimedContact: 'no', recordedContact: 'within3' },
  }));

  test('is short by a number of contacts, or enough', () => {
    expect(reasons(asks(3), counts(asks(3), ...given))).toEqual([
      'operator P1: 20 of 40 claimed contacts are on record within 3 months, 4 short of 60 %',
    ]);
    expect(reasons(asks(6), counts(asks(6), ...given))).toEqual([]);
    expect(reasons(asks(12, 0.625), counts(asks(12, 0.625), ...given))).toHaveLength(1);
  });

  test('of too small a base is not judged', () => {
    expect(reasons(asks(3), counts(asks(3), ...given.slice(20, 40)))).toEqual([]);
  });
});
