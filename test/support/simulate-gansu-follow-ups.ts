import { cityOf, daysIn, drawn, HOURS_A_DAY, isOver, times } from './simulate-gansu-days.ts';
import { MONTHS } from './simulate-gansu-design.ts';
import { normal, type Random, randomFrom } from './simulate-gansu-random.ts';

const SEED = 20261107;
/** Teams with their share of the contacts and how much better (points) they are rated; posts likewise. */
const TEAMS = [
  ['hotline', 55, 1],
  ['halls', 30, 3],
  ['field', 15, -4],
] as const;
const POSTS = [
  ['agent', 60, 0],
  ['adviser', 20, 2],
  ['lead', 12, 3],
  ['supervisor', 8, 1],
] as const;
/** Inside customers are kinder than outside, by how much is assumed. */
const QUESTIONS = [
  ['solved', 78],
  ['warmth', 84],
  ['competence', 79],
  ['waiting', 70],
] as const;
const CALLS = { last: 900, before: 90 };

function followUp(id: string, month: string, day: number, random: Random): string {
  const team = drawn(
    TEAMS.map((t) => [t, t[1]]),
    random,
  );
  const post = drawn(
    POSTS.map((p) => [p, p[1]]),
    random,
  );
  const time = times(month, day, random);
  const late = random() < 0.12;
  const calledAt = time(HOURS_A_DAY * (late ? 3.5 + 3 * random() : 0.3 + 2.2 * random()));
  const called = random() < 0.93 && !isOver(calledAt, MONTHS.at(-1) ?? '');
  const mood = 14 * normal(random) + team[2] + post[2] - (late ? 6 : 0);
  const codes = QUESTIONS.map(([, level]) => {
    const points = level + mood + 16 * normal(random);
    return called && random() > 0.04 ? Math.max(1, Math.min(5, Math.round(1 + points / 25))) : '';
  });
  return [id, time(0), team[0], post[0], called ? calledAt : '', cityOf(random), ...codes].join(',');
}

/** The content of gansu-telecom.follow-ups.csv. */
export function simulateFollowUps(): string {
  const random = randomFrom(SEED);
  const rows = MONTHS.flatMap((month) => {
    const number = month === MONTHS.at(-1) ? CALLS.last : CALLS.before;
    return Array.from({ length: number }, () => 1 + Math.floor(random() * daysIn(month)))
      .sort((a, b) => a - b)
      .map((day, i) => followUp(`r-${month.replace('-', '')}-${String(i + 1).padStart(3, '0')}`, month, day, random));
  });
  const header = ['id,contactedAt,team,post,calledAt,city', ...QUESTIONS.map(([id]) => id)].join(',');
  return `${[header, ...rows].join('\n')}\n`;
}
