import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { instantSchema } from '../../functions/model/month-of.ts';
import type { FieldworkRecord } from '../../functions/model/packed.ts';
import { foreignIdSchema } from '../../functions/model/response.ts';
import { itemOf, receiptOf, revisionOf } from '../../functions/store/item-form.ts';
import { recordOf, type StoredResponse } from '../../functions/store/response-item.ts';
import { longTime, shortTime } from '../../functions/store/short-time.ts';

const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
const date = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 'yyyy-MM-dd'.length));
const dateTime = fc
  .record({
    day: date,
    clock: fc.tuple(two(23), two(59), two(59)).map((parts) => parts.join(':')),
    fraction: fc.option(fc.stringMatching(/^\.\d{1,9}$/), { nil: '' }),
    offset: fc.oneof(
      fc.constant('Z'),
      fc.tuple(fc.constantFrom('+', '-'), two(23), two(59)).map(([sign, h, m]) => `${sign}${h}:${m}`),
    ),
  })
  .map(({ day, clock, fraction, offset }) => `${day}T${clock}${fraction}${offset}`);
const time = fc.oneof(date, dateTime);

const foreignId = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => foreignIdSchema.safeParse(text).success);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const stored: fc.Arbitrary<StoredResponse> = fc.record({
  kind: fc.constant('responses' as const),
  programme: fc.constant('p'),
  period: fc.constant('2026-10'),
  id: foreignId,
  revision: fc.nat(1_000_000),
  hash: fc.stringMatching(/^[\w-]{10}$/),
  layout: fc.stringMatching(/^[\w-]{8}$/),
  // Any character from the blank's on: a layout may have a thousand codes.
  packed: fc
    .array(fc.integer({ min: 0x21, max: 0x600 }), { minLength: 1, maxLength: 40 })
    .map((codes) => String.fromCharCode(...codes)),
  weight: maybe(fc.double({ min: 1e-6, max: 1e9, noNaN: true })),
  answeredAt: time,
  receivedAt: time,
  contact: maybe(fc.stringMatching(/^[\w-]{43}$/)),
  respondent: maybe(foreignId),
  interviewer: maybe(foreignId),
  durationSeconds: maybe(fc.nat(10_000_000)),
  comments: maybe(fc.string({ minLength: 1 })),
  texts: maybe(fc.array(fc.string())),
  expires: fc.nat(),
});

describe('a stored time', () => {
  it('comes back to the letter, whatever its offset and fraction', () => {
    fc.assert(
      fc.property(time, (text) => {
        expect(instantSchema.safeParse(text).success).toBe(true);
        expect(longTime(shortTime(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['2026-10-05', 'fzv'],
    ['2026-10-05T09:30:00+08:00', 'tmfh20+08'],
    ['2026-10-05T09:30:00.250-03:30', 'tmfh20.250-03:30'],
    ['2026-11-01T00:00:00Z', 'tnsqo0Z'],
    ['2026-10-05T09:30Z', '=2026-10-05T09:30Z'],
    ['1969-12-31T23:59:59Z', '=1969-12-31T23:59:59Z'],
    ['2026-12-31T23:59:60Z', '=2026-12-31T23:59:60Z'],
    ['2026-02-30', '=2026-02-30'],
  ])('%s is kept as %s', (text, short) => {
    expect(shortTime(text)).toBe(short);
    expect(longTime(short)).toBe(text);
  });
});

/** All that is read of a response. */
const seen = (record: FieldworkRecord): FieldworkRecord => {
  const { id, layout, packed, weight, respondent, interviewer, durationSeconds, contact, answeredAt, comments } =
    record;
  return { id, layout, packed, weight, respondent, interviewer, durationSeconds, contact, answeredAt, comments };
};

describe('a stored response', () => {
  it('comes back as it was, whatever it has and has not', () => {
    fc.assert(
      fc.property(stored, (response) => {
        const { weight = 1 } = response;
        expect(seen(recordOf(itemOf(response)))).toEqual(seen({ ...response, weight }));
      }),
    );
  });

  it('keeps what conditions, the index and the expiry ask for in attributes of their own', () => {
    fc.assert(
      fc.property(stored, (response) => {
        const item = itemOf(response);
        const { v, c, ttl } = item;
        expect(v?.N).toBe(response.revision === 0 ? undefined : String(response.revision));
        expect(revisionOf(item)).toBe(response.revision);
        expect(receiptOf(item)).toEqual({ hash: response.hash, receivedAt: response.receivedAt });
        expect(c?.S).toBe(response.contact);
        expect(ttl?.N).toBe(String(response.expires));
      }),
    );
  });

  it('in another form is refused, not read as something else', () => {
    expect(() => recordOf({ sk: { S: 'r-1' }, a: { S: '"#$' } })).toThrow('the response r-1 is not stored as');
  });
});
