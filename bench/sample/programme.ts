import { type Programme, parseProgramme } from '../../functions/model/programme/index.ts';

export const OPERATORS = ['us', 'them', 'others'] as const;
const ITEMS = 24;
const DIMENSIONS = 5;

const named = (id: string) => ({ id, name: { en: id, 'zh-CN': id } });
const listed = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);

/** The items: those of the dimensions, then overall satisfaction. */
export const itemIds = listed(ITEMS, 'q');

/** Ids of so many regions. */
export const regionIds = (count: number): string[] => listed(count, 'r');

/**
 * A survey of 24 questions in five dimensions about three operators, as a programme file says it; a scope for the company
 * and, where there are several regions, one for each.
 */
export function programmeFile(regions: number) {
  const [overall = '', ...asked] = itemIds.toReversed();
  const dimensions = listed(DIMENSIONS, 'd').map((id, d) => ({
    ...named(id),
    children: asked.filter((_, i) => i % DIMENSIONS === d),
  }));
  return {
    yardstick: 1,
    ...named('bench'),
    effectiveFrom: '2026-01',
    timezone: 'Asia/Shanghai',
    owner: { name: 'Bench', email: 'bench@example.com' },
    sender: { email: 'reports@example.com' },
    operators: OPERATORS.map((id) => ({ ...named(id), role: id === 'us' ? 'own' : 'competitor' })),
    scales: { ten: { from: 1, to: 10, missing: [-1] } },
    items: itemIds.map((id) => ({ ...named(id), scale: 'ten' })),
    overall,
    indicators: [...dimensions, { ...named('index'), children: dimensions.map(({ id }) => id) }],
    segments: [{ ...named('region'), values: regionIds(regions).map(named) }],
    quotas: [{ operator: 'us', minimum: 1 }],
    scopes: [named('company'), ...(regions > 1 ? [{ each: 'region' }] : [])],
    reports: [{ id: 'monthly', kind: 'monthly', schedule: { cron: '0 8 3 * ? *' } }],
  };
}

export const benchProgramme = (regions: number): Programme => parseProgramme(programmeFile(regions));
