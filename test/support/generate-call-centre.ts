/**
 * A generated survey with the figures that a call-centre analysis of 3,191 answers printed; its answers were never
 * published. It stands on its own: nothing of the product is imported, and what it should yield is worked out here.
 */

/** Published, in per cent and points. The shares of the calls are of 930 that 252 customers made who scored 7 or less. */
export const PUBLISHED = {
  n: 3191,
  lossOfSevenAndEight: 40.8,
  factors: [
    { id: 'complained', share: 12.35, points: -4.12 },
    { id: 'transferred', share: 4.7, points: -2.2 },
    { id: 'resolution', share: 7.65, points: -2.79 },
    { id: 'calls', share: 2.73, points: -5.39 },
  ],
  lowScorers: 252,
  callsHeard: 930,
  reasons: { rules: 12.5, tariff: 8.5, promotions: 8 },
} as const;

/** Answers from 1 to 10. Assumed but for two things: 252 of 7 or less, and the part of the loss that is at 7 and 8. */
const COUNTS = [2, 4, 8, 18, 40, 60, 120, 700, 1900, 339];
/** Part of the customers who called once, whom the frequent callers are compared with; assumed. */
const ONCE = 0.55;
/** Calls of a customer that were heard, at most. */
const MOST_CALLS = 4;
const STEP = 100 / 9;

const codes = COUNTS.flatMap((count, i) => Array.from({ length: count }, () => i + 1));
const sumOf = (chosen: Iterable<number>): number => [...chosen].reduce((sum, i) => sum + (codes[i] ?? 0), 0);
const meanOf = (chosen: ReadonlySet<number>): number => sumOf(chosen) / chosen.size;
const everybody = new Set(codes.keys());
const without = (chosen: ReadonlySet<number>): Set<number> => new Set([...everybody].filter((i) => !chosen.has(i)));

/** `count` of these respondents, spread over all answers, then moved down until their codes sum to `sum`. */
function chosenOf(among: readonly number[], count: number, sum: number, offset: number): Set<number> {
  const chosen = new Set(
    Array.from({ length: count }, (_, j) => among[Math.floor(((j + offset) * among.length) / count)] ?? 0),
  );
  for (let high = 10; sumOf(chosen) > sum; high = high > 2 ? high - 1 : 10) {
    const from = [...chosen].find((i) => codes[i] === high);
    const to = among.find((i) => codes[i] === high - 1 && !chosen.has(i));
    if (from === undefined || to === undefined) continue;
    chosen.delete(from);
    chosen.add(to);
  }
  return chosen;
}

const countOf = (share: number): number => Math.round((PUBLISHED.n * share) / 100);
const whole = meanOf(everybody);
const once = chosenOf([...everybody], Math.round(PUBLISHED.n * ONCE), Number.POSITIVE_INFINITY, 0.4);

const factors = PUBLISHED.factors.map(({ id, share, points }, f) => {
  const [count, codesApart] = [countOf(share), points / STEP];
  // Against the rest: x̄₁ − x̄₀ = d makes x̄₁ = x̄ + d(1 − k/n). Frequent callers are compared with those of one call.
  const mean = id === 'calls' ? meanOf(once) + codesApart : whole + codesApart * (1 - count / PUBLISHED.n);
  const among = id === 'calls' ? [...without(once)] : [...everybody];
  const having = chosenOf(among, count, Math.round(count * mean), 0.2 * (f + 1));
  return { id, having, against: id === 'calls' ? once : without(having) };
});

const loss = (chosen: ReadonlySet<number>): number => STEP * (10 * chosen.size - sumOf(chosen));
const band = new Set([...everybody].filter((i) => codes[i] === 7 || codes[i] === 8));

/** Calls of each reason among those heard, and in which order they come. */
const REASONS = Object.entries(PUBLISHED.reasons).map(([id, share]) => ({
  id,
  calls: Math.round((PUBLISHED.callsHeard * share) / 100),
}));
function reasonOf(call: number): string {
  let place = (call * 7919) % PUBLISHED.callsHeard;
  for (const { id, calls } of REASONS) {
    if (place < calls) return id;
    place -= calls;
  }
  return 'none';
}

/** What the answers come to, by plain sums. */
export const EXPECTED = {
  lost: loss(everybody) / PUBLISHED.n,
  lossOfSevenAndEight: loss(band) / loss(everybody),
  factors: factors.map(({ id, having, against }) => {
    const prevalence = having.size / PUBLISHED.n;
    const difference = STEP * (meanOf(having) - meanOf(against));
    const directShare = loss(having) / loss(everybody);
    return {
      factor: id,
      prevalence,
      difference,
      relative: (100 * difference) / (STEP * (meanOf(against) - 1)),
      directShare,
      lossIndex: directShare / prevalence,
      attributableShare: (-prevalence * difference * PUBLISHED.n) / loss(everybody),
    };
  }),
  reasons: REASONS.map(({ id, calls }) => ({ code: id, mentions: calls, share: calls / PUBLISHED.callsHeard })),
};

/** The survey as a CSV file. */
export function callCentreAnswers(): string {
  const fewer = MOST_CALLS * PUBLISHED.lowScorers - PUBLISHED.callsHeard;
  let heard = 0;
  const rows = codes.map((code, i) => {
    const calls = i >= PUBLISHED.lowScorers ? 0 : MOST_CALLS - (i < fewer ? 1 : 0);
    const reasons = Array.from({ length: MOST_CALLS }, (_, c) => (c < calls ? reasonOf(heard + c) : ''));
    heard += calls;
    const [complained, transferred, resolution, often] = factors.map(({ having }) => having.has(i));
    const frequency = often ? '9-up' : once.has(i) ? '1' : '2-8';
    const facts = [complained, transferred, resolution].map((has) => (has ? 'yes' : 'no'));
    return [
      `g${i}`,
      'own',
      `2026-10-${String(1 + (i % 28)).padStart(2, '0')}`,
      code,
      ...facts,
      frequency,
      ...reasons,
    ].join(',');
  });
  const header = 'id,operator,answeredAt,overall,complained,transferred,resolution,calls,call1,call2,call3,call4';
  return `${[header, ...rows].join('\n')}\n`;
}
