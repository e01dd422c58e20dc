import { stat } from 'node:fs/promises';
import { kindOf, lastMonthOf, periodSchema } from '../../../functions/model/period.ts';
import type { Programme } from '../../../functions/model/programme/index.ts';
import { loadProgrammes } from '../../programme-files.ts';
import { BadInput } from './exit.ts';

/** The reports of a programme that cover a period of this kind. */
export function reportsFor(programme: Programme, period: string): Programme['reports'] {
  return programme.reports.filter((report) => report.period === kindOf(period));
}

/** @throws {BadInput} with every fault of the programme file, or where the period is none, before it, or no report's. */
export async function loadProgramme(path: string, period?: string): Promise<Programme> {
  if (!(await stat(path).catch(() => undefined))?.isFile()) throw new BadInput([`${path}: there is no such file`]);
  let programme: Programme | undefined;
  try {
    programme = loadProgrammes([path])[0]?.programme;
  } catch (error) {
    throw new BadInput((error instanceof Error ? error.message : String(error)).split('\n'));
  }
  if (programme === undefined) throw new BadInput([`${path}: holds no programme`]);
  if (period === undefined) return programme;
  const checked = periodSchema.safeParse(period);
  if (!checked.success) throw new BadInput([`--period ${period}: ${checked.error.issues[0]?.message}`]);
  if (lastMonthOf(period) < programme.effectiveFrom) {
    throw new BadInput([`--period ${period}: the programme ${programme.id} begins with ${programme.effectiveFrom}`]);
  }
  if (reportsFor(programme, period).length === 0) {
    const kinds = programme.reports.map((report) => `${report.id} (${report.period})`).join(', ');
    const sentence = `no report of ${programme.id} covers a ${kindOf(period)}; its reports: ${kinds}`;
    throw new BadInput([`--period ${period}: ${sentence}`]);
  }
  return programme;
}
