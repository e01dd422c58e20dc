import { type ContactFacts, contactAge } from '../model/contact.ts';
import { monthsIn, periodOf } from '../model/month-of.ts';
import { type Layout, layoutOf, pack } from '../model/packed.ts';
import type { Month } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import { readAs } from '../model/read-as.ts';
import { type ItemFault, type Response, responseSchema } from '../model/response.ts';
import { pointerOf } from '../runtime/http.ts';
import { inForce, type ProgrammeVersion } from '../store/programmes.ts';
import { accessFaults, faultsBy, moveFaults, type PlacedFault } from './response-faults.ts';

/** A response that may be stored. */
export interface Sound {
  readonly id: string;
  readonly period: Month;
  readonly movedFrom: Month | undefined;
  /** The version that it is read by. */
  readonly programme: Programme;
  readonly layout: Layout;
  /** Its answers as scoring reads them. */
  readonly packed: string;
  /** Base weight; undefined unless the sender gave one. */
  readonly weight: number | undefined;
  /** What was sent. */
  readonly response: Response;
}

export type Judgement =
  | { readonly sound: Sound }
  | { readonly id: string | null; readonly period: string | null; readonly faults: ItemFault[] };

function factsOf(r: Response, zone: string): ContactFacts {
  const age = r.recordedContact === undefined ? undefined : contactAge(r.answeredAt, r.recordedContact, zone);
  return {
    ...(r.claimedContact === undefined ? {} : { claimedContact: r.claimedContact ? 'yes' : 'no' }),
    ...(age === undefined ? {} : { recordedContact: age }),
  };
}

/** What judging by a programme version needs, worked out once. */
interface Prepared {
  readonly layout: Layout;
  readonly faultsOf: ReturnType<typeof faultsBy>;
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
  const prepared = new Map<Programme, Prepared>();
  const preparedFor = (programme: Programme): Prepared => {
    const known = prepared.get(programme) ?? { layout: layoutOf(programme), faultsOf: faultsBy(programme) };
    prepared.set(programme, known);
    return known;
  };
  const zone = versions.at(-1)?.programme.timezone ?? 'UTC';
  const months = monthsIn(zone);
  return (input, index) => {
    const at = (faults: readonly PlacedFault[]): ItemFault[] =>
      faults.map(([path, reason]) => ({ pointer: pointerOf(['responses', index, ...path]), reason }));
    const read = readAs(responseSchema, input);
    if (read.faults !== undefined) {
      const faults = at(read.faults.map(({ path, reason }) => [path, reason]));
      return { id: idIn(input), period: periodIn(input, zone), faults };
    }
    const response = read.data;
    const period = months.of(response.answeredAt);
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
    const { layout, faultsOf } = preparedFor(programme);
    const faults = at([
      ...moveFaults(period, response.movedFrom, 'answeredAt'),
      ...accessFaults(operators, response.operator, 'answers'),
      ...faultsOf(response),
    ]);
    if (faults.length > 0) return { id: response.id, period, faults };
    const packed = pack(layout, response, factsOf(response, programme.timezone));
    const { id, movedFrom, weight } = response;
    return { sound: { id, period, movedFrom, programme, layout, packed, weight, response } };
  };
}

/** The id of what is refused, as far as it has one. */
export function idIn(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('id' in input)) return null;
  return typeof input.id === 'string' ? input.id.slice(0, 128) : null;
}

const datedSchema = responseSchema.pick({ answeredAt: true }).strip();

/** The month of a response that is refused for something else: whose sample it is missing in. */
function periodIn(input: unknown, zone: string): string | null {
  const dated = datedSchema.safeParse(input);
  return (dated.success ? periodOf(dated.data.answeredAt, zone) : undefined) ?? null;
}
