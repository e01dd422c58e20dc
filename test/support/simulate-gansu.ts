/**
 * Makes the answers of the Gansu sample programme: `node test/support/simulate-gansu.ts` rewrites the file. They are
 * simulated from published figures, nobody gave them. In the last month the own operator's 19 item means and the five
 * brands' means of overall satisfaction equal the published figures within 0.05 points; the rest is assumed
 * (simulate-gansu-design.ts says what). No clock, one fixed seed: the same bytes on every machine.
 */
import { writeFileSync } from 'node:fs';
import { type Answer, driftOf, FIVE, type Interview, interview, matchMean, TEN } from './simulate-gansu-answers.ts';
import { BRANDS, ITEMS, MONTHS } from './simulate-gansu-design.ts';
import { type Random, randomFrom } from './simulate-gansu-random.ts';
import { sampleOf } from './simulate-gansu-sample.ts';
import { SERVICE_SEGMENTS, serviceSegments } from './simulate-gansu-service.ts';
import { VOICE_COLUMNS, voicesOf } from './simulate-gansu-voices.ts';

const SEED = 20261103;
/** Columns that came later have streams of their own, so that the columns before keep their values. */
const LATER_SEEDS = { service: 20261104, voices: 20261105 } as const;
const FILE = new URL('../../templates/programmes/gansu-telecom.responses.csv', import.meta.url);

function given(interviews: readonly Interview[], item: string): Answer[] {
  return interviews.flatMap((i) => i.answers.get(item) ?? []);
}

function fitToPublished(wave: readonly Interview[]): void {
  const own = wave.filter((i) => i.respondent.brand.operator === 'gansu-mobile');
  for (const item of ITEMS) matchMean(given(own, item.id), FIVE, item.own);
  for (const brand of BRANDS) {
    const customers = wave.filter((i) => i.respondent.brand.id === brand.id);
    matchMean(given(customers, 'overall'), TEN, brand.overall);
  }
}

function row({ respondent, answers }: Interview, later: readonly string[]): string {
  const { id, brand, answeredAt, city, line } = respondent;
  const codes = [...answers.values()].map((a) => a?.code ?? '');
  return [id, brand.operator, brand.id, answeredAt, city.id, line, ...codes, ...later].join(',');
}

/** Segment values of every interview of a month; each operator's customers have their own difference to show. */
function serviceOf(wave: readonly Interview[], random: Random): Map<Interview, string[]> {
  const operators = [...new Set(BRANDS.map(({ operator }) => operator))];
  return new Map(
    operators.flatMap((operator) => [
      ...serviceSegments(
        wave.filter((one) => one.respondent.brand.operator === operator),
        random,
      ),
    ]),
  );
}

/** The content of gansu-telecom.responses.csv. */
export function simulateGansu(): string {
  const random = randomFrom(SEED);
  const [service, voices] = [randomFrom(LATER_SEEDS.service), randomFrom(LATER_SEEDS.voices)];
  const rows = MONTHS.flatMap((month) => {
    const drift = { 'gansu-mobile': driftOf(month, 'gansu-mobile', random), unicom: driftOf(month, 'unicom', random) };
    const wave = sampleOf(month, random).map((r) => interview(r, drift[r.brand.operator], random));
    if (month === MONTHS.at(-1)) fitToPublished(wave);
    const segments = serviceOf(wave, service);
    return wave.map((one) => row(one, [...(segments.get(one) ?? []), ...voicesOf(one, voices)]));
  });
  const first = ['id', 'operator', 'brand', 'answeredAt', 'city', 'line', ...ITEMS.map((i) => i.id), 'overall'];
  const columns = [...first, ...SERVICE_SEGMENTS, ...VOICE_COLUMNS];
  return `${[columns.join(','), ...rows].join('\n')}\n`;
}

if (import.meta.main) writeFileSync(FILE, simulateGansu());
