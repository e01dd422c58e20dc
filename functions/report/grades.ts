import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';

export interface Grade {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** The bands of the index from the lowest up: the programme's, or five of equal width. */
export function gradesOf({ programme, locale, say }: Context): [Grade, ...Grade[]] {
  const given = programme.grades?.map((g) => ({ from: g.from, name: textIn(g.name, locale) })) ?? [
    { from: 80, name: say('report.grade.1') },
    { from: 60, name: say('report.grade.2') },
    { from: 40, name: say('report.grade.3') },
    { from: 20, name: say('report.grade.4') },
    { from: 0, name: say('report.grade.5') },
  ];
  const bands = given.map((g, i) => ({ ...g, to: given[i - 1]?.from ?? 100 })).toReversed();
  const [lowest, ...higher] = bands;
  if (lowest === undefined) throw new RangeError('a programme has at least two grades');
  return [lowest, ...higher];
}

/** The band that a value lies in; a value on an edge belongs to the higher one. */
export function gradeOf(context: Context, value: number): Grade {
  const [lowest, ...higher] = gradesOf(context);
  return higher.findLast((g) => value >= g.from) ?? lowest;
}
