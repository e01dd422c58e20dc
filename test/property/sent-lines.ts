import fc from 'fast-check';
import { programmeOf } from '../unit/scoring/survey.ts';

const items = ['q1', 'q10', 'q2', 'a-b'];
const REGIONS = 300;
const named = (id: string) => ({ id, name: id });

/** Two versions of a programme: the later has an item less, another operator, and a segment with more values than bytes. */
export const versions = [
  { hash: 'old', programme: version('2026-01', items, ['north', 'south'], ['rival']) },
  {
    hash: 'new',
    programme: version(
      '2026-11',
      items.slice(0, 3),
      ['north', ...Array.from({ length: REGIONS }, (_, i) => `r${i}`)],
      ['rival', 'other'],
    ),
  },
] as const;

function version(effectiveFrom: string, ids: readonly string[], regions: readonly string[], rivals: readonly string[]) {
  return programmeOf({
    effectiveFrom,
    operators: [
      { ...named('own'), role: 'own', brands: [named('gold'), named('basic')] },
      ...rivals.map((id) => ({ ...named(id), role: 'competitor', brands: [named(`${id}-1`)] })),
    ],
    scales: { four: { from: -1, to: 2, missing: [-9, 9] }, ten: { from: 1, to: 10 } },
    items: ids.map((id, i) => ({ ...named(id), scale: i % 2 === 0 ? 'four' : 'ten' })),
    indicators: [{ ...named('index'), children: ids }],
    segments: [
      { ...named('region'), values: regions.map(named) },
      { ...named('sex'), values: [named('f'), named('m')] },
    ],
  });
}

const two = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, '0'));
const date = fc.oneof(
  fc.tuple(two(2, 12), two(1, 28)).map(([month, day]) => `2026-${month}-${day}`),
  fc.constantFrom('2026-10-31', '2026-11-01', '2028-02-29', '2026-12-31'),
);
const time = fc.tuple(two(0, 23), two(0, 59), two(0, 59)).map((parts) => parts.join(':'));
const zone = fc.constantFrom('Z', '+08:00', '-05:00', '+05:45', '-23:59', '+23:59');
const instant = fc.oneof(
  date,
  fc.tuple(date, time, fc.constantFrom('', '.5', '.123456789'), zone).map(([d, t, f, z]) => `${d}T${t}${f}${z}`),
);
const plainText = fc.stringMatching(/^[!#-[\]-~]([ !#-[\]-~]{0,20}[!#-[\]-~])?$/);
const four = fc.constantFrom(-1, 0, 1, 2, -9, 9, null);
const ten = fc.option(fc.integer({ min: 1, max: 10 }));

/** What either version takes, and its quick reader: the fields in any order. */
export const sent = fc
  .record(
    {
      id: plainText,
      party: fc.constantFrom(
        { operator: 'own' },
        { operator: 'own', brand: 'gold' },
        { operator: 'own', brand: 'basic' },
      ),
      answeredAt: instant,
      weight: fc.oneof(
        fc.integer({ min: 1, max: 1e9 }),
        fc.tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 0, max: 6 })).map(([n, p]) => n / 10 ** p),
      ),
      segments: fc.record({ sex: fc.constantFrom('f', 'm'), region: fc.constant('north') }, { requiredKeys: [] }),
      answers: fc.record({ q1: four, q10: ten, q2: four }, { requiredKeys: [] }),
      revision: fc.integer({ min: 0, max: 1_000_000 }),
      contact: plainText,
      respondent: plainText,
      interviewer: plainText,
      durationSeconds: fc.integer({ min: 0, max: 10_000_000 }),
      claimedContact: fc.boolean(),
    },
    { requiredKeys: ['id', 'party', 'answeredAt', 'answers'] },
  )
  .chain(({ party, ...fields }) => {
    const entries = Object.entries({ ...party, ...fields });
    return fc.shuffledSubarray(entries, { minLength: entries.length });
  });

/** A line of JSON with blanks wherever they may stand; quickly read are those that have none before a colon. */
export function lineOf(fields: readonly (readonly [string, unknown])[], blank: string): string {
  const json = (value: unknown): string =>
    typeof value === 'object' && value !== null ? object(Object.entries(value)) : JSON.stringify(value);
  const object = (entries: readonly (readonly [string, unknown])[]): string =>
    `{${blank}${entries.map(([key, value]) => `"${key}":${blank}${json(value)}${blank}`).join(`,${blank}`)}}`;
  return `${blank}${object(fields)}${blank}`;
}

const pieces = fc.constantFrom(
  ...[
    '1.0',
    '1e1',
    '1E0',
    '-0',
    '01',
    '-',
    '.5',
    '1.',
    '+1',
    '99999999999999999999',
    '0.1',
    '1e-7',
    'null',
    'true',
    'NaN',
  ],
  ...[
    '"q1":1,',
    '"q1": 2',
    ',"q2":1',
    '"q9":1,',
    '"id":"x",',
    '"brand":"gold",',
    '"operator":"rival",',
    '"weight":1e3,',
  ],
  ...[
    '"segments":{},',
    '"answers":{},',
    '"region":"north",',
    '"region":"r299"',
    '"sex":"x"',
    '"comments":[],',
    '"__proto__":1,',
  ],
  ...[
    '\\',
    '\\u0041',
    '\\"',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    ' ',
    '\t',
    '\r',
    '\u0000',
    '\u007f',
    '中',
    '😀',
    '\uFEFF',
  ],
  ...[
    '2026-13-01',
    '2026-02-29',
    '24:00:00',
    'T',
    'Z',
    '+24:00',
    '-00:00',
    '"recordedContact":null,',
    '"movedFrom":"2026-09",',
  ],
);

/** Lines with bytes cut out, doubled or put in. */
export const damaged = fc
  .tuple(
    sent,
    fc.constantFrom('', '', ' '),
    fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.option(pieces)), { minLength: 1, maxLength: 3 }),
  )
  .map(([fields, blank, wounds]) => {
    let line = Buffer.from(lineOf(fields, blank));
    for (const [where, length, piece] of wounds) {
      const at = where % (line.length + 1);
      const part = piece === null ? line.subarray(at, at + length) : Buffer.from(piece);
      const after = piece === null ? at : at + (length % 3);
      line = Buffer.concat([line.subarray(0, at), part, line.subarray(after)]);
    }
    return line;
  });
