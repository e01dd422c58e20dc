import { describe, expect, it } from 'vitest';
import { ProgrammeError, parseProgramme } from '../../../functions/model/programme/index.ts';
import { faultsOf, smallProgramme } from './small-programme.ts';

const { items, indicators } = smallProgramme();
const [index, service, image] = indicators;

describe('a wrong programme file', () => {
  it('is not the one that the cases start from', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('gets every fault at once, those of its form and those across sections', () => {
    const faults = faultsOf({
      timezone: 'Asia/Lanzhou',
      colour: 'blue',
      items: [...items, items[0]],
      indicators: [
        { ...index, children: { service: 0.7, image: 0.2 } },
        { ...service, children: ['a', 'z', 'image'] },
        { ...image, children: ['service', 'c'] },
      ],
      quotas: [{ operator: 'third', minimum: 1 }],
    });
    for (const expected of [
      'timezone: is not an IANA time zone; write for example Asia/Shanghai',
      expect.stringContaining('colour'),
      'items[4].id: "a" is used twice; ids must differ',
      'indicators[0].children: the weights sum to 0.8999999999999999; they must sum to 1 (± 1e-9)',
      'indicators[1].children: there is no item or indicator "z"',
      'indicators[1].children: the tree turns in a circle: service → image → service',
      'quotas[0].operator: there is no operator "third"; known: own, other',
    ]) {
      expect(faults).toContainEqual(expected);
    }
  });

  it.each([null, 'text', [], 7])('%j is no programme file, and says so', (input) => {
    expect(() => parseProgramme(input)).toThrow(ProgrammeError);
  });

  it('names what is missing', () => {
    const { owner: _, ...rest } = smallProgramme();
    expect(() => parseProgramme(rest)).toThrow(/^owner: /m);
  });
});
