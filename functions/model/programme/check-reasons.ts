import type { Side } from './actions.ts';
import { checkWhere } from './check-scopes.ts';
import { duplicates, type Fault, idsOf, type Sections, unknown } from './fault.ts';

const scaleOf = ({ items, scales }: Sections, item: string) =>
  scales?.[items?.find(({ id }) => id === item)?.scale ?? ''];

/** An item that exists, and a code of its scale. */
function checkCut(path: string, { item, atLeast }: { item: string; atLeast: number }, p: Sections): Fault[] {
  const scale = scaleOf(p, item);
  if (scale === undefined) return unknown(`${path}.item`, item, idsOf(p.items), 'item');
  if (atLeast > scale.from && atLeast <= scale.to) return [];
  const message = `${atLeast} parts nobody from anybody on ${scale.from} to ${scale.to}`;
  return [{ path: `${path}.atLeast`, message: `${message}; write a code above ${scale.from}, at most ${scale.to}` }];
}

/** What is low must part the answers of every item that it is asked of: of each a comment may be about. */
function checkLow(p: Sections): Fault[] {
  const low = p.codeFrame?.low;
  if (low === undefined) return [];
  const items = low.of === 'about' ? idsOf(p.items) : idsOf(p.items).filter((id) => id === p.overall);
  const used = new Set(items.map((id) => scaleOf(p, id)).filter((scale) => scale !== undefined));
  const wrong = [...used].find(({ from, to }) => low.atOrBelow < from || low.atOrBelow >= to);
  if (wrong === undefined) return [];
  return [{ path: 'codeFrame.low.atOrBelow', message: `write a code from ${wrong.from} to ${wrong.to - 1}` }];
}

function checkCodeFrame(p: Sections): Fault[] {
  if (p.codeFrame === undefined) return [];
  const { codes, low } = p.codeFrame;
  const indicators = [...idsOf(p.indicators), ...idsOf(p.items)];
  return [
    ...duplicates('codeFrame.codes', idsOf(codes)),
    ...codes.flatMap(({ indicator }, i) =>
      indicator === undefined || p.items === undefined || p.indicators === undefined
        ? []
        : unknown(`codeFrame.codes[${i}].indicator`, indicator, indicators, 'indicator or item'),
    ),
    ...(low?.of === 'overall' && p.overall === undefined
      ? [{ path: 'codeFrame.low.of', message: 'there is no overall item; name it under overall, or write about' }]
      : []),
    ...checkLow(p),
  ];
}

/** A gap of two scales would be the difference of the scales. */
function checkServqual(p: Sections): Fault[] {
  if (p.servqual === undefined || p.items === undefined) return [];
  const items = idsOf(p.items);
  const { dimensions } = p.servqual;
  const scaleId = (item: string): string | undefined => p.items?.find(({ id }) => id === item)?.scale;
  return [
    ...duplicates('servqual.dimensions', idsOf(dimensions)),
    ...dimensions.flatMap(({ pairs }, d) =>
      pairs.flatMap(({ expectation, perception }, i) => {
        const path = `servqual.dimensions[${d}].pairs[${i}]`;
        const faults = [
          ...unknown(`${path}.expectation`, expectation, items, 'item'),
          ...unknown(`${path}.perception`, perception, items, 'item'),
        ];
        if (faults.length > 0 || scaleId(expectation) === scaleId(perception)) return faults;
        const scales = `${scaleId(expectation)} and ${scaleId(perception)}`;
        return [{ path, message: `the two items are on the scales ${scales}; a gap needs one scale` }];
      }),
    ),
  ];
}

function checkLoyalty(p: Sections): Fault[] {
  if (p.loyalty === undefined || p.items === undefined || p.segments === undefined) return [];
  const { segments } = p;
  return [
    ...p.loyalty.attitude.flatMap((cut, i) => checkCut(`loyalty.attitude[${i}]`, cut, p)),
    ...p.loyalty.behaviour.flatMap((condition, i) => {
      const path = `loyalty.behaviour[${i}]`;
      if ('item' in condition) return checkCut(path, condition, p);
      return condition.values.flatMap((value) => checkWhere(path, { [condition.segment]: value }, { segments }));
    }),
  ];
}

function checkSide(path: string, side: Side | undefined, p: Sections): Fault[] {
  if (side === undefined) return [];
  const operator =
    side.operator === undefined || p.operators === undefined
      ? []
      : unknown(`${path}.operator`, side.operator, idsOf(p.operators), 'operator');
  return [...operator, ...checkWhere(`${path}.where`, side.where, p)];
}

function checkActions(p: Sections): Fault[] {
  const indicators = [...idsOf(p.indicators), ...idsOf(p.items)];
  return [
    ...duplicates('actions', idsOf(p.actions)),
    ...(p.actions ?? []).flatMap(({ indicator, treated, control }, i) => [
      ...(p.items && p.indicators
        ? unknown(`actions[${i}].indicator`, indicator, indicators, 'indicator or item')
        : []),
      ...checkSide(`actions[${i}].treated`, treated, p),
      ...checkSide(`actions[${i}].control`, control, p),
    ]),
  ];
}

/** Code frame, service-quality pairs, loyalty and actions name what exists, and compare what can be compared. */
export const checkReasons = (p: Sections): Fault[] =>
  [checkCodeFrame, checkServqual, checkLoyalty, checkActions].flatMap((check) => check(p));
