import type { Layout } from '../../model/packed.ts';
import type { Programme } from '../../model/programme/index.ts';
import type { Adder } from './adder.ts';
import { eachBlock, type Unit, type Units } from './blocks.ts';
import { EFFECT_SETS, effectsAdder, type PlannedAction, planActions, SEEN_COUNTS } from './count-effects.ts';
import { GAP_SETS, type GapsPlan, gapsAdder, planGaps } from './count-gaps.ts';
import { loyaltyAdder } from './count-loyalty.ts';
import { CODER_CELLS, planReasons, type ReasonsPlan, reasonsAdder } from './count-reasons.ts';

/** What a programme has counted beside the scores. */
export interface BlockPlan {
  readonly reasons: ReasonsPlan | null;
  readonly gaps: GapsPlan | null;
  readonly loyalty: NonNullable<Programme['loyalty']> | null;
  readonly actions: readonly PlannedAction[];
  readonly units: Units;
}

const GROUPS = 2;
const CLASSES = 4;

/** What an item or indicator stands for, down to its scale. */
function meaningIn(programme: Programme): (id: string) => unknown {
  const meaning = (id: string): unknown => {
    const item = programme.items.find((one) => one.id === id);
    if (item !== undefined) return [id, programme.scales[item.scale]];
    const indicator = programme.indicators.find((one) => one.id === id);
    const children = indicator?.children ?? [];
    const below = Array.isArray(children) ? children : Object.keys(children);
    return [id, children, indicator?.minimumAnswered ?? null, below.map(meaning)];
  };
  return meaning;
}

function unitsOf(programme: Programme, reasons: ReasonsPlan | null): Units {
  const meaning = meaningIn(programme);
  const { overall, servqual, loyalty, actions } = programme;
  const unit = (sets: number, ...of: unknown[]): Unit => ({ sets, meaning: JSON.stringify(of) });
  const codes = reasons?.frame.codes.map(({ id, indicator }) => [id, indicator]) ?? [];
  const asked = reasons && [reasons.frame.base, reasons.frame.low, codes, overall && meaning(overall)];
  const dimensions = servqual?.dimensions ?? [];
  const pairs = dimensions.flatMap((dimension) => dimension.pairs);
  const pairMeaning = ({ expectation, perception }: { expectation: string; perception: string }) =>
    [expectation, perception].map(meaning);
  const gaps = (sets: number): Unit[] => [
    ...pairs.map((pair) => unit(sets, pairMeaning(pair))),
    ...dimensions.map((dimension) => unit(sets, dimension.pairs.map(pairMeaning))),
  ];
  const items = [...(loyalty?.attitude ?? []), ...(loyalty?.behaviour ?? [])];
  const ofActions = (sets: number): Unit[] =>
    actions.map(({ name: _, ...action }) => unit(sets, action, meaning(action.indicator)));
  return {
    reasons: reasons === null ? [] : [unit(GROUPS * reasons.entries, asked)],
    agreement: codes.map((code) => unit(CODER_CELLS, code)),
    gaps: gaps(GAP_SETS),
    shortfalls: gaps(1),
    loyalty: loyalty
      ? [
          unit(
            CLASSES,
            loyalty,
            items.map((cut) => ('item' in cut ? meaning(cut.item) : null)),
          ),
        ]
      : [],
    effects: ofActions(EFFECT_SETS),
    plainEffects: ofActions(EFFECT_SETS),
    seen: ofActions(SEEN_COUNTS),
  };
}

export function planBlocks(programme: Programme, positionOf: (id: string) => number): BlockPlan {
  const reasons = planReasons(programme);
  return {
    reasons,
    gaps: planGaps(programme, positionOf),
    loyalty: programme.loyalty ?? null,
    actions: planActions(programme, positionOf),
    units: unitsOf(programme, reasons),
  };
}

/** What is added to the blocks from every response packed by this layout. */
export function blockAdders(programme: Programme, plan: BlockPlan, layout: Layout): Adder[] {
  const itemAt = (id: string): number => programme.items.findIndex((item) => item.id === id);
  return [
    plan.reasons && reasonsAdder(plan.reasons, layout, itemAt),
    plan.gaps && gapsAdder(plan.gaps),
    plan.loyalty && loyaltyAdder(programme, plan.loyalty, layout),
    plan.actions.length > 0 ? effectsAdder(programme, plan.actions, layout) : null,
  ].filter((adder) => adder !== null);
}

/** Where units of kept blocks stand among those of a plan, in sets. */
export function sameUnits(kept: Units, plan: Units) {
  const placed = (units: readonly Unit[]): { meaning: string; sets: number; at: number }[] => {
    let at = 0;
    return units.map((unit) => {
      const placed = { ...unit, at };
      at += unit.sets;
      return placed;
    });
  };
  return eachBlock((name) => {
    const ours = placed(plan[name]);
    return placed(kept[name]).flatMap(({ meaning, sets, at }) => {
      const same = ours.find((unit) => unit.meaning === meaning);
      return same === undefined ? [] : [{ from: at, to: same.at, size: sets }];
    });
  });
}
