import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Programme, scopesOf } from '../../functions/model/programme/index.ts';
import type { RecipientEntry } from '../../functions/model/recipient.ts';
import { putRecipient } from '../../functions/store/recipients.ts';
import { apiClient } from '../../infra/local/commands/client.ts';
import { sendItems } from '../../infra/local/commands/send-in.ts';
import type { localHost } from './local-host.ts';
import { programmeWith } from './programme-variant.ts';
import { path, sampleProgramme } from './sample-programme.ts';

export const gansu: Programme = sampleProgramme('gansu-telecom');

export const cities = scopesOf(gansu).filter((scope) => scope.parent !== null);

/** A report of every kind. */
export const KINDS = ['monthly', 'summary', 'competitors', 'hotline'] as const;

/** The run of a report for October 2026. */
export const gansuOctober = (report: string) => ({
  programme: gansu.id,
  report,
  scheduledTime: '2026-10-31T16:00:00.000Z',
});

/** Cities whose managers are sent reports of every kind; the others are sent the monthly one, for drawing takes long. */
export const inFull = (scope: string): boolean => cities.slice(0, 3).some(({ id }) => id === scope);

/** The shipped programme with reports of every kind, tables attached; its reports have their kind's name. */
export function gansuInFull(): string {
  const some = cities.map(({ id }) => id).filter(inFull);
  const reports = KINDS.map((kind) => ({
    ...{ id: kind, kind, tables: 'attach', schedule: { cron: '0 8 3 * ? *' } },
    ...(kind === 'monthly' ? {} : { scopes: some }),
  }));
  return programmeWith(gansu.id, { reports });
}

/** The manager of a city, who reads that city's reports; every second one in English. */
export const managers: readonly RecipientEntry[] = cities.map((city, n) => ({
  id: `manager-of-${city.id}`,
  name: `Manager ${n + 1}`,
  email: `manager-${n + 1}@example.com`,
  locale: n % 2 === 0 ? 'zh-CN' : 'en',
  scopes: [city.id],
  reports: [...KINDS],
}));

/** Sends in the October of the shipped answers, and the managers. */
export async function gansuMonth(local: ReturnType<typeof localHost>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-gansu-'));
  try {
    const [head = '', ...rows] = readFileSync(path('templates/programmes/gansu-telecom.responses.csv'), 'utf8').split(
      '\n',
    );
    const file = join(folder, 'october.csv');
    writeFileSync(file, [head, ...rows.filter((row) => row.includes(',2026-10-'))].join('\n'));
    const api = apiClient(local.host.apiUrl, gansu.id, local.credential);
    await sendItems(api, 'responses', gansu, '2026-10', file, () => undefined);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const today = new Date().toISOString().slice(0, 10);
  for (const manager of managers) await putRecipient(local.table, gansu.id, manager, today);
}
