import { ProgrammeError, parseProgramme } from '../../../functions/model/programme/index.ts';

/** A sound programme file in few lines, for tests that break it. */
export function smallProgramme() {
  return {
    yardstick: 1,
    id: 'small',
    name: 'Small',
    effectiveFrom: '2026-01',
    timezone: 'Asia/Shanghai',
    owner: { name: 'Owner', email: 'owner@example.com' },
    sender: { email: 'reports@example.com' },
    operators: [
      { id: 'own', role: 'own', name: 'Own', brands: [{ id: 'gold', name: 'Gold' }] },
      { id: 'other', role: 'competitor', name: 'Other', brands: [{ id: 'red', name: 'Red' }] },
    ],
    brandPairs: [{ own: 'gold', competitor: 'red' }],
    scales: { five: { from: 1, to: 5, missing: [-99] } },
    items: [
      { id: 'a', scale: 'five', name: 'A' },
      { id: 'b', scale: 'five', name: 'B' },
      { id: 'c', scale: 'five', name: 'C' },
      { id: 'all', scale: 'five', name: 'All in all' },
    ],
    indicators: [
      { id: 'index', name: 'Index', children: { service: 0.7, image: 0.3 } },
      { id: 'service', name: 'Service', children: ['a', 'b'] },
      { id: 'image', name: 'Image', children: ['c'] },
    ],
    overall: 'all',
    publishedIndicators: [{ id: 'network', name: 'Network' }],
    segments: [
      {
        id: 'city',
        name: 'City',
        values: [
          { id: 'north', name: 'North' },
          { id: 'south', name: 'South' },
        ],
      },
    ],
    quotas: [{ operator: 'own', where: { city: 'north' }, minimum: 10 }],
    scopes: [{ id: 'company', name: 'Company' }, { each: 'city' }],
    reports: [{ id: 'monthly', kind: 'monthly', scopes: ['company'], schedule: { cron: '0 8 3 * ? *' } }],
    grades: [
      { from: 60, name: 'Good' },
      { from: 0, name: 'Poor' },
    ],
  };
}

/** `path: message` of every fault that {@link smallProgramme} has once these sections are changed. */
export function faultsOf(change: Record<string, unknown>): string[] {
  try {
    parseProgramme({ ...smallProgramme(), ...change });
  } catch (error) {
    if (error instanceof ProgrammeError) return error.faults.map((f) => `${f.path}: ${f.message}`);
    throw error;
  }
  return [];
}
