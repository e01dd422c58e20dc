import type { ContactFacts } from '../../../functions/model/contact.ts';
import { type FieldworkRecord, layoutOf, pack } from '../../../functions/model/packed.ts';
import type { Programme } from '../../../functions/model/programme/index.ts';
import {
  accumulator,
  type Cells,
  emptyFieldwork,
  examine,
  fieldworkReader,
  mergeShards,
  planScoring,
  type ScoringPlan,
  scorePeriod,
} from '../../../functions/scoring/index.ts';
import { type Answered, context } from './survey.ts';

/** A response with what is known of its fieldwork. */
export interface Interview extends Answered, ContactFacts {
  readonly id: string;
  readonly durationSeconds?: number;
  readonly contact?: string;
  readonly respondent?: string;
  readonly interviewer?: string;
  readonly answeredAt?: string;
}

function recordOf(programme: Programme, interview: Interview): FieldworkRecord {
  const { id, operator = 'own', brand, segments = {}, answers, weight = 1, answeredAt = '2026-10-15' } = interview;
  const { claimedContact, recordedContact, durationSeconds, contact, respondent, interviewer } = interview;
  const facts = { ...(claimedContact && { claimedContact }), ...(recordedContact && { recordedContact }) };
  const response = { operator, ...(brand === undefined ? {} : { brand }), segments, answers };
  const packed = pack(layoutOf(programme), response, facts);
  return { id, layout: 'layout', packed, weight, answeredAt, durationSeconds, contact, respondent, interviewer };
}

const shardsOf = <T>(list: readonly T[], count: number): T[][] =>
  Array.from({ length: count }, (_, shard) => list.filter((_, i) => i % count === shard));

/** What the pre-pass finds in `interviews`, read in so many shards. */
export function findingsOf(programme: Programme, interviews: readonly Interview[], shards = 1) {
  const layout = layoutOf(programme);
  const read = fieldworkReader(programme, () => layout);
  const fieldwork = shardsOf(interviews, shards).map((shard) => {
    const into = emptyFieldwork();
    for (const interview of shard) read(into, recordOf(programme, interview));
    return into;
  });
  return examine(programme, '2026-10', fieldwork);
}

/** The cells of `interviews` after both passes over them in so many shards. */
export function cellsOf(plan: ScoringPlan, interviews: readonly Interview[], shards = 1): Cells {
  const { programme } = plan;
  const layout = layoutOf(programme);
  const { start, add, end } = accumulator(plan, () => layout, findingsOf(programme, interviews, shards));
  const cells = shardsOf(interviews, shards).map((shard) => {
    const counting = start();
    for (const interview of shard) add(counting, recordOf(programme, interview));
    return end(counting);
  });
  return mergeShards(plan, cells);
}

/** Both passes over `interviews` in so many shards, and the scores. */
export function surveyed(programme: Programme, interviews: readonly Interview[], shards = 1) {
  const plan = planScoring(programme);
  return scorePeriod(plan, cellsOf(plan, interviews, shards), context());
}

/** Quality of an operator in a scope. */
export function qualityOf(scores: ReturnType<typeof surveyed>, operator = 'own', scope = 'company') {
  const found = scores.sample.quality
    .find((quality) => quality.scope === scope)
    ?.operators.find((quality) => quality.operator === operator);
  if (found === undefined) throw new Error(`no quality of ${operator} in ${scope}`);
  return found;
}
