import { stat } from 'node:fs/promises';
import { periodSchema } from '../../../functions/model/period.ts';
import type { Programme } from '../../../functions/model/programme/index.ts';
import { loadProgrammes } from '../../programme-files.ts';
import { BadInput } from './exit.ts';

/** @throws {BadInput} with every fault of the programme file, or where the period is none or before the programme. */
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
  if (period < programme.effectiveFrom) {
    throw new BadInput([`--period ${period}: the programme ${programme.id} begins with ${programme.effectiveFrom}`]);
  }
  return programme;
}
