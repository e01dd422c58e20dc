import { describe, expect, it } from 'vitest';
import { warningNotice } from '../../../functions/deliver/warning-notice.ts';
import { COMPLAINTS } from '../../../functions/model/records/complaint.ts';
import { changedWarnings, findWarnings, type WarnPort } from '../../../functions/run/warn.ts';
import { serviceProgramme } from '../scoring/service/programme.ts';

const programme = serviceProgramme({
  locales: ['en'],
  warnings: [
    { id: 'surge', name: 'Fees', when: 'complaint-surge', owner: { name: 'Li', email: 'li@example.com' } },
    { id: 'quota', name: 'Quota', when: 'quota-at-risk' },
  ],
});

/** Fifteen complaints in the week up to 18 October, and so many of ten responses. */
const port = (responses: number, complaints = 15): WarnPort => ({
  scores: async () => undefined,
  quotas: async () => [responses],
  complaints: async (months) => {
    expect(months).toEqual(['2026-09', '2026-10']);
    return Array.from({ length: complaints }, (_, i) =>
      COMPLAINTS.schema.parse({ id: `c${i}`, category: 'fees', channel: 'app', receivedAt: '2026-10-17' }),
    );
  },
});
/** 18 October in Shanghai, 17 October in Greenwich. */
const NOW = '2026-10-17T17:00:00Z';

describe('the daily check', () => {
  it('looks at the days up to today where the programme lives', async () => {
    const found = await findWarnings(programme, port(5), NOW);
    expect(found.map(({ rule, state, evidence }) => [rule, state, evidence?.period])).toEqual([
      ['surge', 'raised', '2026-10-18'],
      ['quota', 'raised', '2026-10-18'],
    ]);
    // 5 in 18 days come to 8.6 in 31: short of 10; 6 to 10.3.
    expect((await findWarnings(programme, port(6), NOW))[1]?.state).toBe('clear');
  });

  it('raises once, and again only after a recovery; what is not known changes nothing', async () => {
    const raised = changedWarnings([], await findWarnings(programme, port(6), NOW), NOW);
    expect(raised).toMatchObject([{ rule: 'surge', scope: 'company', raisedAt: NOW, recoveredAt: null }]);
    const later = '2026-10-18T17:00:00Z';
    const still = await findWarnings(programme, port(6), NOW);
    expect(changedWarnings(raised, still, later)).toEqual([]);
    const silent = await findWarnings(programme, port(6, 0), NOW);
    expect(silent[0]?.state).toBe('unknown');
    expect(changedWarnings(raised, silent, later)).toEqual([]);
    const over = await findWarnings(programme, port(6, 1), NOW);
    const recovered = changedWarnings(raised, over, later);
    expect(recovered).toEqual([{ ...raised[0], recoveredAt: later }]);
    expect(changedWarnings(recovered, still, '2026-10-19T17:00:00Z')).toMatchObject([
      { raisedAt: '2026-10-19T17:00:00Z', recoveredAt: null },
    ]);
  });

  it('tells the owner of the rule, with the evidence; another raising is another notice', async () => {
    const [warning] = changedWarnings([], await findWarnings(programme, port(6), NOW), NOW);
    if (warning === undefined) throw new Error('nothing was raised');
    const told = warningNotice(programme, warning);
    expect(told?.owner.email).toBe('li@example.com');
    expect(told?.notice).toMatchObject({ id: `warning#surge#${NOW}`, subject: 'Survey: Fees' });
    expect(told?.notice.paragraphs[0]).toBe(
      'Fees (Company, 18 October 2026). 15 in 7 days, 0.0 to be expected (p < 0.01).',
    );
    expect(warningNotice(serviceProgramme(), warning)).toBeUndefined();
  });
});
