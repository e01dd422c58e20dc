import { describe, expect, test } from 'vitest';
import { findingsOf, type Interview, qualityOf, surveyed } from './fieldwork.ts';
import { answers, many, programme, reason, straight } from './questionnaire.ts';

describe('duplicates', () => {
  const found = (interviews: readonly Partial<Interview>[], quality = {}) =>
    [
      ...findingsOf(
        programme(quality),
        interviews.map((part, i) => ({ id: `r${i}`, answers: {}, ...part })),
      ).duplicates,
    ].sort();

  test('are later responses of one contact about one operator within the window', () => {
    const contact = 'c';
    expect(
      found([
        { contact, answeredAt: '2026-10-15T12:00:00+08:00' },
        { contact, answeredAt: '2026-10-16T11:59:59+08:00' },
        { contact, answeredAt: '2026-10-17T11:59:59+08:00' },
        { contact, operator: 'rival', answeredAt: '2026-10-15T12:00:00+08:00' },
        { contact: 'other', answeredAt: '2026-10-15T12:00:00+08:00' },
        { answeredAt: '2026-10-15T12:00:00+08:00' },
      ]),
    ).toEqual(['r1']);
  });

  test('on dates without a time: the same day, in the zone of the programme', () => {
    const contact = 'c';
    expect(
      found([
        { contact, answeredAt: '2026-10-15' },
        { contact, answeredAt: '2026-10-15' },
      ]),
    ).toEqual(['r1']);
    expect(
      found([
        { contact, answeredAt: '2026-10-15' },
        { contact, answeredAt: '2026-10-16' },
      ]),
    ).toEqual([]);
    expect(
      found([
        { contact, answeredAt: '2026-10-15' },
        { contact, answeredAt: '2026-10-15T15:59:00Z' },
      ]),
    ).toEqual(['r1']);
    expect(
      found([
        { contact, answeredAt: '2026-10-15' },
        { contact, answeredAt: '2026-10-15T16:00:00Z' },
      ]),
    ).toEqual([]);
  });

  test('of a respondent who rates an operator twice, not of one who rates two', () => {
    const respondent = 'p';
    expect(found([{ respondent }, { respondent }, { respondent, operator: 'rival' }])).toEqual(['r1']);
  });

  test('in a window that the programme sets', () => {
    const interviews = [
      { contact: 'c', answeredAt: '2026-10-15T00:00:00Z' },
      { contact: 'c', answeredAt: '2026-10-20T00:00:00Z' },
    ];
    expect(found(interviews, { duplicates: { windowHours: 120 } })).toEqual([]);
    expect(found(interviews, { duplicates: { windowHours: 121 } })).toEqual(['r1']);
  });
});

describe('speeders', () => {
  const durations = [30, 60, 90, 120, 900];
  const flagged = (list: readonly number[], quality = {}) => {
    const interviews = list.map((durationSeconds, i) => ({ id: `r${i}`, answers: answers(2), durationSeconds }));
    return reason(qualityOf(surveyed(programme(quality), interviews)), 'speeder')?.n;
  };

  test('took less than a third of the median, of all operators together', () => {
    expect(flagged(durations)).toBe(0);
    expect(flagged([29, 60, 90, 120, 900])).toBe(1);
    expect(flagged([29, 60, 90, 91, 120, 900])).toBe(1);
    expect(flagged(durations, { speeders: { belowShareOfMedian: 0.67 } })).toBe(2);
  });

  test('a response without a duration is none, and one alone is its own median', () => {
    expect(reason(qualityOf(surveyed(programme(), many(5))), 'speeder')?.n).toBe(0);
    expect(flagged([1])).toBe(0);
  });
});

describe('straight-liners', () => {
  const flagged = (given: Record<string, number | null>, quality = {}) =>
    reason(qualityOf(surveyed(programme(quality), [{ id: 'r', answers: given }])), 'straight_liner')?.n;

  test('give one code to all of at least eight items', () => {
    expect(flagged(straight(3))).toBe(1);
    expect(flagged(straight(5, 8))).toBe(1);
    expect(flagged(straight(5, 7))).toBe(0);
    expect(flagged(straight(5, 7), { straightLiners: { minimumItems: 7 } })).toBe(1);
    expect(flagged({ ...straight(3), q9: 4 })).toBe(0);
  });

  test('missing codes are no answers', () => {
    expect(flagged({ ...straight(3), q0: 9, q1: 9 })).toBe(1);
    expect(flagged({ ...straight(3), q0: 9, q1: 9, q2: 9 })).toBe(0);
    expect(flagged(straight(9))).toBe(0);
  });
});
