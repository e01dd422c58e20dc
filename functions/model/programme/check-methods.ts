import { checkComposites } from './check-composites.ts';
import { checkIndex } from './check-index.ts';
import type { Fault, Sections } from './fault.ts';

/** Boxes that leave no code between them would overlap. */
function checkBoxes({ scales }: Sections): Fault[] {
  return Object.entries(scales ?? {}).flatMap(([id, { from, to, box }]) =>
    box === undefined || 2 * box <= to - from + 1
      ? []
      : [{ path: `scales.${id}.box`, message: `two boxes of ${box} codes overlap on ${to - from + 1} codes` }],
  );
}

/** A net promoter score is defined on 0 to 10 only. */
function checkRecommendation({ items, scales }: Sections): Fault[] {
  return (items ?? []).flatMap(({ kind, scale: id }, i) => {
    const scale = scales?.[id];
    if (kind !== 'recommendation' || scale === undefined || (scale.from === 0 && scale.to === 10)) return [];
    const message = `a recommendation is asked on 0 to 10; scale ${id} goes from ${scale.from} to ${scale.to}`;
    return [{ path: `items[${i}].kind`, message }];
  });
}

/** What the methods ask of a programme beyond ids that exist. */
export function checkMethods(sections: Sections): Fault[] {
  return [checkBoxes, checkRecommendation, checkComposites, checkIndex].flatMap((check) => check(sections));
}
