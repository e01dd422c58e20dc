import type { Answer, Interview } from './simulate-gansu-answers.ts';
import { normal, type Random } from './simulate-gansu-random.ts';

/** Published: shares of the calls heard of customers with a low score. The other codes and their shares are assumed. */
const REASONS = [
  { code: 'rules', share: 0.125 },
  { code: 'tariff', share: 0.085 },
  { code: 'promotions', share: 0.08 },
  { code: 'network', share: 0.075 },
  { code: 'attitude', share: 0.05 },
  { code: 'waiting', share: 0.06 },
  { code: 'unsolved', share: 0.07 },
] as const;

/** Highest score that counts as low, and the share of those customers whose calls were heard (assumed: half). */
const LOW = 7;
const HEARD = 0.5;
/** Assumed: share of the calls of the first column that a second coder heard, and how often he or she agrees. */
const SECOND = { share: 0.4, agrees: 0.85 } as const;
const CALL_COLUMNS = ['call1', 'call1Second', 'call2', 'call3', 'call4'];

/** Codes of one call: each reason by its share, so that a call may have several. */
function codesOf(random: Random): string[] {
  return REASONS.filter(({ share }) => random() < share).map(({ code }) => code);
}

const cell = (codes: readonly string[]): string => codes.join(';') || 'none';

/** Codes of the calls heard of a customer, three or four of them; nothing unless the score is low. */
function callsOf({ answers }: Interview, random: Random): string[] {
  const score = answers.get('overall')?.code ?? LOW + 1;
  if (random() >= HEARD || score > LOW) return CALL_COLUMNS.map(() => '');
  const [first, ...more] = [codesOf(random), codesOf(random), codesOf(random), codesOf(random)];
  const again = random() < SECOND.agrees ? first : codesOf(random);
  const second = random() < SECOND.share ? cell(again ?? []) : '';
  const fourth = random() < 0.7;
  return [cell(first ?? []), second, ...more.map((codes, i) => (i < 2 || fourth ? cell(codes) : ''))];
}

/** Indicator that an expectation stands beside, and what customers expect of it (assumed, points). */
const EXPECTATIONS = [
  { id: 'X12', of: 'C12', expected: 62 },
  { id: 'X14', of: 'C14', expected: 74 },
  { id: 'X24', of: 'C24', expected: 72 },
  { id: 'X44', of: 'C44', expected: 76 },
  { id: 'X45', of: 'C45', expected: 66 },
] as const;

const onScale = (position: number, from: number, to: number): number =>
  Math.min(to, Math.max(from, Math.round(position)));

function expectationOf(found: Answer | null | undefined, expected: number, random: Random): string {
  const own = found ? (found.code - 3) * 0.3 : 0;
  const code = onScale(1 + expected / 25 + own + 0.8 * normal(random), 1, 5);
  return random() < 0.05 ? '' : String(code);
}

/** Assumed: the action moves the recommendation of those it reaches by this many steps of 0 to 10. */
const ACTION = { city: 'lanzhou', from: '2026-10-15', steps: 0.9 } as const;

function recommendationOf({ answers, respondent }: Interview, random: Random): string {
  const { brand, city, answeredAt } = respondent;
  const reached = brand.operator === 'gansu-mobile' && city.id === ACTION.city && answeredAt >= ACTION.from;
  const overall = answers.get('overall')?.code ?? 7;
  const code = onScale(overall - 0.6 + 1.3 * normal(random) + (reached ? ACTION.steps : 0), 0, 10);
  return random() < 0.03 ? '' : String(code);
}

function repurchaseOf({ answers }: Interview, random: Random): string {
  const value = answers.get('C33')?.code ?? 3;
  return random() < 0.03 ? '' : String(onScale(0.9 + 0.75 * value + 0.9 * normal(random), 1, 5));
}

export const VOICE_COLUMNS = ['recommend', 'repurchase', ...EXPECTATIONS.map(({ id }) => id), ...CALL_COLUMNS];

/** What an interview asks beside satisfaction, and what was heard in its calls; in the order of {@link VOICE_COLUMNS}. */
export const voicesOf = (one: Interview, random: Random): string[] => [
  recommendationOf(one, random),
  repurchaseOf(one, random),
  ...EXPECTATIONS.map(({ of, expected }) => expectationOf(one.answers.get(of), expected, random)),
  ...callsOf(one, random),
];
