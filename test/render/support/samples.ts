import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { benchmarkSchema } from '../../../functions/model/benchmark.ts';
import { type Programme, parseProgramme } from '../../../functions/model/programme/index.ts';
import type { Scores } from '../../../functions/model/scores.ts';
import { type EarlierPeriod, earlierPeriod, mergeShards, planScoring } from '../../../functions/scoring/index.ts';
import { type Answered, reputationProgramme, reputationResponses, scored, shardOf } from '../../unit/scoring/survey.ts';

export interface Sample {
  readonly programme: Programme;
  readonly scores: Scores;
}

const templates = new URL('../../../templates/programmes/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, templates), 'utf8');
const rowsOf = (name: string): Record<string, string>[] => parse(read(name), { columns: true });
const hashOf = (name: string): string => createHash('sha256').update(read(name)).digest('hex');

/** The 344 real customers of the reputation study. */
export function reputationSample(changes: Record<string, unknown> = {}): Sample {
  const programme = reputationProgramme(changes);
  const programmeHash = hashOf('mobile-reputation.yaml');
  return { programme, scores: scored(programme, reputationResponses(), { programmeHash }) };
}

function gansuMonths(programme: Programme): Map<string, Answered[]> {
  const months = new Map<string, Answered[]>();
  for (const row of rowsOf('gansu-telecom.responses.csv')) {
    const month = row.answeredAt?.slice(0, 7) ?? '';
    const answers = Object.fromEntries(programme.items.map(({ id }) => [id, row[id] ? Number(row[id]) : null]));
    const answered: Answered = {
      operator: row.operator ?? '',
      ...(row.brand ? { brand: row.brand } : {}),
      segments: { city: row.city ?? '', line: row.line ?? '' },
      answers,
    };
    months.set(month, [...(months.get(month) ?? []), answered]);
  }
  return months;
}

/** The thirteen simulated months of Gansu; the last one scored with the others as its history. */
export function gansuSample(): Sample {
  const programme = parseProgramme(parseYaml(read('gansu-telecom.yaml')));
  const benchmarks = rowsOf('gansu-telecom.benchmarks.csv').map(({ value, brand, part, n, sd, ...row }) =>
    benchmarkSchema.parse({
      ...row,
      value: Number(value),
      ...(brand ? { brand } : {}),
      ...(part ? { part } : {}),
      ...(n ? { n: Number(n) } : {}),
      ...(sd ? { sd: Number(sd) } : {}),
    }),
  );
  const programmeHash = hashOf('gansu-telecom.yaml');
  const plan = planScoring(programme);
  const history: EarlierPeriod[] = [];
  let scores: Scores | undefined;
  for (const [period, responses] of [...gansuMonths(programme)].sort()) {
    scores = scored(programme, responses, { period, history: [...history], benchmarks, programmeHash });
    const cells = mergeShards(plan, [shardOf(plan, responses)]);
    history.push(...earlierPeriod(plan, cells, { period, version: programmeHash }));
  }
  if (scores === undefined) throw new Error('the Gansu sample has no answers');
  return { programme, scores };
}
