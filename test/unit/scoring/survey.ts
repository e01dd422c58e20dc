import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { layoutOf, pack } from '../../../functions/model/packed.ts';
import { packComments } from '../../../functions/model/packed-comments.ts';
import { type Programme, parseProgramme } from '../../../functions/model/programme/index.ts';
import type { Comment } from '../../../functions/model/response.ts';
import {
  accumulator,
  type Cells,
  type Counting,
  mergeShards,
  planScoring,
  type ScoreContext,
  type ScoringPlan,
  scorePeriod,
} from '../../../functions/scoring/index.ts';

const fixtures = new URL('../../fixtures/', import.meta.url);

export const rowsOf = (name: string): Record<string, string>[] =>
  parse(readFileSync(new URL(name, fixtures), 'utf8'), { columns: true });

/** A response as the tests write it. */
export interface Answered {
  /** Matters to a bootstrap only, which draws responses by their ids. */
  readonly id?: string;
  readonly operator?: string;
  readonly brand?: string;
  readonly segments?: Record<string, string>;
  readonly answers: Record<string, number | null>;
  readonly weight?: number;
  readonly comments?: readonly Comment[];
  readonly answeredAt?: string;
}

/** A programme around what a test cares about. */
export function programmeOf(parts: Record<string, unknown>): Programme {
  return parseProgramme({
    yardstick: 1,
    id: 'survey',
    name: 'Survey',
    effectiveFrom: '2026-01',
    timezone: 'Asia/Shanghai',
    owner: { name: 'Owner', email: 'owner@example.com' },
    sender: { email: 'reports@example.com' },
    operators: [{ id: 'own', role: 'own', name: 'Own' }],
    reports: [{ id: 'monthly', kind: 'monthly', schedule: { cron: '0 8 3 * ? *' } }],
    ...parts,
  });
}

export const reputationProgramme = (changes: Record<string, unknown> = {}): Programme => {
  const file = new URL('../../../templates/programmes/mobile-reputation.yaml', import.meta.url);
  return parseProgramme({ ...parseYaml(readFileSync(file, 'utf8')), ...changes });
};

/** The rows of corp-rep.csv as the columns of its programme say. */
export function reputationResponses(): Answered[] {
  const items = reputationProgramme().items.map((item) => item.id);
  return rowsOf('corp-rep.csv').map((row) => ({
    operator: `P${row.serviceprovider}`,
    segments: { plan: row.servicetype === '1' ? 'prepaid' : 'contract' },
    answers: Object.fromEntries(items.map((id) => [id, Number(row[id])])),
  }));
}

export const context = (changes: Partial<ScoreContext> = {}): ScoreContext => ({
  programmeHash: 'hash',
  period: '2026-10',
  revision: 0,
  cutOff: '2026-11-03T00:00:00.000Z',
  history: [],
  benchmarks: [],
  ...changes,
});

/** Packs responses as the store holds them and counts them. */
export function responseCounter(plan: ScoringPlan) {
  const layout = layoutOf(plan.programme);
  const { start, add: addRecord, end } = accumulator(plan, () => layout);
  const add = (
    into: Counting,
    { id = 'response', operator = 'own', brand, segments = {}, answers, weight = 1, comments, answeredAt }: Answered,
  ): void => {
    const dated = answeredAt === undefined ? {} : { answeredAt };
    const packed = pack(layout, { operator, ...(brand === undefined ? {} : { brand }), segments, answers });
    addRecord(into, { id, layout: 'layout', packed, weight, comments: packComments(layout, comments), ...dated });
  };
  return { start, add, end };
}

export function shardOf(plan: ScoringPlan, responses: readonly Answered[]): Cells {
  const { start, add, end } = responseCounter(plan);
  const counting = start();
  for (const response of responses) add(counting, response);
  return end(counting);
}

export function scored(programme: Programme, responses: readonly Answered[], changes: Partial<ScoreContext> = {}) {
  const plan = planScoring(programme);
  return scorePeriod(plan, mergeShards(plan, [shardOf(plan, responses)]), context(changes));
}

type Result = ReturnType<typeof scored>;

export function nodeOf(
  scores: Result,
  indicator: string,
  operator = 'own',
  scope = 'company',
  brand: string | null = null,
) {
  const found = scores.scopes
    .find((s) => s.scope === scope)
    ?.operators.find((o) => o.operator === operator && o.brand === brand)
    ?.nodes.find((n) => n.indicator === indicator);
  if (found === undefined) throw new Error(`no ${indicator} of ${operator} in ${scope}`);
  return found;
}
