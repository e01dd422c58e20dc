import { expect, test } from 'vitest';
import { calendarNotices } from '../../../functions/deliver/calendar-notice.ts';
import { calendarWarning } from '../../../functions/model/programme/calendar-warning.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

const sample = sampleProgramme('mobile-reputation');
const reports = sample.reports.map((report) => ({ ...report, schedule: { workingDay: 3, time: '08:00' } }));
const calendar = { base: 'china' as const, holidays: [], makeUpDays: [], until: '2027-12-31' };
const programme = { ...sample, reports, calendar };

test('the owner is told once of a calendar that ends within ninety days, in his or her language', () => {
  // Ninety days before the last of December is the second of October.
  expect(calendarNotices(programme, '2027-10-02')).toEqual([]);
  const days = ['2027-10-03', '2027-11-20', '2028-02-01'].flatMap((today) => calendarNotices(programme, today));
  expect(days.map(({ id }) => id)).toEqual(Array(3).fill('calendar#2027-12-31'));
  expect(days[0]?.subject).toBe('移动运营商声誉测评：工作日日历将于2027年12月31日到期');
  const [english] = calendarNotices({ ...programme, locales: ['en'] }, '2027-10-03');
  expect(english?.paragraphs.join(' ')).toContain('until 31 December 2027 only');
});

test('nobody is told where no schedule goes by working days; who deploys is warned from the same day', () => {
  expect(calendarNotices({ ...programme, reports: sample.reports }, '2027-12-30')).toEqual([]);
  expect(calendarWarning(programme, '2027-10-02')).toBeNull();
  expect(calendarWarning(programme, '2027-10-03')).toContain('ends on 2027-12-31');
});
