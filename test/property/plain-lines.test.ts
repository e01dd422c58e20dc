import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineReader } from '../../functions/collect/files/ndjson.ts';
import { FileRecord } from '../../functions/collect/files/records.ts';
import { judge } from '../../functions/collect/judge.ts';
import { plainLines } from '../../functions/collect/plain/plain-lines.ts';
import { damaged, lineOf, sent, versions } from './sent-lines.ts';

/** Every day some thousand lines; on demand more. */
const LINES = Number(process.env.YARDSTICK_PLAIN_LINES ?? 3000);

const MODES = [
  { operators: undefined, answeredAt: undefined },
  { operators: ['own'], answeredAt: '2026-10-01' },
] as const;

const readers = MODES.map(({ operators, answeredAt }) => {
  const programme = {
    ...versions[0].programme,
    files: { ...versions[0].programme.files, answeredAt: 'period' as const },
  };
  const read = lineReader({ programme, format: 'ndjson', encoding: 'utf-8', answeredAt });
  const judged = judge(versions, operators);
  return {
    plain: plainLines(versions, operators, answeredAt),
    whole: (line: FileRecord) => judged(read(line)?.input, 0),
  };
});

/** What the quick way took; it must be what the whole way gives. */
function agreed(bytes: Buffer): number {
  // As in the middle of a file, where other lines follow.
  const chunk = Buffer.concat([Buffer.from('{}\n'), bytes, Buffer.from('\r\n{}\n')]);
  const line = new FileRecord(chunk, 3, 3 + bytes.length, 2, 0);
  let taken = 0;
  for (const { plain, whole } of readers) {
    const quick = plain(line);
    if (quick === undefined) continue;
    const judgement = whole(line);
    if (!('sound' in judgement)) throw new Error(`taken, but ${JSON.stringify(judgement.faults)}`);
    const { programme, ...said } = judgement.sound;
    expect(quick.programme).toBe(programme);
    const { id, period, movedFrom, layout, packed, weight, response } = quick;
    expect({ id, period, movedFrom, layout, packed, weight, response }).toStrictEqual(said);
    taken += 1;
  }
  return taken;
}

test('what others send in plain lines is taken, and means the same as when it is judged', () => {
  fc.assert(
    fc.property(sent, fc.constantFrom('', ' ', '\t '), (response, blank) => {
      expect(agreed(Buffer.from(lineOf(response, blank)))).toBeGreaterThan(0);
    }),
    { numRuns: LINES },
  );
});

test('whatever is done to a line, it is taken for nothing that judging does not take it for', () => {
  fc.assert(
    fc.property(damaged, (line) => {
      agreed(line);
    }),
    { numRuns: 2 * LINES },
  );
});

test('numbers of values beyond a byte, and each version by its month', () => {
  const line = (answeredAt: string, region: string) =>
    Buffer.from(JSON.stringify({ id: 'x', operator: 'own', answeredAt, segments: { region }, answers: { q1: 1 } }));
  expect(agreed(line('2026-11-01', 'r299'))).toBe(MODES.length);
  expect(agreed(line('2026-10-31', 'south'))).toBe(MODES.length);
  expect(agreed(line('2026-10-31', 'r299'))).toBe(0);
  expect(agreed(line('2026-11-01', 'south'))).toBe(0);
  expect(agreed(line('2025-12-31', 'south'))).toBe(0);
});

const dated = (answeredAt: string) =>
  Buffer.from(JSON.stringify({ id: 'x', operator: 'own', answeredAt, answers: { q1: 1 } }));

test.each([
  ...['2026-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-10-00', '0000-10-10', '2026-10-1', '2026-10'],
  ...['T24:00:00Z', 'T09:60:00Z', 'T09:30:60Z', 'T09:30:00', 'T09:30Z', 'T09:30:00.Z', ' 09:30:00Z', 'T9:30:00Z'].map(
    (time) => `2026-10-15${time}`,
  ),
  ...['+24:00', '+08:60', '+08', '+0800', '08:00', '-', 'z'].map((zone) => `2026-10-15T09:30:00${zone}`),
])('%s is no date that is taken', (answeredAt) => {
  expect(agreed(dated(answeredAt))).toBe(0);
});

test.each(['2028-02-29', '2026-10-31T23:59:59.999999999-23:59', '2026-12-31T23:59:59Z', '2026-11-01T00:00:00+23:59'])(
  '%s is',
  (answeredAt) => {
    expect(agreed(dated(answeredAt))).toBe(MODES.length);
  },
);
