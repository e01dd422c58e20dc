import { describe, expect, it, test } from 'vitest';
import { parseProgramme } from '../../../functions/model/programme/index.ts';
import { faultsOf, smallProgramme } from './small-programme.ts';

const city = { segments: ['city'], targets: { north: 0.4, south: 0.6 } };
const weighting = (change: Record<string, unknown>) =>
  faultsOf({ weighting: { method: 'raking', margins: [city], ...change } });
const margin = (change: Record<string, unknown>) => weighting({ margins: [{ ...city, ...change }] });

/** A second segment, so that margins can be combined. */
const age = { id: 'age', name: 'Age', values: ['young', 'old'].map((id) => ({ id, name: id })) };
const segments = [...smallProgramme().segments, age];

describe('a weighting', () => {
  it('is by default the base weights that were sent', () => {
    expect(parseProgramme(smallProgramme()).weighting).toEqual({ base: 'given', method: 'none', margins: [] });
  });

  test.each([
    ['shares', {}],
    ['counts', { targets: { north: 400, south: 600 } }],
    ['a category that does not occur', { targets: { north: 0, south: 600 } }],
    ['one operator', { operator: 'other' }],
  ])('may have %s', (_, change) => {
    expect(margin(change)).toEqual([]);
  });

  test.each([
    [
      'a segment that is none',
      { segments: ['town'] },
      'weighting.margins[0].segments: there is no segment "town"; known: city',
    ],
    [
      'an operator that is none',
      { operator: 'nobody' },
      'weighting.margins[0].operator: there is no operator "nobody"',
    ],
    [
      'a value that is none',
      { targets: { north: 0.4, south: 0.3, west: 0.3 } },
      'weighting.margins[0].targets.west: there is no value of city "west"',
    ],
    [
      'a value without a target',
      { targets: { north: 1 } },
      'weighting.margins[0].targets: no target for south; write 0',
    ],
    [
      'shares that do not sum to 1',
      { targets: { north: 0.4, south: 0.5 } },
      'weighting.margins[0].targets: the shares sum to 0.9; they must sum to 1',
    ],
    ['targets that are all 0', { targets: { north: 0, south: 0 } }, 'weighting.margins[0].targets: are all 0'],
    ['a negative target', { targets: { north: -400, south: 600 } }, 'weighting.margins[0].targets.north: must be'],
    ['a segment twice', { segments: ['city', 'city'] }, 'weighting.margins[0].segments: "city" stands twice'],
  ])('may not have %s', (_, change, start) => {
    expect(margin(change)[0]).toContain(start);
  });

  test.each([
    ['margins without a method', { method: 'none' }, 'weighting.margins: method none uses no margins'],
    ['a method without margins', { margins: [] }, 'weighting.margins: raking needs at least one margin'],
    [
      'trimmed cells',
      { method: 'post-stratification', trim: { low: 0.3, high: 3 } },
      'weighting.trim: only raked weights are trimmed',
    ],
    ['a lower bound above the mean', { trim: { low: 1, high: 3 } }, 'weighting.trim.low: '],
    ['an upper bound below the mean', { trim: { low: 0.3, high: 1 } }, 'weighting.trim.high: '],
    [
      'two margins of one segment',
      { margins: [city, { ...city, operator: 'own' }] },
      'weighting.margins: operator own: two margins of city',
    ],
  ])('may not have %s', (_, change, start) => {
    expect(weighting(change)[0]).toContain(start);
  });

  it('names margins with different totals', () => {
    const margins = [
      { ...city, targets: { north: 400, south: 600 } },
      { segments: ['age'], targets: { young: 500, old: 499 } },
    ];
    expect(faultsOf({ segments, weighting: { method: 'raking', margins } })).toContain(
      'weighting.margins: operator own: targets of age sum to 999, those of city to 1000; all must have the same total',
    );
  });

  it('takes combinations of segments in the order of the margin, all of them', () => {
    const targets = { 'north/young': 1, 'north/old': 2, 'south/young': 3, 'south/old': 4 };
    const cells = { method: 'post-stratification', margins: [{ segments: ['city', 'age'], targets }] };
    expect(faultsOf({ segments, weighting: cells })).toEqual([]);
    const { 'south/old': _, ...without } = targets;
    expect(
      faultsOf({ segments, weighting: { ...cells, margins: [{ segments: ['city', 'age'], targets: without }] } }),
    ).toEqual(['weighting.margins[0].targets: no target for south/old; write 0 for what does not occur']);
  });

  it('by post-stratification has one margin an operator', () => {
    const margins = [city, { segments: ['age'], targets: { young: 0.5, old: 0.5 } }];
    expect(faultsOf({ segments, weighting: { method: 'post-stratification', margins } })[0]).toContain(
      'operator own: post-stratification takes one margin, not 2',
    );
    const each = [
      { ...city, operator: 'own' },
      { ...city, operator: 'other' },
    ];
    expect(faultsOf({ weighting: { method: 'post-stratification', margins: each } })).toEqual([]);
  });
});

describe('the checks of the fieldwork', () => {
  it('flag and exclude nothing unless the programme says so', () => {
    expect(parseProgramme(smallProgramme()).quality).toEqual({
      eligibility: { within: 3, exclude: false },
      duplicates: { windowHours: 24, exclude: false },
      speeders: { belowShareOfMedian: 1 / 3, exclude: false },
      straightLiners: { minimumItems: 8, exclude: false },
      interviewers: { minimumInterviews: 10 },
    });
  });

  test.each([
    [{ eligibility: { within: 4 } }],
    [{ eligibility: { minimumShare: 47 } }],
    [{ duplicates: { windowHours: 0 } }],
    [{ speeders: { belowShareOfMedian: 1 } }],
    [{ straightLiners: { minimumItems: 1 } }],
    [{ speeder: { exclude: true } }],
  ])('refuse %j', (quality) => {
    expect(faultsOf({ quality })).toHaveLength(1);
  });
});
