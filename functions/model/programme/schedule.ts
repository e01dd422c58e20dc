import * as z from 'zod';
import { CALENDAR_NAMES, CALENDARS, type Calendar, calendarOf, daysOf } from '../calendar.ts';
import { civilDateSchema } from '../civil-date.ts';
import { parseCron } from '../cron.ts';

const cronSchema = z
  .string()
  .superRefine((text, context) => {
    try {
      parseCron(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
    }
  })
  .describe('Cron of EventBridge Scheduler: "0 8 3 * ? *" is 08:00 on the 3rd, "0 8 L * ? *" on the last day');

/** When a report is made, in the time zone of the programme. */
export const scheduleSchema = z
  .strictObject({
    cron: cronSchema.optional(),
    workingDay: z
      .union([z.int().min(1).max(15), z.literal('last')])
      .optional()
      .describe('The n-th working day, or the last one, of the month after the period; needs time'),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time as "08:00"')
      .optional()
      .describe('Time of a working day, "08:00"'),
  })
  .refine(
    ({ cron, workingDay, time }) => {
      const [day, at] = [workingDay !== undefined, time !== undefined];
      return cron === undefined ? day && at : !day && !at;
    },
    { error: 'give either cron, or workingDay and time' },
  );
export type ReportSchedule = z.infer<typeof scheduleSchema>;

const intervalSchema = z.string().refine(
  (text) => {
    const days = text.split('/');
    const [first = '', last = first] = days;
    return days.length <= 2 && days.every((day) => z.iso.date().safeParse(day).success) && first <= last;
  },
  { error: 'write a date, or first and last of several: 2027-10-01/2027-10-07' },
);

/** Section `calendar`: which days are working days. */
export const calendarSchema = z.strictObject({
  base: z
    .enum(CALENDAR_NAMES)
    .default('weekdays')
    .describe('weekdays: Monday to Friday; china: with official holidays and the working days that make up for them'),
  holidays: z.array(intervalSchema).default([]).describe('Further days off'),
  makeUpDays: z.array(civilDateSchema).default([]).describe('Further working days'),
  until: civilDateSchema.optional().describe('Last day that base and further days together know of'),
});

/** The working days of a programme: those of the calendar it names, then its own. */
export function workingDays({ base, holidays, makeUpDays, until }: z.infer<typeof calendarSchema>): Calendar {
  const shipped = CALENDARS[base];
  const ownDaysOff = new Set(holidays.flatMap(daysOf));
  return calendarOf({
    holidays: [...shipped.holidays, ...holidays],
    // A day off of the programme's own is one, though others make up for a holiday on it.
    makeUpDays: [...shipped.makeUpDays.filter((day) => !ownDaysOff.has(day)), ...makeUpDays],
    until: until ?? shipped.until,
  });
}
