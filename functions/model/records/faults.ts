import { known } from '../known.ts';
import { ownOperator, type Programme } from '../programme/index.ts';
import type { RecordFault, SentRecord } from './record.ts';

/** A fault if `id` is given and not among those of the programme. */
export function unknownId(
  path: readonly PropertyKey[],
  id: string | undefined,
  among: readonly { readonly id: string }[],
  what: string,
): RecordFault[] {
  if (id === undefined || among.some((entry) => entry.id === id)) return [];
  return [[path, `there is no ${what} "${id}"; ${known(among.map((entry) => entry.id))}`]];
}

/** The operator that a record is about: your own where it names none. */
export const operatorOf = (record: Pick<SentRecord, 'operator'>, programme: Programme): string =>
  record.operator ?? ownOperator(programme) ?? '';

/** Operator, brand and segment values that do not exist. */
export function partyFaults(record: SentRecord, programme: Programme): RecordFault[] {
  const operator = programme.operators.find(({ id }) => id === operatorOf(record, programme));
  if (operator === undefined) return unknownId(['operator'], record.operator, programme.operators, 'operator');
  const segments = Object.entries(record.segments ?? {}).flatMap(([id, value]): RecordFault[] => {
    const segment = programme.segments.find((s) => s.id === id);
    if (segment === undefined) return unknownId(['segments', id], id, programme.segments, 'segment');
    return unknownId(['segments', id], value, segment.values, id);
  });
  return [...unknownId(['brand'], record.brand, operator.brands, `brand of ${operator.id}`), ...segments];
}
