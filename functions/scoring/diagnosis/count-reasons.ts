import type { Layout } from '../../model/packed.ts';
import { type ReadComment, readComments } from '../../model/packed-comments.ts';
import type { Programme } from '../../model/programme/index.ts';
import { scoreOf } from '../../statistics/scale.ts';
import { type Adder, count, type Given } from './adder.ts';
import type { Blocks } from './blocks.ts';

type CodeFrame = NonNullable<Programme['codeFrame']>;

/** What reasons are counted by. Entries: the base, each code, each indicator that codes belong to, several reasons. */
export interface ReasonsPlan {
  readonly frame: CodeFrame;
  /** Indicators that codes belong to, in the order of the frame. */
  readonly indicators: readonly string[];
  readonly entries: number;
  /** Place of overall satisfaction among the scores; -1: none. */
  readonly overall: number;
  /** Points at or below which a score is low, per item; empty where low scores are not counted apart. */
  readonly lowPoints: readonly number[];
}

export const BASE_ENTRY = 0;
export const CODE_ENTRIES = 1;
const NUMBERS = 5;
/** Cells of the table of two coders: both gave the code, the first alone, the second alone, neither. */
export const CODER_CELLS = 4;

export function planReasons(programme: Programme): ReasonsPlan | null {
  const { codeFrame: frame, items, scales, overall } = programme;
  if (frame === undefined) return null;
  const indicators = [...new Set(frame.codes.flatMap(({ indicator }) => indicator ?? []))];
  const { low } = frame;
  const points = items.map(({ scale: id }) => {
    const scale = scales[id];
    return low && scale ? (scoreOf(low.atOrBelow, scale.from, scale.to) ?? -1) : -1;
  });
  return {
    frame,
    indicators,
    entries: frame.codes.length + indicators.length + 2,
    overall: items.findIndex(({ id }) => id === overall),
    lowPoints: low === undefined ? [] : points,
  };
}

/** Mentions of one respondent per entry; comments that nobody coded are left out. */
function mentionsIn(plan: ReasonsPlan, comments: readonly ReadComment[], codeAt: readonly number[]): Float64Array {
  const mentions = new Float64Array(plan.entries);
  const given = new Set<number>();
  for (const { codes, secondCodes } of comments) {
    const inComment = new Set<number>();
    for (const index of codes ?? secondCodes ?? []) {
      const code = codeAt[index] ?? -1;
      if (code < 0) continue;
      inComment.add(CODE_ENTRIES + code);
      const group = plan.indicators.indexOf(plan.frame.codes[code]?.indicator ?? '');
      if (group >= 0) inComment.add(CODE_ENTRIES + plan.frame.codes.length + group);
    }
    count(mentions, BASE_ENTRY);
    for (const entry of inComment) count(mentions, entry);
    const codesOf = [...inComment].filter((entry) => entry <= plan.frame.codes.length);
    for (const entry of codesOf) given.add(entry);
    if (plan.frame.base === 'contacts' && codesOf.length > 1) count(mentions, plan.entries - 1);
  }
  if (plan.frame.base === 'respondents' && given.size > 1) mentions[plan.entries - 1] = 1;
  return mentions;
}

function addMentions(plan: ReasonsPlan, sums: Float64Array, group: number, mentions: Float64Array, w: number): void {
  const contacts = plan.frame.base === 'contacts';
  const base = mentions[BASE_ENTRY] ?? 0;
  if (base === 0) return;
  const wy = w * (contacts ? base : 1);
  for (let entry = 0; entry < plan.entries; entry += 1) {
    const m = mentions[entry] ?? 0;
    if (m === 0) continue;
    const at = (group * plan.entries + entry) * NUMBERS;
    const wx = w * (contacts ? m : 1);
    count(sums, at);
    sums[at + 1] = (sums[at + 1] ?? 0) + m;
    sums[at + 2] = (sums[at + 2] ?? 0) + wx;
    sums[at + 3] = (sums[at + 3] ?? 0) + wx * wx;
    sums[at + 4] = (sums[at + 4] ?? 0) + wx * wy;
  }
}

function addAgreement(sums: Float64Array, comments: readonly ReadComment[], codeAt: readonly number[]): void {
  for (const { codes, secondCodes } of comments) {
    if (codes === null || secondCodes === null) continue;
    codeAt.forEach((code, index) => {
      if (code < 0) return;
      const [first, second] = [codes.includes(index), secondCodes.includes(index)];
      count(sums, code * CODER_CELLS + (first ? (second ? 0 : 1) : second ? 2 : 3));
    });
  }
}

/** Adds the reasons of responses packed by this layout; a code that the frame no longer has is none. */
export function reasonsAdder(plan: ReasonsPlan, layout: Layout, itemAt: (id: string) => number): Adder {
  const codeAt = (layout.codes ?? []).map((code) => plan.frame.codes.findIndex(({ id }) => id === code));
  const items = layout.items.map(({ id }) => itemAt(id));
  const isLow = ({ about }: ReadComment, scores: Float64Array): boolean => {
    const asked = plan.frame.low?.of === 'about' && about >= 0 ? (items[about] ?? -1) : plan.overall;
    const score = scores[asked] ?? -1;
    return score >= 0 && score <= (plan.lowPoints[asked] ?? -1);
  };
  return (blocks: Blocks, { record, scores, weight }: Given) => {
    if (record.comments === undefined) return;
    const coded = readComments(record.comments).filter(
      ({ codes, secondCodes }) => codes !== null || secondCodes !== null,
    );
    addMentions(plan, blocks.reasons, 0, mentionsIn(plan, coded, codeAt), weight);
    addAgreement(blocks.agreement, coded, codeAt);
    if (plan.lowPoints.length === 0) return;
    const low = coded.filter((comment) => isLow(comment, scores));
    addMentions(plan, blocks.reasons, 1, mentionsIn(plan, low, codeAt), weight);
  };
}
