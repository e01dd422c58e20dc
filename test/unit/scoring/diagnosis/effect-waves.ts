import type { Month } from '../../../../functions/model/period.ts';
import type { Programme } from '../../../../functions/model/programme/index.ts';
import { mergeShards, monthsOfEffects, planScoring, scorePeriod } from '../../../../functions/scoring/index.ts';
import { type Answered, context, shardOf } from '../survey.ts';

export type Waves = Readonly<Record<Month, readonly Answered[]>>;

/** Scores the last of these months, with the others around it. */
export function effects(programme: Programme, waves: Waves, period = Object.keys(waves).at(-1) ?? '') {
  const plan = planScoring(programme);
  const cellsIn = (month: Month) => mergeShards(plan, [shardOf(plan, waves[month] ?? [])]);
  const around = monthsOfEffects(programme.actions, period)
    .filter((month) => waves[month] !== undefined)
    .map((month) => ({ month, cells: cellsIn(month) }));
  return scorePeriod(plan, cellsIn(period), context({ period, around })).effects;
}
