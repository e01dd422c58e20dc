import { MOMENTS, mergeMoments } from '../../statistics/moments.ts';
import { scaleMoments } from '../../statistics/weighting/scale-moments.ts';

/** Sets of weighted moments, see statistics/moments.ts. */
interface MomentSets {
  readonly width: typeof MOMENTS;
  readonly weighted: boolean;
}
/** Sets of sums, each of which is over this power of the weights. */
interface SumSets {
  readonly powers: readonly number[];
}

const COUNTS: SumSets = { powers: [0] };
/** n, Σw, Σw². */
const TALLIES: SumSets = { powers: [0, 1, 2] };
const MOMENT_SETS: MomentSets = { width: MOMENTS, weighted: true };

/** What cells count beside the scores: arrays of sets of one form. */
const FORMS = {
  /** Respondents, mentions, Σwx, Σ(wx)², Σ(wx)(wy); see statistics/reasons/clustered-share.ts. */
  reasons: { powers: [0, 0, 1, 2, 2] },
  agreement: COUNTS,
  gaps: MOMENT_SETS,
  shortfalls: TALLIES,
  loyalty: TALLIES,
  effects: MOMENT_SETS,
  plainEffects: { width: MOMENTS, weighted: false },
  seen: COUNTS,
} satisfies Record<string, MomentSets | SumSets>;

export type BlockName = keyof typeof FORMS;
export type Blocks = Readonly<Record<BlockName, Float64Array>>;

/** Sets of a block that stand for one thing, and what that is, so that a later version of the programme can tell. */
export interface Unit {
  readonly meaning: string;
  readonly sets: number;
}
export type Units = Readonly<Record<BlockName, readonly Unit[]>>;

const formOf = (name: BlockName): MomentSets | SumSets => FORMS[name];

/** Numbers of one set. */
export function widthOf(name: BlockName): number {
  const form = formOf(name);
  return 'width' in form ? form.width : form.powers.length;
}

/** Something for every block. */
export const eachBlock = <T>(make: (name: BlockName) => T): Record<BlockName, T> => ({
  reasons: make('reasons'),
  agreement: make('agreement'),
  gaps: make('gaps'),
  shortfalls: make('shortfalls'),
  loyalty: make('loyalty'),
  effects: make('effects'),
  plainEffects: make('plainEffects'),
  seen: make('seen'),
});

export const emptyBlocks = (units: Units): Blocks =>
  eachBlock((name) => new Float64Array(widthOf(name) * units[name].reduce((sum, { sets }) => sum + sets, 0)));

/** Adds `from` to `into`. */
export function addBlocks(into: Blocks, from: Blocks): void {
  eachBlock((name) => {
    const [to, source] = [into[name], from[name]];
    if ('width' in formOf(name)) for (let at = 0; at < to.length; at += MOMENTS) mergeMoments(to, at, source, at);
    else for (let i = 0; i < to.length; i += 1) to[i] = (to[i] ?? 0) + (source[i] ?? 0);
  });
}

function scaled(form: MomentSets | SumSets, block: Float64Array, factor: number): Float64Array {
  if ('powers' in form) return block.map((sum, i) => sum * factor ** (form.powers[i % form.powers.length] ?? 0));
  const copy = block.slice();
  if (form.weighted) for (let at = 0; at < copy.length; at += MOMENTS) scaleMoments(copy, at, factor);
  return copy;
}

/** The blocks as they would be had every weight been `factor` times as large. */
export const scaledBlocks = (blocks: Blocks, factor: number): Blocks =>
  eachBlock((name) => scaled(formOf(name), blocks[name], factor));
