const FORM = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d))?$/;

const RADIX = 36;
const NO_DIGIT = /[^0-9a-z]/;
const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
const FULL_HOUR = ':00';
/** What stands before a time that is kept as it was written. */
const AS_WRITTEN = '=';

const twoDigits = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));
const dates = new Map<number, string>();

/** The civil date so many days after 1970 began; each is worked out once, for many answers share a day. */
function dateOf(day: number): string {
  const date = dates.get(day) ?? new Date(day * DAY * 1000).toISOString().slice(0, 'yyyy-MM-dd'.length);
  dates.set(day, date);
  return date;
}

/** The time that {@link shortTime} made short, to the letter. */
export function longTime(short: string): string {
  const end = short.search(NO_DIGIT);
  if (end < 0) return dateOf(Number.parseInt(short, RADIX));
  if (end === 0) return short.slice(AS_WRITTEN.length);
  const seconds = Number.parseInt(short.slice(0, end), RADIX);
  const [day, minutes] = [Math.floor(seconds / DAY), Math.floor((seconds % DAY) / MINUTE)];
  const clock = `${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:${twoDigits[seconds % MINUTE]}`;
  const rest = short.slice(end);
  const sign = rest.at(-FULL_HOUR.length);
  return `${dateOf(day)}T${clock}${rest}${sign === '+' || sign === '-' ? FULL_HOUR : ''}`;
}

/**
 * A time in few characters, to be stored with every answer: a date as the days since 1970 in base 36 (`fzv`); a date-time as the
 * seconds that its clock shows since 1970 in base 36, then fraction and offset as written, the minutes of the offset only
 * where there are any (`tmfh20+08`). What would not come back to the letter is kept as it is, behind `=`.
 * @param time ISO 8601: a date, or a date-time with offset.
 */
export function shortTime(time: string): string {
  const [, date, clock, fraction = '', offset = ''] = FORM.exec(time) ?? [];
  const seconds = Date.parse(clock === undefined ? `${date}` : `${date}T${clock}Z`) / 1000;
  // A day or second that there is not (2026-02-30, 23:59:60) is NaN or comes back as another.
  if (!(seconds >= 0)) return AS_WRITTEN + time;
  const short =
    clock === undefined
      ? (seconds / DAY).toString(RADIX)
      : seconds.toString(RADIX) + fraction + (offset.endsWith(FULL_HOUR) ? offset.slice(0, -FULL_HOUR.length) : offset);
  return longTime(short) === time ? short : AS_WRITTEN + time;
}
