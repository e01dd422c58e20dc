import { describe, expect, test } from 'vitest';
import { AmbiguousJson, parseJson } from '../../../functions/runtime/strict-json.ts';

describe('JSON that may be read in two ways is refused, with the place', () => {
  test.each([
    ['a key twice', '{"a":1,"a":2}', /"a" stands twice in the document/],
    ['a key twice, deep down', '{"r":[{},{"x":{"id":1,"id":1}}]}', /"id" stands twice in \/r\/1\/x/],
    ['a key twice, spelt otherwise', '{"id":1,"\\u0069d":2}', /"id" stands twice/],
    ['__proto__', '{"answers":{"__proto__":1}}', /"__proto__" in \/answers/],
    ['1,000 levels', `${'['.repeat(1000)}${']'.repeat(1000)}`, /more than 32 levels/],
    ['levels without end', '{"a":'.repeat(1_000_000), /more than 32 levels/],
  ])('%s', (_, text, message) => {
    expect(() => parseJson(text)).toThrow(AmbiguousJson);
    expect(() => parseJson(text)).toThrow(message);
  });
});

test.each([
  '{"a":{"x":1},"b":{"x":1}}',
  '[{"x":1},{"x":2}]',
  '{"a":"a","b":"\\"b\\":","c\\\\":[",","{"]}',
  '{"a\\\\\\"":1,"a\\\\":2}',
  ' { "满意" : [ 1 , null , true , -0.5e3 , "\\ud83d\\ude00" ] } ',
  '"text"',
  'null',
])('reads %s as JSON.parse does', (text) => {
  expect(parseJson(text)).toEqual(JSON.parse(text));
});

test.each(['', '{', '{"a":1', '{"a', '{"a":1,}', "{'a':1}", 'NaN', '{"\\x":1}', '[1}', ']'])('refuses %s', (text) => {
  expect(() => parseJson(text)).toThrow(SyntaxError);
});
