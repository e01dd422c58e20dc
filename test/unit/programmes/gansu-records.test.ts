import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RECORDS, type RecordKind } from '../../../functions/model/records/index.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';
import { simulateComplaints } from '../../support/simulate-gansu-complaints.ts';
import { simulateFollowUps } from '../../support/simulate-gansu-follow-ups.ts';
import { simulateActions } from '../../support/simulate-gansu-records.ts';
import { rowsOf, SAMPLES } from './files.ts';

const programme = sampleProgramme('gansu-telecom');
const file = (name: string): URL => new URL(`gansu-telecom.${name}.csv`, SAMPLES);

describe('the simulated records of Gansu', () => {
  it.each([
    ['complaints', simulateComplaints],
    ['follow-ups', simulateFollowUps],
    ['actions', simulateActions],
  ])('%s are to the byte what their generator makes', (name, simulate) => {
    expect(readFileSync(file(name), 'utf8')).toBe(simulate());
  });

  it('cover thirteen months, and only the last one has the surge', () => {
    const complaints = rowsOf(file('complaints'));
    const months = Map.groupBy(complaints, ({ receivedAt }) => receivedAt?.slice(0, 7) ?? '');
    expect([...months.keys()]).toHaveLength(13);
    const inLongnan = (month: string) =>
      (months.get(month) ?? []).filter(({ category, city }) => category === 'coverage' && city === 'longnan').length;
    expect(inLongnan('2026-10')).toBeGreaterThan(30);
    expect(inLongnan('2026-09')).toBeLessThan(10);
  });

  it.each<[string, RecordKind]>([
    ['complaints', 'complaints'],
    ['follow-ups', 'followUps'],
    ['actions', 'actions'],
  ])('%s have only columns that the programme knows', (name, kind) => {
    const known = RECORDS[kind].columns(programme).map(({ column }) => column);
    const [row] = rowsOf(file(name));
    expect(Object.keys(row ?? {}).filter((column) => !known.includes(column))).toEqual([]);
  });
});
