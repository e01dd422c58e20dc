import { type Delivery, deliverySchema } from '../model/run.ts';
import { changeRowIf, setting } from './change-row.ts';
import { keys } from './keys.ts';
import { ABSENT, putRowIf, row, rows, type Table } from './table.ts';

type DeliveryKey = Pick<Delivery, 'programme' | 'period' | 'id'>;

const keyOf = (delivery: DeliveryKey) => ({
  pk: keys.deliveries(delivery.programme, delivery.period),
  sk: delivery.id,
});

/**
 * Plans a delivery; one that is in the ledger already stays as it is. Only where nothing was sent because the address was
 * suppressed is it planned anew: the suppression may have been cleared since.
 */
export async function planDelivery(table: Table, delivery: Delivery): Promise<void> {
  await putRowIf(table, keyOf(delivery), delivery, {
    expression: `${ABSENT.expression} OR #s = :suppressed`,
    names: { '#s': 'state' },
    values: { ':suppressed': 'suppressed' },
  });
}

/** The ledger of a programme and period, in key order. */
export function readDeliveries(table: Table, programme: string, period: string): Promise<Delivery[]> {
  return rows(table, keys.deliveries(programme, period), deliverySchema);
}

/** A row of the ledger; undefined if it was never planned. */
export function findDelivery(table: Table, delivery: DeliveryKey): Promise<Delivery | undefined> {
  return row(table, keyOf(delivery), deliverySchema);
}

/** @throws {RangeError} if it was never planned. */
export async function readDelivery(table: Table, programme: string, period: string, id: string): Promise<Delivery> {
  const found = await findDelivery(table, { programme, period, id });
  if (found === undefined) throw new RangeError(`there is no delivery ${id}`);
  return found;
}

/** Takes a planned delivery for one sender until `leaseUntil`; false if another has it or it is settled. */
export function claim(table: Table, delivery: DeliveryKey, leaseUntil: string): Promise<boolean> {
  const planned = { expression: '#state = :planned', values: { ':planned': 'planned' } };
  return change(table, delivery, planned, { state: 'claimed', leaseUntil, reason: null, cause: null });
}

/** A step of a delivery: the states that it is taken from, and what then stands in the ledger. */
export interface Step {
  readonly from: readonly Delivery['state'][];
  /** True if a soft bounce may be followed by it as well. Default: false. */
  readonly fromSoftBounce?: boolean;
  readonly to: Pick<Delivery, 'state' | 'messageId' | 'reason' | 'cause' | 'bounce'>;
}

/** Takes a delivery one step on, in one write; false if it does not stand in one of the step's states any more. */
export function advance(table: Table, delivery: DeliveryKey, { from, fromSoftBounce, to }: Step): Promise<boolean> {
  const listed = `#state IN (${from.map((_, i) => `:s${i}`).join(', ')})`;
  const condition = {
    expression: fromSoftBounce ? `${listed} OR (#state = :bounced AND bounce = :soft)` : listed,
    values: {
      ...Object.fromEntries(from.map((state, i) => [`:s${i}`, state])),
      ...(fromSoftBounce ? { ':bounced': 'bounced', ':soft': 'soft' } : {}),
    },
  };
  return change(table, delivery, condition, { ...to, cause: to.cause ?? null, leaseUntil: null });
}

function change(
  table: Table,
  delivery: DeliveryKey,
  condition: { readonly expression: string; readonly values: Readonly<Record<string, string>> },
  fields: Partial<Delivery>,
): Promise<boolean> {
  const { update, names, values } = setting(fields);
  return changeRowIf(
    table,
    keyOf(delivery),
    { update, names: { ...names, '#state': 'state' }, values: { ...values, ...condition.values } },
    condition.expression,
  );
}
