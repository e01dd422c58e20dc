import { type Fault, idsOf, type Sections, twice, unknown } from './fault.ts';

function checkDrivers({ drivers, items, indicators, overall }: Sections): Fault[] {
  const known = [...idsOf(indicators), ...idsOf(items)];
  return (drivers ?? []).flatMap(({ of = overall, on }, i) => {
    const path = `drivers[${i}]`;
    if (of === undefined)
      return [{ path, message: 'names nothing to explain; give it of, or the programme an overall item' }];
    return [
      ...(of === overall ? [] : unknown(`${path}.of`, of, known, 'item or indicator')),
      ...on.flatMap((id, place) => unknown(`${path}.on[${place}]`, id, known, 'item or indicator')),
      ...twice(`${path}.on`, on),
      ...(on.includes(of) ? [{ path: `${path}.on`, message: `"${of}" cannot drive itself` }] : []),
    ];
  });
}

function checkPriorities({ priorities, items }: Sections): Fault[] {
  if (priorities === undefined) return [];
  const { by, target, targets } = priorities;
  const none = by === 'target' && target === undefined && Object.keys(targets).length === 0;
  return [
    ...Object.keys(targets).flatMap((id) => unknown(`priorities.targets.${id}`, id, idsOf(items), 'item')),
    ...(none ? [{ path: 'priorities.by', message: 'target needs targets, or one target for every item' }] : []),
  ];
}

function checkFuzzy({ fuzzy }: Sections): Fault[] {
  const grades = fuzzy?.grades ?? [];
  const falling = grades.every(({ value }, i) => i === 0 || value < (grades[i - 1]?.value ?? 0));
  return falling ? [] : [{ path: 'fuzzy.grades', message: 'list the grades from the highest value to the lowest' }];
}

/** Drivers, priorities and grades name what exists. */
export function checkDriverSections(sections: Sections): Fault[] {
  return [checkDrivers, checkPriorities, checkFuzzy].flatMap((check) => check(sections));
}
