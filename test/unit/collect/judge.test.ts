import { describe, expect, test } from 'vitest';
import { judge } from '../../../functions/collect/judge.ts';
import { contentHash } from '../../../functions/collect/stored-form.ts';
import { responseSchema } from '../../../functions/model/response.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

const programme = sampleProgramme('gansu-telecom');
const versions = [{ hash: 'h', programme }];
const sound = {
  id: 'r-1',
  operator: 'gansu-mobile',
  brand: 'gotone',
  answeredAt: '2026-10-31T23:30:00+08:00',
  segments: { city: 'lanzhou' },
  answers: { C11: 4, C12: null },
};

const faultsOf = (change: object) => {
  const judgement = judge(versions)({ ...sound, ...change }, 3);
  return 'sound' in judgement ? [] : judgement.faults.map((f) => `${f.pointer}: ${f.reason}`);
};

test('a sound response gets its period in the zone of the programme', () => {
  const judgement = judge(versions)(sound, 0);
  expect('sound' in judgement && judgement.sound.period).toBe('2026-10');
  const utc = judge(versions)({ ...sound, answeredAt: '2026-10-31T16:30:00Z' }, 0);
  expect('sound' in utc && utc.sound.period).toBe('2026-11');
});

describe('what does not fit is refused with its place and a reason', () => {
  test.each([
    [
      'an unknown operator',
      { operator: 'nobody' },
      '/responses/3/operator: there is no operator "nobody"; known: gansu-mobile',
    ],
    [
      'a brand of another operator',
      { brand: 'c-net' },
      '/responses/3/brand: operator gansu-mobile has no brand "c-net"',
    ],
    [
      'an unknown segment',
      { segments: { colour: 'red' } },
      '/responses/3/segments/colour: there is no segment "colour"',
    ],
    ['an unknown value', { segments: { city: 'paris' } }, '/responses/3/segments/city: "paris" is no city; known: '],
    ['an unknown item', { answers: { Z9: 1 } }, '/responses/3/answers/Z9: there is no item "Z9"'],
    ['a code off the scale', { answers: { C11: 6 } }, '/responses/3/answers/C11: 6 is not on the scale 1 to 5'],
    ['a fraction', { answers: { C11: 4.5 } }, '/responses/3/answers/C11: write a whole number'],
    ['text for a code', { answers: { C11: '4' } }, '/responses/3/answers/C11: write a whole number'],
    ['no date', { answeredAt: 'yesterday' }, '/responses/3/answeredAt: write a date'],
    ['a day that does not exist', { answeredAt: '2026-02-30' }, '/responses/3/answeredAt: write a date'],
    [
      'a period before the programme',
      { answeredAt: '2020-01-01' },
      '/responses/3/answeredAt: 2020-01 is before the programme begins',
    ],
    ['a weight of nought', { weight: 0 }, '/responses/3/weight: write a weight above 0'],
    ['an unknown field', { mood: 'good' }, '/responses/3: there is no field "mood" here'],
  ])('%s', (_, change, message) => {
    const faults = faultsOf(change);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(message);
  });

  test('all of it at once', () => {
    expect(faultsOf({ operator: 'nobody', segments: { city: 'paris' }, answers: { C11: 9, C12: 0 } })).toHaveLength(4);
  });

  test.each([null, 7, 'x', []])('%j is no response', (input) => {
    const judgement = judge(versions)(input, 0);
    expect('faults' in judgement && judgement.faults.length).toBeGreaterThan(0);
  });
});

test('the same content has the same hash whatever the order of its keys; other content another', () => {
  const hash = (change: object) => contentHash(responseSchema.parse({ ...sound, ...change }));
  expect(hash({ answers: { C12: null, C11: 4 } })).toBe(hash({}));
  expect(hash({ answers: { C11: 4 } })).toBe(hash({}));
  expect(hash({ revision: 2 })).toBe(hash({}));
  expect(hash({ answers: { C11: 5 } })).not.toBe(hash({}));
  expect(hash({ segments: {} })).not.toBe(hash({}));
  expect(hash({ weight: 2 })).not.toBe(hash({}));
});
