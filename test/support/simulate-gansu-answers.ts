import { CLIMB, ITEMS, LINE_LEVEL, MONTHS, OVERALL } from './simulate-gansu-design.ts';
import { normal, type Random } from './simulate-gansu-random.ts';
import type { Respondent } from './simulate-gansu-sample.ts';

/** An integer scale; `from` is 0 points, `to` is 100. */
export interface CodeScale {
  readonly from: number;
  readonly to: number;
}
export const FIVE: CodeScale = { from: 1, to: 5 };
export const TEN: CodeScale = { from: 1, to: 10 };

/** One answer, and where on the scale it stood before it was rounded to a code. */
export interface Answer {
  readonly position: number;
  code: number;
}

export interface Interview {
  readonly respondent: Respondent;
  /** Item id to answer; null: not answered. */
  readonly answers: ReadonlyMap<string, Answer | null>;
}

/**
 * What the end of the scale takes away: answers drawn around a level have a lower mean than it, the more so the nearer
 * the level stands to 100. Added beforehand, so that the months before the last do not fall short of it, points.
 */
const headroom = { item: 0.5, overall: (level: number) => (level - 55) / 13 } as const;

function answer(points: number, scale: CodeScale): Answer {
  const position = scale.from + (points / 100) * (scale.to - scale.from);
  return { position, code: Math.min(scale.to, Math.max(scale.from, Math.round(position))) };
}

/** How far `operator` stands below its level of the last month, points: a slow climb with a little noise. */
export function driftOf(month: string, operator: keyof typeof CLIMB, random: Random): number {
  const last = MONTHS.length - 1;
  const left = last - MONTHS.indexOf(month);
  return left === 0 ? 0 : -(CLIMB[operator] * left) / last + (random() - 0.5) * 0.8;
}

/**
 * One interview. Answers hang together: 40 % of an item's variance comes from how content the respondent is in general,
 * 15 % from how content with the dimension, the rest is the item's own.
 */
export function interview(respondent: Respondent, drift: number, random: Random): Interview {
  const { brand, city, line } = respondent;
  const own = brand.operator === 'gansu-mobile';
  const place = (own ? city.level : city.level / 2) + LINE_LEVEL[line] + drift;
  const mood = normal(random);
  const dimensions = new Map<string, number>();
  const answers = new Map<string, Answer | null>();
  for (const item of ITEMS) {
    const dimension = dimensions.get(item.dimension) ?? normal(random);
    dimensions.set(item.dimension, dimension);
    const spread = Math.sqrt(0.4) * mood + Math.sqrt(0.15) * dimension + Math.sqrt(0.45) * normal(random);
    const level = item.own - (own ? 0 : item.lead) + brand.level + place + headroom.item;
    const given = answer(level + item.sd * spread, FIVE);
    answers.set(item.id, random() < item.missing ? null : given);
  }
  const spread = Math.sqrt(0.55) * mood + Math.sqrt(0.45) * normal(random);
  const overall = answer(brand.overall + headroom.overall(brand.overall) + place + OVERALL.sd * spread, TEN);
  answers.set('overall', random() < OVERALL.missing ? null : overall);
  return { respondent, answers };
}

/**
 * Moves single answers by one code, those that stood nearest to the next code first, until their mean is as near to
 * `target` (points) as whole codes allow: within half a code's step divided by the number of answers.
 */
export function matchMean(answers: readonly Answer[], scale: CodeScale, target: number): void {
  const sum = answers.reduce((total, a) => total + a.code, 0);
  const wanted = Math.round(answers.length * (scale.from + (target / 100) * (scale.to - scale.from)));
  const step = Math.sign(wanted - sum);
  const movable = answers
    .filter((a) => a.code + step >= scale.from && a.code + step <= scale.to)
    .sort((a, b) => step * (a.code - a.position) - step * (b.code - b.position));
  if (movable.length < Math.abs(wanted - sum)) throw new RangeError(`${target} is out of reach of these answers`);
  for (const moved of movable.slice(0, Math.abs(wanted - sum))) moved.code += step;
}
