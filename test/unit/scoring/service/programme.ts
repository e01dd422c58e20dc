import type { Programme } from '../../../../functions/model/programme/index.ts';
import type { StandingRecords } from '../../../../functions/scoring/standing-records.ts';
import { type Answered, programmeOf, scored } from '../survey.ts';

const named = (...ids: string[]) => ids.map((id) => ({ id, name: id }));

/** One operator and a competitor, three items, two cities, complaints and follow-ups. */
export const serviceProgramme = (changes: Record<string, unknown> = {}): Programme =>
  programmeOf({
    operators: [
      { id: 'own', role: 'own', name: 'Own', brands: named('gold', 'silver') },
      { id: 'other', role: 'competitor', name: 'Other' },
    ],
    scales: { five: { from: 1, to: 5 } },
    items: ['net', 'staff', 'bill'].map((id) => ({ id, scale: 'five', name: id })),
    indicators: [{ id: 'index', name: 'Index', children: ['net', 'staff', 'bill'] }],
    segments: [{ id: 'city', name: 'City', values: named('north', 'south') }],
    scopes: [{ id: 'company', name: 'Company' }, { each: 'city' }],
    quotas: [{ operator: 'own', minimum: 10 }],
    complaints: {
      categories: [
        { id: 'coverage', name: 'Coverage', indicator: 'net' },
        { id: 'fees', name: 'Fees' },
      ],
      channels: named('hotline', 'app'),
      customers: [{ count: 200_000 }, { where: { city: 'north' }, count: 50_000 }, { brand: 'gold', count: 20_000 }],
      answerWithinHours: 24,
      closeWithinHours: 72,
    },
    followUps: {
      questions: [
        { id: 'calm', name: 'Calm', scale: 'five', indicator: 'staff', weight: 3 },
        { id: 'solved', name: 'Solved', scale: 'five', weight: 1 },
      ],
      teams: named('day', 'night'),
      posts: [
        { id: 'agent', name: 'Agent', target: 70 },
        { id: 'lead', name: 'Lead' },
      ],
    },
    ...changes,
  });

/** Forty own respondents per city, and forty of the competitor, who answer alike. */
const answers: Answered[] = Array.from({ length: 160 }, (_, i) => ({
  operator: i < 80 ? 'own' : 'other',
  segments: { city: i % 2 === 0 ? 'north' : 'south' },
  answers: { net: 1 + (i % 2), staff: 3 + ((i >> 1) % 2), bill: 4 },
}));

export const scoredWith = (programme: Programme, records: Partial<StandingRecords>) =>
  scored(programme, answers, { standing: { complaints: [], followUps: [], actions: [], raised: [], ...records } });

export function scopeOf(scores: ReturnType<typeof scoredWith>, id = 'company') {
  const scope = scores.scopes.find(({ scope }) => scope === id);
  if (scope === undefined) throw new Error(`no scope ${id}`);
  return scope;
}
