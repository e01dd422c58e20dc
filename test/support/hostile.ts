import fc from 'fast-check';

const RTL = '\u202Eevil\u2066\u200F';
/** Values that programs are broken with. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  0.1,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\uD800',
  'ok\uDC00',
  '\uFFFD',
  RTL,
  '=1+1',
  "'; DROP TABLE responses; --",
  '%{7*7}',
  '../../../etc/passwd',
  'x'.repeat(5000),
  '满意'.repeat(300),
  '__proto__',
  '2026-02-30',
  '0000-00',
  '9999-12-31',
  [],
  {},
  [[[[]]]],
  { constructor: { prototype: { polluted: true } } },
];

/** Puts a hostile value somewhere into a document, takes a part away, or adds one. */
export function spoil(document: unknown, dice: readonly number[]): unknown {
  const [turn = 0, pick = 0, ...rest] = dice;
  const hostile = HOSTILE[pick % HOSTILE.length];
  if (typeof document !== 'object' || document === null || rest.length === 0 || turn % 5 === 0) return hostile;
  if (Array.isArray(document)) {
    const at = pick % Math.max(1, document.length);
    return document.map((entry: unknown, i) => (i === at ? spoil(entry, rest) : entry));
  }
  const entries = Object.entries(document);
  const at = pick % Math.max(1, entries.length);
  if (turn % 5 === 1) return Object.fromEntries(entries.filter((_, i) => i !== at));
  if (turn % 5 === 2) return { ...document, [String(hostile)]: hostile };
  return Object.fromEntries(entries.map(([key, value], i) => [key, i === at ? spoil(value, rest) : value]));
}

/** What is sent for a document: mostly its JSON, else something that is no JSON, or JSON in two meanings. */
export function written(document: unknown, way: number): string | Buffer {
  const text = JSON.stringify(document) ?? '';
  switch (way % 40) {
    case 0:
      return text.slice(0, Math.floor(text.length / 2));
    case 1:
      return `{"a":1,${text.slice(1)}`.replace('{"a":1,', '{"responses":[],"responses":[],');
    case 2:
      return `${'{"a":['.repeat(500)}${']}'.repeat(500)}`;
    case 3:
      return text.replaceAll(/"[^"]*"$/g, '"\u0000"');
    case 4:
      return Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0x00])]);
    case 5:
      return Buffer.from(text, 'utf16le');
    case 6:
      return `\uFEFF${text}`;
    case 7:
      return '';
    case 8:
      return text.replaceAll(/\d+/g, '1e999');
    case 9:
      return 'responses=1&id=%00';
    default:
      return text;
  }
}

/** Parts of a path: as they should be, hostile, or very long. */
export const hostilePart = fc.constantFrom(
  '',
  ' ',
  '..',
  '%',
  '%00',
  'a/b',
  RTL,
  'x'.repeat(2000),
  '__proto__',
  '满意',
  '{id}',
);
