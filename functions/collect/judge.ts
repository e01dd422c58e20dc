import { contactAge } from '../model/contact.ts';
import { type Layout, layoutOf } from '../model/packed.ts';
import { periodOf } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import { type ItemFault, type Response, responseSchema } from '../model/response.ts';
import { pointerOf } from '../runtime/http.ts';
import { inForce, type ProgrammeVersion } from '../store/programmes.ts';

/** A response that may be stored: what was sent, its period, and the programme version it is read by. */
export interface Sound {
  readonly response: Response;
  readonly period: string;
  readonly programme: Programme;
  readonly layout: Layout;
}

export type Judgement =
  | { readonly sound: Sound }
  | { readonly id: string | null; readonly period: string | null; readonly faults: ItemFault[] };

const known = (ids: readonly string[]): string =>
  `known: ${ids.slice(0, 12).join(', ')}${ids.length > 12 ? ', …' : ''}`;

function operatorFaults(programme: Programme, r: Response): [PropertyKey[], string][] {
  const operator = programme.operators.find((o) => o.id === r.operator);
  if (operator === undefined)
    return [[['operator'], `there is no operator "${r.operator}"; ${known(programme.operators.map((o) => o.id))}`]];
  if (r.brand === undefined || operator.brands.some((b) => b.id === r.brand)) return [];
  return [[['brand'], `operator ${operator.id} has no brand "${r.brand}"; ${known(operator.brands.map((b) => b.id))}`]];
}

function moveFaults(period: string, { movedFrom }: Response): [PropertyKey[], string][] {
  return movedFrom === period ? [[['movedFrom'], `${period} is the month of answeredAt itself; leave it out`]] : [];
}

/** A client may be let in for some operators only. */
function accessFaults(operators: readonly string[] | undefined, r: Response): [PropertyKey[], string][] {
  if (operators === undefined || operators.includes(r.operator)) return [];
  return [[['operator'], `this credential may not send answers about "${r.operator}"; ${known(operators)}`]];
}

function segmentFaults(programme: Programme, r: Response): [PropertyKey[], string][] {
  return Object.entries(r.segments).flatMap(([id, value]): [PropertyKey[], string][] => {
    const segment = programme.segments.find((s) => s.id === id);
    if (segment === undefined)
      return [[['segments', id], `there is no segment "${id}"; ${known(programme.segments.map((s) => s.id))}`]];
    if (segment.values.some((v) => v.id === value)) return [];
    return [[['segments', id], `"${value}" is no ${id}; ${known(segment.values.map((v) => v.id))}`]];
  });
}

function answerFaults(programme: Programme, r: Response): [PropertyKey[], string][] {
  return Object.entries(r.answers).flatMap(([id, code]): [PropertyKey[], string][] => {
    const item = programme.items.find((i) => i.id === id);
    if (item === undefined) return [[['answers', id], `there is no item "${id}" in this programme`]];
    const scale = programme.scales[item.scale];
    if (code === null || scale === undefined) return [];
    if ((code >= scale.from && code <= scale.to) || scale.missing.includes(code)) return [];
    const missing = scale.missing.length > 0 ? ` (no answer: ${scale.missing.join(', ')})` : '';
    return [
      [
        ['answers', id],
        `${code} is not on the scale ${scale.from} to ${scale.to}${missing}; correct it or leave it out`,
      ],
    ];
  });
}

function contactFaults(programme: Programme, r: Response): [PropertyKey[], string][] {
  const { recordedContact: recorded, answeredAt } = r;
  if (recorded === undefined || contactAge(answeredAt, recorded, programme.timezone) !== undefined) return [];
  return [
    [
      ['recordedContact'],
      `${recorded} is after the answers (${answeredAt}); send the last contact on record before them`,
    ],
  ];
}

function commentFaults({ codeFrame, items }: Programme, r: Response): [PropertyKey[], string][] {
  const frame = codeFrame?.codes.map(({ id }) => id);
  const unknownCode = (code: string): string | undefined => {
    if (frame === undefined) return 'this programme has no code frame; leave the codes out';
    return frame.includes(code) ? undefined : `there is no code "${code}" in the code frame; ${known(frame)}`;
  };
  return (r.comments ?? []).flatMap(({ about, ...comment }, i): [PropertyKey[], string][] => {
    const unknownItem = about !== undefined && !items.some(({ id }) => id === about);
    const codes = (['codes', 'secondCodes'] as const).flatMap((coder) =>
      (comment[coder] ?? []).flatMap((code, n): [PropertyKey[], string][] => {
        const reason = unknownCode(code);
        return reason === undefined ? [] : [[['comments', i, coder, n], reason]];
      }),
    );
    return unknownItem
      ? [[['comments', i, 'about'], `there is no item "${about}" in this programme`], ...codes]
      : codes;
  });
}

/**
 * Judges responses one by one against the programme version in force for their period. Nothing is clamped, corrected or
 * dropped: what does not fit is refused with every reason.
 * @param versions Versions of one programme, oldest first; at least one.
 * @param operators Operators whose answers the sender may send; all if undefined.
 */
export function judge(
  versions: readonly ProgrammeVersion[],
  operators?: readonly string[],
): (input: unknown, index: number) => Judgement {
  const layouts = new Map<Programme, Layout>();
  const zone = versions.at(-1)?.programme.timezone ?? 'UTC';
  return (input, index) => {
    const at = (faults: readonly [readonly PropertyKey[], string][]): ItemFault[] =>
      faults.map(([path, reason]) => ({ pointer: pointerOf(['responses', index, ...path]), reason }));
    const parsed = responseSchema.safeParse(input);
    if (!parsed.success) {
      const faults = at(parsed.error.issues.map((i) => [i.path, i.message]));
      return { id: idIn(input), period: null, faults };
    }
    const response = parsed.data;
    const period = periodOf(response.answeredAt, zone);
    if (period === undefined) return { id: response.id, period: null, faults: at([[['answeredAt'], 'is not a date']]) };
    const programme = inForce(versions, period)?.programme;
    if (programme === undefined) {
      const first = versions[0]?.programme.effectiveFrom;
      return {
        id: response.id,
        period,
        faults: at([[['answeredAt'], `${period} is before the programme begins (${first})`]]),
      };
    }
    const checks = [operatorFaults, segmentFaults, answerFaults, contactFaults, commentFaults];
    const faults = at([
      ...moveFaults(period, response),
      ...accessFaults(operators, response),
      ...checks.flatMap((check) => check(programme, response)),
    ]);
    if (faults.length > 0) return { id: response.id, period, faults };
    const layout = layouts.get(programme) ?? layoutOf(programme);
    layouts.set(programme, layout);
    return { sound: { response, period, programme, layout } };
  };
}

function idIn(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('id' in input)) return null;
  return typeof input.id === 'string' ? input.id.slice(0, 128) : null;
}
