import { fileURLToPath } from 'node:url';
import { scoreFiles } from '../../../infra/local/commands/score-files.ts';
import { loadProgrammes } from '../../../infra/programme-files.ts';
import type { Sample } from './samples.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

/** A shipped programme with its real answers, scored as a run does. */
async function shipped(name: string, responses: readonly string[], period: string): Promise<Sample> {
  const programme = loadProgrammes([path(`templates/programmes/${name}.yaml`)])[0]?.programme;
  if (programme === undefined) throw new Error(`${name} holds no programme`);
  const files = responses.map((file) => path(`test/fixtures/${file}`));
  return { programme, scores: await scoreFiles(programme, { responses: files, benchmarks: [] }, period) };
}

/** Airline passengers of two years, who also say whether they would recommend. */
export const airportSample = (): Promise<Sample> => shipped('sfo-airport', ['sfo-2016.csv', 'sfo-2017.csv'], '2017-05');

/** 250 customers of one operator. */
export const ecsiSample = (): Promise<Sample> => shipped('mobile-ecsi', ['mobi.csv'], '2026-10');
