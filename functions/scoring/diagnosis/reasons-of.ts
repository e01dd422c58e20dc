import type { CoderAgreement, ReasonGroup, Reasons } from '../../model/diagnosis/index.ts';
import { effectiveSize } from '../../statistics/effective-size.ts';
import { clusteredShare } from '../../statistics/reasons/clustered-share.ts';
import { cohenKappa } from '../../statistics/reasons/cohen-kappa.ts';
import type { Cell } from '../cells.ts';
import type { ScoringPlan } from '../plan.ts';
import { bothMayBeShown, type Measure, type Reason } from '../suppression/index.ts';
import { baseStatusOf } from './base-status.ts';
import type { Blocks } from './blocks.ts';
import { BASE_ENTRY, CODE_ENTRIES, CODER_CELLS, type ReasonsPlan } from './count-reasons.ts';
import { blocksOf } from './select-blocks.ts';

type Group = 'all' | 'low';

const NUMBERS = 5;

/** What was counted of an entry: respondents, mentions, Σwx, Σ(wx)², Σ(wx)(wy). */
function entryOf({ entries }: ReasonsPlan, { reasons }: Blocks, group: Group, entry: number) {
  const at = ((group === 'all' ? 0 : 1) * entries + entry) * NUMBERS;
  const [respondents = 0, mentions = 0, x = 0, xx = 0, xy = 0] = reasons.subarray(at, at + NUMBERS);
  return { respondents, mentions, x, xx, xy };
}

/** Respondents with a coded comment (that explains a low score), and their effective number. */
export const reasonsMeasure =
  (plan: ReasonsPlan, group: Group): Measure =>
  ({ blocks }) => {
    const { respondents: n, x, xx } = entryOf(plan, blocks, group, BASE_ENTRY);
    return { n, effectiveN: n === 0 ? 0 : effectiveSize(x, xx) };
  };

function groupOf(
  { programme }: ScoringPlan,
  plan: ReasonsPlan,
  blocks: Blocks,
  group: Group,
  hidden: Reason | null,
): ReasonGroup {
  const base = entryOf(plan, blocks, group, BASE_ENTRY);
  const { respondents, mentions: contacts, x: y, xx: yy } = base;
  const counts = { respondents, contacts };
  const effective = reasonsMeasure(plan, group);
  const status = baseStatusOf(effective({ blocks }), hidden, programme.rules);
  if (status === 'no_data' || status === 'suppressed')
    return { status, reason: hidden, ...counts, codes: null, indicators: null, multiple: null };
  const units = plan.frame.base === 'contacts' ? contacts : respondents;
  const mention = (entry: number) => {
    const { respondents, mentions, x, xx, xy } = entryOf(plan, blocks, group, entry);
    const found = clusteredShare({ x, y, xx, xy, yy, units });
    return found.status === 'no_data' ? [] : [{ respondents, mentions, share: found.share, ci95: found.ci95 }];
  };
  const { codes } = plan.frame;
  return {
    status,
    reason: null,
    ...counts,
    codes: codes.flatMap(({ id }, i) => mention(CODE_ENTRIES + i).map((of) => ({ code: id, ...of }))),
    indicators: plan.indicators.flatMap((indicator, i) =>
      mention(CODE_ENTRIES + codes.length + i).map((of) => ({ indicator, ...of })),
    ),
    multiple: entryOf(plan, blocks, group, plan.entries - 1).respondents > 0,
  };
}

/**
 * The reasons of one party in one scope. Where nearly all of the base gave a low score, reasons of low scores are hidden:
 * those of the few others would follow by subtraction.
 */
export function reasonsOf(plan: ScoringPlan, blocks: Blocks, hidden: Readonly<Record<Group, Reason | null>>): Reasons {
  const { reasons } = plan.blocks;
  if (reasons === null) return { status: 'not_asked', base: null, lowScore: null, all: null, low: null };
  const { base, low } = reasons.frame;
  const [all, few] = (['all', 'low'] as const).map((group) => entryOf(reasons, blocks, group, BASE_ENTRY).respondents);
  const apart = bothMayBeShown((all ?? 0) - (few ?? 0)) || hidden.all !== null;
  return {
    status: 'computed',
    base,
    lowScore: low ?? null,
    all: groupOf(plan, reasons, blocks, 'all', hidden.all),
    low: low ? groupOf(plan, reasons, blocks, 'low', apart ? hidden.low : (hidden.low ?? 'differencing')) : null,
  };
}

/** How far two coders agree on each code, over all comments of these cells that both coded. */
export function agreementOf(plan: ScoringPlan, cells: readonly Cell[]): CoderAgreement[] {
  const blocks = blocksOf(plan, cells);
  const nothing = { observed: null, kappa: null, se: null, ci95: null };
  return (plan.blocks.reasons?.frame.codes ?? []).map(({ id: code }, i): CoderAgreement => {
    const at = i * CODER_CELLS;
    const [both = 0, first = 0, second = 0, neither = 0] = blocks.agreement.subarray(at, at + CODER_CELLS);
    const n = both + first + second + neither;
    if (n === 0) return { code, status: 'not_double_coded', n, ...nothing };
    if (n < plan.programme.rules.hideBelow) return { code, status: 'too_few', n, ...nothing };
    const found = cohenKappa([
      [both, first],
      [second, neither],
    ]);
    if (found.status !== 'estimated') return { code, status: 'degenerate', n, ...nothing, observed: 1 };
    return { code, n, ...found };
  });
}
