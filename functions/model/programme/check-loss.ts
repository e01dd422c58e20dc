import { type Fault, idsOf, type Sections, twice, unknown } from './fault.ts';
import type { LossFactorSection } from './loss.ts';

type Scale = NonNullable<Sections['scales']>[string];

function scaleOf({ items, scales }: Sections, id: string | undefined): Scale | undefined {
  return scales?.[items?.find((item) => item.id === id)?.scale ?? ''];
}

/** Bands must cover the scale, each code once. */
function checkBands(sections: Sections): Fault[] {
  const bands = sections.loss?.bands ?? [];
  const scale = scaleOf(sections, sections.loss?.of ?? sections.overall);
  if (bands.length === 0 || scale === undefined) return [];
  const ends = [scale.from - 1, ...bands.map(({ to }) => to)];
  const sound = bands.every(({ from, to }, i) => from === (ends[i] ?? 0) + 1 && to >= from) && ends.at(-1) === scale.to;
  const message = `the bands must cover ${scale.from} to ${scale.to} from the lowest code up, without gap or overlap`;
  return sound ? [] : [{ path: 'loss.bands', message }];
}

function checkFactor(sections: Sections, factor: LossFactorSection, path: string): Fault[] {
  if ('item' in factor) {
    const { from, to } = factor.codes;
    const scale = scaleOf(sections, factor.item);
    const off = scale !== undefined && (from > to || from < scale.from || to > scale.to);
    const all = scale !== undefined && from === scale.from && to === scale.to;
    return [
      ...unknown(`${path}.item`, factor.item, idsOf(sections.items), 'item'),
      ...(off
        ? [{ path: `${path}.codes`, message: `must lie within ${scale.from} to ${scale.to}, from not above to` }]
        : []),
      ...(all ? [{ path: `${path}.codes`, message: 'takes in the whole scale: nobody is left to compare with' }] : []),
    ];
  }
  const segment = sections.segments?.find(({ id }) => id === factor.segment);
  if (segment === undefined) return unknown(`${path}.segment`, factor.segment, idsOf(sections.segments), 'segment');
  const against = factor.against ?? [];
  const what = `value of segment ${segment.id}`;
  return [
    ...factor.values.flatMap((id) => unknown(`${path}.values`, id, idsOf(segment.values), what)),
    ...against.flatMap((id) => unknown(`${path}.against`, id, idsOf(segment.values), what)),
    ...twice(`${path}.values`, factor.values),
    ...twice(`${path}.against`, against),
    ...against
      .filter((id) => factor.values.includes(id))
      .map((id) => ({ path: `${path}.against`, message: `"${id}" is also among its values` })),
  ];
}

/** Score bands cover the scale of the item, and factors name what exists. */
export function checkLoss(sections: Sections): Fault[] {
  const { loss, items } = sections;
  if (loss === undefined) return [];
  const of = loss.of === undefined ? [] : unknown('loss.of', loss.of, idsOf(items), 'item');
  const asked = loss.factors.length > 0 || loss.bands !== undefined;
  const none = asked && loss.of === undefined && sections.overall === undefined;
  return [
    ...of,
    ...(none ? [{ path: 'loss', message: 'names no item; give it of, or the programme an overall item' }] : []),
    ...twice('loss.factors', idsOf(loss.factors)),
    ...checkBands(sections),
    ...loss.factors.flatMap((factor, i) => checkFactor(sections, factor, `loss.factors[${i}]`)),
  ];
}
