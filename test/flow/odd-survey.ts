import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Scores, scoresSchema } from '../../functions/model/scores.ts';
import { type Ended, yardstick } from '../support/command.ts';

export const named = (id: string) => ({ id, name: { en: id, 'zh-CN': id } });

/** Two operators with answers and one without, asked q1 and q2; some sections otherwise. */
const programme = (change: object) => ({
  ...{ yardstick: 1, ...named('odd'), effectiveFrom: '2025-01', timezone: 'Asia/Shanghai', locales: ['en'] },
  owner: { name: 'Owner', email: 'owner@example.com' },
  sender: { email: 'reports@example.com' },
  operators: ['us', 'them', 'gone'].map((id) => ({ ...named(id), role: id === 'us' ? 'own' : 'competitor' })),
  scales: { five: { from: 1, to: 5, missing: [-99] } },
  items: ['q1', 'q2'].map((id) => ({ ...named(id), scale: 'five' })),
  indicators: [{ ...named('index'), children: { q1: 0.6, q2: 0.4 }, minimumAnswered: 1 }],
  segments: [
    { ...named('city'), values: [named('a'), named('b'), named('c')] },
    { ...named('age'), values: [named('young'), named('old')] },
  ],
  reports: [{ id: 'monthly', kind: 'monthly', schedule: { cron: '0 8 3 * ? *' } }],
  ...change,
});

/** Sixty answers of each of two operators: all 4 on q1, nobody answers q2. */
export const answers = Array.from({ length: 120 }, (_, i) =>
  [`r${i}`, i % 2 ? 'us' : 'them', '2026-10-05', i % 4 < 2 ? 'a' : 'b', i % 3 ? 'young' : 'old', 4, -99, 1, ''].join(
    ',',
  ),
);

/** Runs the command on a survey of this kind; whoever has no respondent stands for himself. */
export async function attempt(
  change: object,
  { period = '2026-10', rows = answers } = {},
): Promise<Ended & { readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-'));
  const at = (name: string) => join(folder, name);
  writeFileSync(at('p.yaml'), JSON.stringify(programme(change)));
  writeFileSync(at('a.csv'), `${['id,operator,answeredAt,city,age,q1,q2,weight,respondent', ...rows].join('\n')}\n`);
  const files = ['--programme', at('p.yaml'), '--responses', at('a.csv'), '--out', at('out')];
  return { ...(await yardstick('run', ...files, '--period', period)), folder };
}

export const scoresIn = (folder: string, period: string): Scores =>
  scoresSchema.parse(JSON.parse(readFileSync(join(folder, 'out', period, 'scores.json'), 'utf8')));
