import type { Layout } from '../../model/packed.ts';
import type { Programme } from '../../model/programme/index.ts';
import { scoreOf } from '../../statistics/scale.ts';
import { type Adder, type Given, tally } from './adder.ts';
import { segmentTest } from './layout-fields.ts';

type Loyalty = NonNullable<Programme['loyalty']>;
type ItemCut = Loyalty['attitude'][number];

/** Whether a condition holds of a response; null where it is not known. */
type Test = (given: Given) => boolean | null;

function itemTest(programme: Programme, { item, atLeast }: ItemCut): Test {
  const place = programme.items.findIndex(({ id }) => id === item);
  const scale = programme.scales[programme.items[place]?.scale ?? ''];
  const least = scale === undefined ? null : scoreOf(atLeast, scale.from, scale.to);
  return ({ scores }) => {
    const score = scores[place] ?? -1;
    return score < 0 || least === null ? null : score >= least;
  };
}

/** Known once every condition is. */
const all =
  (tests: readonly Test[]): Test =>
  (given) => {
    let every = true;
    for (const test of tests) {
      const holds = test(given);
      if (holds === null) return null;
      every &&= holds;
    }
    return every;
  };

/** Tallies by class, in the order of LOYALTY_CLASSES. */
export function loyaltyAdder(programme: Programme, { attitude, behaviour }: Loyalty, layout: Layout): Adder {
  const attitudinal = all(attitude.map((cut) => itemTest(programme, cut)));
  const behavioural = all(
    behaviour.map((condition): Test => {
      if ('item' in condition) return itemTest(programme, condition);
      const test = segmentTest(layout, condition.segment, condition.values);
      return ({ record }) => test(record.packed);
    }),
  );
  return ({ loyalty }, given) => {
    const [thinks, acts] = [attitudinal(given), behavioural(given)];
    if (thinks !== null && acts !== null) tally(loyalty, (thinks ? 0 : 2) + (acts ? 0 : 1), given.weight);
  };
}
