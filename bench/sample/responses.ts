import { itemIds, OPERATORS, regionIds } from './programme.ts';

/** A response as another system sends it. */
export interface SentResponse {
  readonly id: string;
  readonly operator: string;
  readonly answeredAt: string;
  readonly weight: number;
  readonly segments: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, number>>;
}

/** Numbers from 0 up to 1, always the same for a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Of a hundred answers so many are none. */
const UNANSWERED = 0.01;

/**
 * Responses, all different: whoever is satisfied is so with most things; one answer in a hundred is missing.
 * @param prefix of their ids.
 */
export function* sentResponses(count: number, regions: number, prefix = 'a'): Generator<SentResponse> {
  const draw = random(20_261_001);
  const places = regionIds(regions);
  for (let i = 0; i < count; i += 1) {
    const mood = 4 + 5 * draw();
    const answers: Record<string, number> = {};
    for (const id of itemIds)
      if (draw() > UNANSWERED) answers[id] = Math.max(1, Math.min(10, Math.round(mood + 4 * (draw() - 0.5))));
    yield {
      id: `${prefix}${String(i).padStart(8, '0')}`,
      operator: OPERATORS[Math.floor(draw() * OPERATORS.length)] ?? 'us',
      answeredAt: `2026-10-${String(1 + Math.floor(draw() * 28)).padStart(2, '0')}T09:30:00+08:00`,
      weight: Math.round(50 + 100 * draw()) / 100,
      segments: { region: places[Math.floor(draw() * places.length)] ?? '' },
      answers,
    };
  }
}
