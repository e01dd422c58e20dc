import type { Interview } from './simulate-gansu-answers.ts';
import { normal, type Random } from './simulate-gansu-random.ts';

/**
 * What the call-centre study knows of a customer's contacts: a share of the sample, and how much lower those score overall.
 * Published: both; whether its per cent are points of the scale is not said, here they are.
 */
interface Trouble {
  readonly id: string;
  readonly value: string;
  readonly otherwise: string;
  readonly share: number;
  readonly points: number;
}

const TROUBLES: readonly Trouble[] = [
  { id: 'complained', value: 'yes', otherwise: 'no', share: 0.1235, points: -4.12 },
  { id: 'transferred', value: 'yes', otherwise: 'no', share: 0.047, points: -2.2 },
  { id: 'resolution', value: 'below', otherwise: 'met', share: 0.0765, points: -2.79 },
];
/** Against customers of one call; the share of those is assumed. */
const CALLS = { often: 0.0273, once: 0.55, points: -5.39 } as const;

const STEP = 100 / 9;
/** How much chance has to say beside overall satisfaction, points. */
const SPREAD = 40;
const pointsOf = ({ answers }: Interview): number | null => {
  const overall = answers.get('overall');
  return overall ? (overall.code - 1) * STEP : null;
};

function mean(list: readonly Interview[]): number {
  const points = list.flatMap((one) => pointsOf(one) ?? []);
  return points.reduce((sum, value) => sum + value, 0) / points.length;
}

/**
 * `count` of the interviews, whose overall satisfaction is on average `points` (below 0) from that of `against`: those who
 * come first by chance and, as far as the difference asks for it, by how little satisfied they are.
 */
function worseOff(
  among: readonly Interview[],
  count: number,
  points: number,
  random: Random,
  against: (chosen: ReadonlySet<Interview>) => readonly Interview[],
): Set<Interview> {
  const middle = mean(among);
  const drawn = among.map((one) => ({ one, points: pointsOf(one) ?? middle, chance: normal(random) }));
  const chosenAt = (tilt: number): Set<Interview> => {
    const keyed = drawn.map(({ one, points, chance }) => ({ one, key: tilt * points + SPREAD * chance }));
    return new Set(
      keyed
        .sort((a, b) => a.key - b.key)
        .slice(0, count)
        .map(({ one }) => one),
    );
  };
  const missed = (chosen: Set<Interview>): number => mean([...chosen]) - mean(against(chosen)) - points;
  let best = chosenAt(0);
  let [low, high] = [-2, 2];
  for (let step = 0; step < 20; step += 1) {
    const tilt = (low + high) / 2;
    const chosen = chosenAt(tilt);
    if (missed(chosen) > 0) low = tilt;
    else high = tilt;
    if (Math.abs(missed(chosen)) < Math.abs(missed(best))) best = chosen;
  }
  return best;
}

/** Segment values of every interview of one operator in a month, in the order of {@link SERVICE_SEGMENTS}. */
export function serviceSegments(wave: readonly Interview[], random: Random): Map<Interview, string[]> {
  const rest = (chosen: ReadonlySet<Interview>): Interview[] => wave.filter((one) => !chosen.has(one));
  const troubled = TROUBLES.map(({ share, points }) =>
    worseOff(wave, Math.round(wave.length * share), points, random, rest),
  );
  const once = new Set(wave.filter(() => random() < CALLS.once));
  const callers = wave.filter((one) => !once.has(one));
  const often = worseOff(callers, Math.round(wave.length * CALLS.often), CALLS.points, random, () => [...once]);
  return new Map(
    wave.map((one) => [
      one,
      [
        ...TROUBLES.map(({ value, otherwise }, i) => (troubled[i]?.has(one) ? value : otherwise)),
        once.has(one) ? '1' : often.has(one) ? '9-up' : '2-8',
      ],
    ]),
  );
}

export const SERVICE_SEGMENTS = [...TROUBLES.map(({ id }) => id), 'calls'];
