import { describe, expect, it } from 'vitest';
import { dueNotices } from '../../../functions/deliver/due-readers.ts';
import { confirmedUntil } from '../../../functions/deliver/readers.ts';
import { reader } from '../../support/sample-month.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

const programme = { ...sampleProgramme('mobile-reputation'), locales: ['en' as const] };
const confirmed = (id: string, day: string) => ({ ...reader(id), confirmed: day });
const due = (today: string, ...recipients: Parameters<typeof dueNotices>[1]) =>
  dueNotices(programme, recipients, today);

describe('a confirmation', () => {
  it.each([
    ['2025-11-03', '2026-11-03'],
    ['2024-02-29', '2025-02-28'],
    ['2025-12-31', '2026-12-31'],
  ])('of %s is good until %s', (day, until) => {
    expect(confirmedUntil({ confirmed: day })).toBe(until);
  });
});

describe('the owner is told', () => {
  const li = confirmed('li', '2025-12-03');

  it('from thirty days before mail ends to the last day of it', () => {
    expect(['2026-11-02', '2026-11-03', '2026-12-03', '2026-12-04'].map((day) => due(day, li).length)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('once of all whose mail ends on one day, by name and id, with the day and what to do', () => {
    const notices = due('2026-11-10', li, confirmed('bo', '2025-12-03'), confirmed('ed', '2025-12-04'), reader('new'));
    expect(notices.map((n) => n.id)).toEqual(['confirm#2026-12-03', 'confirm#2026-12-04']);
    const [first] = notices;
    expect(first?.subject).toBe('Mobile operator reputation: confirm 2 recipients by 3 December 2026');
    expect(first?.paragraphs[1]).toBe('- li  Reader li\n- bo  Reader bo');
    expect(first?.paragraphs.join('\n')).toContain('yardstick recipients confirm');
    expect(first?.paragraphs.join('\n')).not.toContain('@');
  });

  it('nothing of recipients whose entry ends by then anyway', () => {
    expect(due('2026-11-10', { ...li, expires: '2026-12-03' })).toEqual([]);
    expect(due('2026-11-10', { ...li, expires: '2026-12-04' })).toHaveLength(1);
  });

  it('of at most a hundred by name; the rest are counted', () => {
    const many = Array.from({ length: 103 }, (_, n) => confirmed(`r${n}`, '2025-12-03'));
    expect(
      due('2026-11-10', ...many)[0]
        ?.paragraphs[1]?.split('\n')
        .slice(-2),
    ).toEqual(['- r99  Reader r99', '- and 3 others']);
  });
});
