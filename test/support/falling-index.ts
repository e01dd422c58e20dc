import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const named = (id: string) => ({ id, name: id });
const owner = (name: string) => ({ name, email: `${name}@example.com` });

/** One question, one competitor, and a rule of early warning of each kind, each with an owner of its own. */
export const PROGRAMME = {
  yardstick: 1,
  id: 'watched',
  name: 'Watched',
  effectiveFrom: '2026-01',
  timezone: 'Asia/Shanghai',
  locales: ['en'],
  owner: owner('insight'),
  sender: { email: 'reports@example.com' },
  operators: [
    { ...named('own'), role: 'own' },
    { ...named('other'), role: 'competitor' },
  ],
  scales: { ten: { from: 0, to: 10 } },
  items: [{ ...named('q'), scale: 'ten' }],
  indicators: [{ ...named('index'), children: ['q'] }],
  quotas: [{ operator: 'own', minimum: 30 }],
  baseline: { from: '2026-04', to: '2026-05' },
  complaints: { categories: [named('fees')], channels: [named('app')] },
  warnings: [
    { ...named('target'), when: 'below-target', indicator: 'index', target: 50, owner: owner('target-desk') },
    { ...named('chart'), when: 'signal', owner: owner('chart-desk') },
    { ...named('gap'), when: 'gap-turned', indicator: 'index', competitor: 'other', owner: owner('gap-desk') },
    { ...named('surge'), when: 'complaint-surge', owner: owner('surge-desk') },
    { ...named('quota'), when: 'quota-at-risk', owner: owner('quota-desk') },
  ],
  reports: [{ id: 'monthly', kind: 'monthly', schedule: { cron: '0 8 3 * ? *' } }],
};

/** The programme as a file that is there until the tests of this file are over. */
export function watchedProgramme(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-watched-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'watched.yaml');
  writeFileSync(file, JSON.stringify(PROGRAMME));
  return file;
}

/** Forty answers of each operator in a month: of the own half two codes above the level, half two below; 55 points of the other. */
export const answersOf = (month: string, level: number): object[] =>
  Object.entries({ own: [level - 2, level + 2], other: [4, 7] }).flatMap(([operator, codes]) =>
    Array.from({ length: 40 }, (_, i) => ({
      id: `${operator}-${i}`,
      operator,
      answeredAt: `${month}-${String(1 + (i % 28)).padStart(2, '0')}`,
      answers: { q: codes[i % 2] },
    })),
  );
