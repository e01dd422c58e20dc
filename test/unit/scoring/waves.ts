import type { Programme } from '../../../functions/model/programme/index.ts';
import type { Change, Scores } from '../../../functions/model/scores.ts';
import { type EarlierPeriod, earlierPeriod, planScoring } from '../../../functions/scoring/index.ts';
import { type Answered, rowsOf, shardOf } from './survey.ts';

/** An earlier period of a survey, scored by a version of its programme. */
export function wave(
  programme: Programme,
  period: string,
  responses: readonly Answered[],
  version = 'hash',
): EarlierPeriod[] {
  const plan = planScoring(programme);
  return earlierPeriod(plan, shardOf(plan, responses), { period, version });
}

export function changeOf(
  scores: Scores,
  indicator: string,
  against: Change['against'] = 'previous',
  operator = 'own',
  scope = 'company',
): Change {
  const change = scores.scopes
    .find((s) => s.scope === scope)
    ?.operators.find((o) => o.operator === operator && o.brand === null)
    ?.changes.find((c) => c.indicator === indicator && c.against === against);
  if (change === undefined) throw new Error(`no change of ${indicator} of ${operator} in ${scope} against ${against}`);
  return change;
}

/** `count` equal answers to question q. */
export const answers = (count: number, q: number, segments: Record<string, string> = {}): Answered[] =>
  Array.from({ length: count }, () => ({ segments, answers: { q } }));

const AIRPORT_ITEMS = ['q7_all', 'q10_safe', 'q14_passthru'] as const;

/** The airport survey of 2016 as a programme of three questions, 1 to 5; 0 and 6 are no answers. */
export const airportParts = {
  scales: { five: { from: 1, to: 5, missing: [0, 6] } },
  items: AIRPORT_ITEMS.map((id) => ({ id, scale: 'five', name: id })),
  indicators: [{ id: 'index', name: 'Index', children: ['q7_all'] }],
};

/** Its passengers by the day on which they were asked. */
export function airportDays(): Map<string, Answered[]> {
  const days = new Map<string, Answered[]>();
  for (const row of rowsOf('sfo-2016.csv')) {
    const given = AIRPORT_ITEMS.map((id) => [id, row[id] === '' ? null : Number(row[id])] as const);
    const day = row.date ?? '';
    days.set(day, [...(days.get(day) ?? []), { answers: Object.fromEntries(given) }]);
  }
  return days;
}
