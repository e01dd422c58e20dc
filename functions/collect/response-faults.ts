import { contactAge } from '../model/contact.ts';
import { known } from '../model/known.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Response } from '../model/response.ts';

/** Where in a response something is wrong, and what. */
export type PlacedFault = readonly [path: readonly PropertyKey[], reason: string];

function operatorFaults(programme: Programme, r: Response): PlacedFault[] {
  const operator = programme.operators.find((o) => o.id === r.operator);
  if (operator === undefined)
    return [[['operator'], `there is no operator "${r.operator}"; ${known(programme.operators.map((o) => o.id))}`]];
  if (r.brand === undefined || operator.brands.some((b) => b.id === r.brand)) return [];
  return [[['brand'], `operator ${operator.id} has no brand "${r.brand}"; ${known(operator.brands.map((b) => b.id))}`]];
}

/** @param dateField Field that the month is of. */
export function moveFaults(period: string, movedFrom: string | undefined, dateField: string): PlacedFault[] {
  return movedFrom === period ? [[['movedFrom'], `${period} is the month of ${dateField} itself; leave it out`]] : [];
}

/** A client may be let in for some operators only. */
export function accessFaults(operators: readonly string[] | undefined, operator: string, what: string): PlacedFault[] {
  if (operators === undefined || operators.includes(operator)) return [];
  return [[['operator'], `this credential may not send ${what} about "${operator}"; ${known(operators)}`]];
}

function segmentFaults(programme: Programme, r: Response): PlacedFault[] {
  return Object.entries(r.segments).flatMap(([id, value]): PlacedFault[] => {
    const segment = programme.segments.find((s) => s.id === id);
    if (segment === undefined)
      return [[['segments', id], `there is no segment "${id}"; ${known(programme.segments.map((s) => s.id))}`]];
    if (segment.values.some((v) => v.id === value)) return [];
    return [[['segments', id], `"${value}" is no ${id}; ${known(segment.values.map((v) => v.id))}`]];
  });
}

function answerFaults({ items, scales }: Programme): (r: Response) => PlacedFault[] {
  // Looked up for every answer of every row, so put in order once.
  const scaleOf = new Map(items.map(({ id, scale }) => [id, scales[scale]]));
  return (r) => {
    const faults: PlacedFault[] = [];
    for (const [id, code] of Object.entries(r.answers)) {
      const scale = scaleOf.get(id);
      if (!scaleOf.has(id)) faults.push([['answers', id], `there is no item "${id}" in this programme`]);
      if (code === null || scale === undefined) continue;
      if ((code >= scale.from && code <= scale.to) || scale.missing.includes(code)) continue;
      const missing = scale.missing.length > 0 ? ` (no answer: ${scale.missing.join(', ')})` : '';
      const reason = `${code} is not on the scale ${scale.from} to ${scale.to}${missing}; correct it or leave it out`;
      faults.push([['answers', id], reason]);
    }
    return faults;
  };
}

function contactFaults(programme: Programme, r: Response): PlacedFault[] {
  const { recordedContact: recorded, answeredAt } = r;
  if (recorded === undefined || contactAge(answeredAt, recorded, programme.timezone) !== undefined) return [];
  return [
    [
      ['recordedContact'],
      `${recorded} is after the answers (${answeredAt}); send the last contact on record before them`,
    ],
  ];
}

function commentFaults({ codeFrame, items }: Programme, r: Response): PlacedFault[] {
  const frame = codeFrame?.codes.map(({ id }) => id);
  const unknownCode = (code: string): string | undefined => {
    if (frame === undefined) return 'this programme has no code frame; leave the codes out';
    return frame.includes(code) ? undefined : `there is no code "${code}" in the code frame; ${known(frame)}`;
  };
  return (r.comments ?? []).flatMap(({ about, ...comment }, i): PlacedFault[] => {
    const unknownItem = about !== undefined && !items.some(({ id }) => id === about);
    const codes = (['codes', 'secondCodes'] as const).flatMap((coder) =>
      (comment[coder] ?? []).flatMap((code, n): PlacedFault[] => {
        const reason = unknownCode(code);
        return reason === undefined ? [] : [[['comments', i, coder, n], reason]];
      }),
    );
    return unknownItem
      ? [[['comments', i, 'about'], `there is no item "${about}" in this programme`], ...codes]
      : codes;
  });
}

/** What in a response does not fit a programme. */
export function faultsBy(programme: Programme): (r: Response) => PlacedFault[] {
  const answers = answerFaults(programme);
  return (r) => [
    ...operatorFaults(programme, r),
    ...segmentFaults(programme, r),
    ...answers(r),
    ...contactFaults(programme, r),
    ...commentFaults(programme, r),
  ];
}
