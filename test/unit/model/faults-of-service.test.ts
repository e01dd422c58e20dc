import { expect, it } from 'vitest';
import { faultsOf, smallProgramme } from './small-programme.ts';

const section = (id: string, full: number) => ({ id, name: id, full });

it('full marks that do not sum to the total are named, with their sum', () => {
  const audits = [{ id: 'visit', name: 'Visit', sections: [section('a', 60), section('b', 30), section('b', 9)] }];
  expect(faultsOf({ audits })).toEqual([
    'audits[0].sections[2].id: "b" is used twice; ids must differ',
    'audits[0].sections: the full marks sum to 99, not to 100; correct the sections or the total',
  ]);
  expect(faultsOf({ audits: [{ id: 'visit', name: 'V', total: 50, sections: [section('a', 50)] }] })).toEqual([]);
});

it('a report of what the programme does not measure is refused', () => {
  const [report] = smallProgramme().reports;
  const reports = (['mystery-shop', 'follow-up'] as const).map((kind) => ({ ...report, id: kind, kind }));
  expect(faultsOf({ reports })).toEqual([
    'reports[0].kind: mystery-shop needs a section audits',
    'reports[1].kind: follow-up needs a section followUps',
  ]);
});

it('a site lies in segments that exist', () => {
  const site = (segments: object) => [{ id: 'hall', name: 'Hall', segments }];
  expect(faultsOf({ sites: site({ city: 'west' }) })).toEqual([
    'sites[0].segments.city: there is no value of segment city "west"; known: north, south',
  ]);
});

it('a metric that is mapped to 0-100 has a worst value, on the worse side of the best', () => {
  const metric = { id: 'm', name: 'M', measure: 'share', direction: 'higher', source: 'S' };
  const of = (change: object, source: object = { metric: 'm' }) =>
    faultsOf({
      metrics: [{ ...metric, ...change }],
      serviceQuality: { name: 'Q', categories: [{ id: 'c', name: 'C', weight: 1, sources: [source] }] },
    });
  const at = 'serviceQuality.categories[0].sources[0]';
  expect(of({})).toEqual([`${at}.metric: "m" has no worst value, so that it cannot be mapped to 0-100`]);
  expect(of({ worst: 0.9, target: 0.8 })).toEqual([
    'metrics[0].worst: 0.9 is not worse than 0.8, where higher is better',
  ]);
  expect(of({ worst: 0.5, target: 0.8 })).toEqual([]);
  expect(of({ worst: 0.5, target: 0.8 }, { metric: 'n' })).toEqual([`${at}.metric: there is no metric "n"; known: m`]);
  expect(of({}, { indicator: 'nothing' })[0]).toContain(`${at}.indicator: there is no indicator or item "nothing"`);
});

it('the weights of the service-quality index sum to 1', () => {
  const category = (id: string, weight: number) => ({ id, name: id, weight, sources: [{ indicator: 'index' }] });
  const serviceQuality = { name: 'Q', categories: [category('a', 0.5), category('b', 0.4)] };
  expect(faultsOf({ serviceQuality })).toEqual(['serviceQuality.categories: the weights sum to 0.9, not to 1']);
});
