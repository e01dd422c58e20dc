import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../../functions/model/colour.ts';
import { parseProgramme } from '../../../functions/model/programme/index.ts';
import { faultsOf, smallProgramme } from './small-programme.ts';

describe('contrast', () => {
  it.each([
    ['#000000', '#FFFFFF', 21],
    ['#FFFFFF', '#FFFFFF', 1],
    // The greys that authors quote for the limit: 767676 passes, 777777 does not.
    ['#767676', '#FFFFFF', 4.54],
    ['#FFFFFF', '#777777', 4.48],
  ])('of %s and %s is %d', (one, other, expected) => {
    expect(contrastOf(one, other)).toBeCloseTo(expected, 2);
  });
});

describe('the accent colour of a programme', () => {
  it.each(['#0B5FA5', '#767676', '#a4001d'])('may be %s', (accent) => {
    expect(parseProgramme({ ...smallProgramme(), accent }).accent).toBe(accent);
  });

  it('is refused where text in it is hard to read on white', () => {
    expect(faultsOf({ accent: '#F5A623' })).toEqual([
      'accent: #F5A623 has a contrast of 2.0:1 on white; text needs at least 4.5:1, so choose a darker colour',
    ]);
    expect(faultsOf({ accent: '#777777' })).toEqual([expect.stringContaining('4.4:1')]);
  });

  it.each(['blue', '#0B5', 'rgb(1, 2, 3)'])('is refused as %s', (accent) => {
    expect(faultsOf({ accent })).toEqual(['accent: write a colour as #RRGGBB, for example #0B5FA5']);
  });
});
